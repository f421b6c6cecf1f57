"""The quotations of a draft, each with what the record says about it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import prefetch_related_objects

from news.quotes.models import Quotation
from news.quotes.nearest import differences, nearest_passage
from news.quotes.printings import Original
from news.quotes.rules import headline_problem, printed_form_problem

from . import warnings
from .candidates import on_record
from .likeness import (
    may_be_said_by,
    nearly_printed,
    original_printed,
    originals,
    problem_in_block,
    with_ends,
)
from .printed import Printed, printed_in

MOST = 300  # of one story


class State(StrEnum):
    """The values are also what stylesheets know a state by."""

    CHECKED = "verified"
    UNCHECKED = "unverified"
    DOUBTFUL = "disputed"
    DIFFERS = "differs"
    SOMEONE_ELSES = "another"
    MISSING = "missing"


@dataclass
class Entry:
    printed: Printed
    state: State
    quotation: Quotation | None = None
    original: Original | None = None
    problem: str = ""
    warnings: list[str] = field(default_factory=list)

    @property
    def label(self):
        if self.state == State.DOUBTFUL:
            return f"On record, {self.quotation.get_status_display().lower()}"
        return {
            State.CHECKED: "On record, checked",
            State.UNCHECKED: "On record, unchecked",
            State.DIFFERS: "Printed differently",
            State.SOMEONE_ELSES: "On record from someone else",
            State.MISSING: "Not on record",
        }[self.state]

    @property
    def can_be_put_on_record(self):
        return self.state in (State.MISSING, State.SOMEONE_ELSES)

    @property
    def differences(self):
        """Stretch by stretch: what the story prints beside the nearest words on record."""
        if self.state != State.DIFFERS or not self.original:
            return []
        near = nearest_passage(self.printed.words, self.original.text)
        return near.differences if near else differences(self.printed.words, self.original.text)


@dataclass
class InDraft:
    """`entries` in the order of the form; `more` says how many others there are."""

    entries: list[Entry]
    more: int
    headline_problem: str | None

    @property
    def counts(self):
        """How many there are of each label: first of those that somebody should look at."""
        urgent = sorted(self.entries, key=lambda entry: list(State)[::-1].index(entry.state))
        return list(Counter(entry.label for entry in urgent).items())


def quotations_in_draft(article) -> InDraft:
    """Fragments are not listed, but a headline may repeat them."""
    said = printed_in(article)
    printed = [one for one in said if not one.is_fragment]
    shown = printed[:MOST]
    candidates = on_record([one.words for one in shown if not one.quotation])
    entries = [_entry(one, candidates.get(one.words, [])) for one in shown]
    _warn(entries)
    in_story = [one for one in said if one.where != "title"]
    return InDraft(entries, len(printed) - len(shown), headline_problem(article.title, in_story))


def _entry(printed, candidates):
    if printed.quotation:
        return _of_block(printed)
    fitting = [
        (one, original) for one in candidates if (original := original_printed(printed, one))
    ]
    theirs = [pair for pair in fitting if may_be_said_by(printed.speaker, pair[0])]
    if theirs:
        quotation, original = max(theirs, key=lambda pair: _prefer(pair[0], printed.speaker))
        return Entry(printed, _state_of(quotation), quotation, original)
    for quotation in candidates:
        original = nearly_printed(printed, quotation)
        if (
            original
            and may_be_said_by(printed.speaker, quotation)
            and (problem := printed_form_problem(original.text, with_ends(printed)))
        ):
            return Entry(printed, State.DIFFERS, quotation, original, problem)
    if fitting:
        quotation, original = fitting[0]
        problem = (
            f"On record these are words of {quotation.speaker or quotation.wrongly_attributed_to}; "
            f"the story gives them to {printed.speaker}."
        )
        return Entry(printed, State.SOMEONE_ELSES, quotation, original, problem)
    return Entry(printed, State.MISSING)


def _of_block(printed):
    quotation = printed.quotation
    if original := original_printed(printed, quotation):
        return Entry(printed, _state_of(quotation), quotation, original)
    original = nearly_printed(printed, quotation) or originals(quotation)[0]
    return Entry(printed, State.DIFFERS, quotation, original, problem_in_block(printed) or "")


def _state_of(quotation):
    return {"verified": State.CHECKED, "unverified": State.UNCHECKED}.get(
        quotation.status, State.DOUBTFUL
    )


def _prefer(quotation, name):
    """The speaker that the story names before one who only may be, and what is checked first."""
    is_named = bool(name and quotation.speaker and quotation.speaker.name == name)
    return is_named, quotation.status == "verified", quotation.status == "unverified", -quotation.pk


def _warn(entries):
    """Of words that are on record: what was left out around them, by the story or by the record."""
    known = [entry for entry in entries if entry.original and not entry.can_be_put_on_record]
    prefetch_related_objects([entry.quotation for entry in known], "sources")
    runs = {id(entry): _runs(entry) for entry in known}
    in_text = defaultdict(list)
    for entry in known:
        if not entry.printed.is_block:
            in_text[entry.original].append(entry)
    budget = warnings.LONGEST_SOURCES
    for entry in known:
        own, text = runs[id(entry)], entry.original.text
        near = [] if entry.printed.is_block else in_text[entry.original]
        others = [run for other in near if other is not entry for run in runs[id(other)]]
        entry.warnings = warnings.of_cuts(text, entry.original.language, own, others)
        if not entry.original.translation and warnings.is_whole_to_the_end(own):
            entry.warnings, budget = warnings.of_source(entry.quotation, entry.warnings, budget)


def _runs(entry):
    return warnings.runs(entry.original.text, with_ends(entry.printed))
