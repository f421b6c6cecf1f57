"""What the demo newspaper lacks: a door with a password, and words that no line can hold."""

import time

from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import PageViewRestriction

from news.models import Byline, Correction
from tests.making import (
    block_quote,
    make_article,
    make_comment,
    make_person,
    make_quotation,
    make_section,
    make_topic,
    paragraph,
    pull_quote,
)

LONG = "Harbourmasterlessnessovertheferrylandingstageassociationstreasurership"
PATIENCE = 300  # seconds
LONG_AGO = timezone.datetime(2001, 1, 1, tzinfo=timezone.UTC)


def make():
    """Make it; the address of the story behind the password."""
    section = make_section("Harbour")
    make_story_of_long_words(section)
    locked = make_article("For some readers only", section=section, published_at=LONG_AGO)
    PageViewRestriction.objects.create(
        page=locked, restriction_type=PageViewRestriction.PASSWORD, password="open"
    )
    locked.save_revision().publish()
    return locked.url


def make_story_of_long_words(section):
    speaker = make_person(f"Mira {LONG}")
    words = make_quotation(f"{LONG}, they called it.", speaker, role_then=LONG, occasion=LONG)
    story = make_article(
        f"{LONG} at last",
        section=section,
        standfirst=f"{LONG}, in a word.",
        body=[paragraph(f"“{LONG}, they called it.”"), pull_quote(words), block_quote(words)],
        topics=[make_topic(LONG)],
        published_at=LONG_AGO,
    )
    story.bylines = [Byline(person=speaker)]
    story.save_revision().publish()
    Correction.objects.create(article=story, text=f"It was {LONG}.")
    make_comment(story, name=LONG, body=LONG * 3, status="approved")


def wait_until_settled():
    """Until the worker has done what was ordered: cards drawn meanwhile would change pages."""
    for _ in range(PATIENCE):
        running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
        if not (DBTaskResult.objects.ready().exists() or running.exists()):
            return
        time.sleep(1)
    raise TimeoutError(f"The worker has not done its work within {PATIENCE} seconds.")
