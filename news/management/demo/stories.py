"""From manuscripts to pages: published, scheduled, withdrawn, or left as drafts."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.pages.afterwards.models import Correction
from news.pages.models import ArticlePage
from news.pages.publication import PublicationRefused
from news.pages.reviewing.due import set_due
from news.people.models import Byline
from news.quotes.second_looks.verbs import ask, look

from . import manuscript
from .accounts import reporter, second_pair_of_eyes
from .body import stream
from .content import FOLDER
from .desks import find_section, find_topic, front_page
from .front import pin
from .keys import key_of
from .people import find_person
from .pictures.attach import lead_picture
from .readership import make_reads
from .replies import make_replies

STORIES = FOLDER / "stories"
NEVER = "9999"
DUE_IN = timedelta(days=3)


def manuscripts():
    """Every story's address and its text, oldest first, because later ones point to earlier."""
    texts = {
        path.relative_to(STORIES).with_suffix("").as_posix(): manuscript.read(
            path.read_text(encoding="utf-8")
        )
        for path in STORIES.glob("*/*.txt")
    }
    return sorted(
        texts.items(), key=lambda story: (story[1].header.get("published", NEVER), story[0])
    )


def make_stories(editor, tally):
    """A story that is there already is its editors' business; one that is refused is reported."""
    for address, text in manuscripts():
        new = not find_story(address)
        tally.note("Stories", new=new)
        if not new:
            continue
        try:
            _make(address, text, editor, tally)
        except PublicationRefused as refused:
            tally.refuse("Stories", str(refused))


def find_story(address) -> ArticlePage | None:
    """By key, or by address where an editor was first to take it."""
    here = ArticlePage.objects.descendant_of(front_page())
    return here.filter(
        Q(translation_key=key_of("story", address)) | Q(url_path__endswith=f"/{address}/")
    ).first()


@transaction.atomic
def _make(address, text, editor, tally):
    section, slug = address.split("/")
    header = text.header
    goes_out = "published" in header or "scheduled" in header
    author = editor if goes_out else reporter()
    story = ArticlePage(
        title=header["headline"],
        slug=slug,
        translation_key=key_of("story", address),
        standfirst=header["standfirst"],
        kind=header["kind"],
        language=header.get("language", "en"),
        translation_of=find_story(header["translation_of"]) if "translation_of" in header else None,
        body=stream(text.parts, address, find_story),
        published_at=_moment(header.get("published")),
        go_live_at=_moment(header.get("scheduled")),
        owner=author,
        live=False,
        **lead_picture(address, editor, tally),
    )
    story.topics = [find_topic(name) for name in header["topics"].split(", ")]
    story.bylines = [
        Byline(person=find_person(name), sort_order=order)
        for order, name in enumerate(header["by"].split(", "))
    ]
    find_section(section).add_child(instance=story)
    if "restricted" in header:  # before it is published, so that it never was public
        PageViewRestriction.objects.create(page=story, restriction_type=header["restricted"])
    revision = story.save_revision(user=author)
    if goes_out:
        look(story, by=second_pair_of_eyes())
        revision.publish(user=editor)
    else:
        ask(story, author, by_letter=False)
        set_due(story, timezone.localdate() + DUE_IN, by=author)
    if "leads" in header:
        pin(story, "lead", _moment(header["leads"]), editor)
    if "pinned" in header:
        pin(story, "beside", _moment(header["pinned"]), editor)
    if "correction" in header:
        _correct(story, header["correction"], editor)
    make_replies(story, address, editor, tally)
    make_reads(story, address)
    if "withdrawn" in header:
        story.unpublish(user=editor)


def _correct(story, correction, editor):
    """ "2026-07-20 11:40 An earlier version …": when, and what readers see."""
    day, time, text = correction.split(" ", 2)
    Correction.objects.create(
        article=story, text=text, corrected_at=_moment(f"{day} {time}"), corrected_by=editor
    )


def _moment(text):
    """ "2026-07-20 06:00", in the newspaper's own time."""
    return timezone.make_aware(datetime.fromisoformat(text)) if text else None
