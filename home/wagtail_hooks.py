"""A table of contents: everything that the front page hooks into the Wagtail admin."""

from django.urls import path
from wagtail import hooks

from .pins import buttons, log_actions, views

hooks.register("register_page_header_buttons", buttons.for_story)
hooks.register("register_page_listing_more_buttons", buttons.for_story)
hooks.register("register_log_actions", log_actions.register)


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("front-page/lead/<int:story>/", views.lead, name="front_page_lead"),
        path("front-page/pin/<int:story>/", views.pin, name="front_page_pin"),
        path("front-page/unpin/<int:story>/", views.unpin, name="front_page_unpin"),
        path("front-page/undo/<str:token>/", views.undo, name="front_page_undo"),
    ]
