"""Pages that no link leads to: what a reader meets who asks for something, or errs."""

import re
from dataclasses import dataclass
from datetime import datetime

from .answers import Question
from .findings import Finding
from .kinds import STORY, kind_of

SEARCHES = [
    "/search/",
    "/search/?q=ferry",
    "/search/?q=ferry&sort=newest",
    "/search/?q=ferry+qqxyzzy",
    "/search/?q=qqxyzzy",
    "/search/?q=%3F",
    "/search/?q=Voss",
]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
REPLIES = re.compile(r"/comments/\d+/")


@dataclass(frozen=True)
class OddPage:
    question: Question
    statuses: tuple  # any of them is right


def odd(address, *statuses, **question):
    return OddPage(Question(address, **question), statuses)


def of_any_site(answers, origin):
    yield odd("/nothing-stands-here/", 404)
    yield odd("/comments/thanks/", 200)
    yield odd("/challenges/thanks/", 200)
    yield odd("/_util/login/", 200)
    story = next((answer for answer in answers.values() if kind_of(answer) == STORY), None)
    if story:
        yield odd(_day_of(story), 200)
        yield from _empty_replies(story, origin)


def ask(site, odd_pages):
    """The answers, and a finding for each that answers otherwise than it should."""
    answers = [site.ask(page.question) for page in odd_pages]
    wrong = [
        Finding(f"This page answers {page.statuses}, not {answer.status}.", "", answer.address)
        for page, answer in zip(odd_pages, answers, strict=True)
        if answer.status not in page.statuses
    ]
    return answers, wrong


def _day_of(story):
    """In the archive: the day of its first date, which is that of its publication."""
    iso = next(e.get("datetime") for e in story.elements if e.tag == "time")
    return datetime.fromisoformat(iso).strftime("/archive/%Y/%-m/%-d/")


def _empty_replies(story, origin):
    """What becomes of a reply without a word, from the story's own form and from a stranger's."""
    forms = [e.get("action") or "" for e in story.elements if e.tag == "form"]
    action = next(filter(REPLIES.fullmatch, forms), None)
    if action:
        own, strange = {**FORM, "Origin": origin}, {**FORM, "Sec-Fetch-Site": "cross-site"}
        yield odd(action, 422, method="POST", headers=own)
        yield odd(action, 403, method="POST", headers=strange)
        yield odd(f"{action}form/", 200)
        yield odd(f"{action}form/?parent=999999999", 200)
