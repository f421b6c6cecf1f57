"""Correcting the record in the Wagtail admin: what `wagtail_hooks.py` registers."""

from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from news.quotes.models import Quotation

from .models import FollowUp
from .views import CorrectRecord, may_correct
from .work_list import FollowUpPolicy, FollowUpViewSet, add_open_follow_ups


def register():
    """Called once, by `wagtail_hooks.py`. The policy comes first: others are made up on demand."""
    register_permission_policy(FollowUp, FollowUpPolicy(FollowUp))
    register_snippet(FollowUpViewSet)
    hooks.register("register_admin_urls", _addresses)
    hooks.register("register_snippet_listing_buttons", _button)
    hooks.register("construct_homepage_panels", add_open_follow_ups)
    hooks.register("before_edit_page", say_what_is_left)


def _addresses():
    correct = CorrectRecord.as_view()
    return [path("quotations/<int:pk>/correct/", correct, name="correct_quotation")]


def _button(snippet, user, next_url=None):
    if isinstance(snippet, Quotation) and may_correct(user):
        yield correct_button(snippet)


def correct_button(quotation):
    return Button(
        "Correct the record",
        url=reverse("correct_quotation", args=[quotation.pk]),
        icon_name="warning",
        priority=30,
    )


def say_what_is_left(request, page):
    """Above the form of a story that has something to follow up."""
    if request.method != "GET":
        return
    listing = reverse(FollowUpViewSet.model.snippet_viewset.get_url_name("list"))
    for follow_up in FollowUp.objects.filter(article=page.pk, done_at__isnull=True)[:5]:
        sentence = format_html(
            "The record was corrected. {}: {}", follow_up.get_version_display(), follow_up.problem
        )
        messages.warning(request, sentence, buttons=[messages.button(listing, "Follow-ups")])
