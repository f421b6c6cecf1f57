"""The pins' items in a story's menus, in its form's header and in every list of pages."""

from django.urls import reverse
from wagtail.admin.widgets.button import Button

from news.models import ArticlePage

from .models import Pin
from .permissions import may_pin

OFFERED = {  # by where the story is pinned now
    None: ["lead", "pin"],
    Pin.Place.BESIDE: ["lead", "unpin"],
    Pin.Place.LEAD: ["pin", "unpin"],
}
BUTTONS = {
    "lead": ("Lead the front page", "home", 80),
    "pin": ("Pin to the front page", "thumbtack", 81),
    "unpin": ("Unpin from the front page", "thumbtack-crossed", 82),
}


def for_story(page, user, **kwargs):
    """For Wagtail's hooks `register_page_header_buttons` and `register_page_listing_more_buttons`.

    A story that is published no more can still be taken off.
    """
    if page.specific_class is not ArticlePage:
        return
    pins = _pins_for(user)
    if pins is None:
        return
    for verb in OFFERED[pins.get(page.pk)]:
        if page.live or verb == "unpin":
            yield _button(verb, page.pk)


def _button(verb, story_key):
    """Posts when it is pressed, and comes back to the page that it stands on."""
    label, icon, priority = BUTTONS[verb]
    return Button(
        label,
        icon_name=icon,
        priority=priority,
        attrs={
            "data-controller": "w-action",
            "data-action": "w-action#post",
            "data-w-action-url-value": reverse(f"front_page_{verb}", args=[story_key]),
        },
    )


def _pins_for(user):
    """Where each story is pinned, or None for a user who may not pin.

    Kept on the user, as Wagtail keeps permissions, for the one request that knows this object: a
    list asks for each of its rows.
    """
    if not hasattr(user, "_front_page_pins"):
        pins = dict(Pin.objects.values_list("article_id", "place")) if may_pin(user) else None
        user._front_page_pins = pins
    return user._front_page_pins
