"""Telling colleagues by mail that a story needs a second look, if they want such mail."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.users.models import UserProfile

from .colleagues import name_of


def tell(article, unseen, colleagues, by):
    """One letter each; those who don't want mail about submitted stories get none."""
    for colleague in colleagues:
        if colleague.email and UserProfile.get_for_user(colleague).submitted_notifications:
            _letter(article, unseen, colleague, by).send()


def _letter(article, unseen, colleague, by):
    context = {
        "by": name_of(by) if by else "A colleague",
        "name": name_of(colleague),
        "story": article.title,
        "unseen": unseen,
        "address": settings.SITE_URL + reverse("second_look", args=[article.pk]),
    }
    return EmailMessage(
        subject=f"A second look, please: {article.title}",
        body=render_to_string("news/second_looks/asked.txt", context).strip() + "\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[colleague.email],
    )
