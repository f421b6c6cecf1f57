"""What a story says in public about a correction of the record that reached it."""

from difflib import SequenceMatcher

from news.pages.afterwards.models import Correction
from news.quotes.models import Quotation

AROUND = 2  # words shown on either side of those that were changed
Status = Quotation.Status


def public_correction(article, correction, **versions) -> Correction:
    """The dated public correction, unsaved."""
    return Correction(
        article=article,
        kind=_kind(correction),
        text=f"{_what_was_wrong(correction)} {correction.reason}".strip(),
        corrected_at=correction.corrected_at,
        corrected_by=correction.corrected_by,
        correction_of_record=correction,
        **versions,
    )


def _kind(correction):
    if correction.changes_words or correction.to_status != Status.DISPUTED:
        return Correction.Kind.CORRECTION
    return Correction.Kind.CLARIFICATION


def _what_was_wrong(correction):
    sentences = []
    if correction.changes_words:
        sentences.append(_wrong_words(correction))
    if correction.changes_status:
        sentences.append(_other_state(correction))
    if correction.changes_speaker and correction.to_status != Status.MISATTRIBUTED:
        sentences.append(_other_speaker(correction))
    return " ".join(filter(None, sentences))


def _wrong_words(correction):
    old, new = changed_words(correction.from_words, correction.to_words)
    whom = f"{correction.to_speaker or correction.from_speaker or 'a speaker'}"
    return f"An earlier version of this story misquoted {whom}. The words are “{new}”, not “{old}”."


def _other_state(correction):
    words = beginning(correction.to_words)
    if correction.to_status == Status.MISATTRIBUTED:
        return f"The words “{words}” are not {_whose(correction.from_speaker)}."
    if correction.to_status == Status.WITHDRAWN:
        return f"We no longer stand by the quotation “{words}”."
    if correction.to_status == Status.DISPUTED:
        return f"Whether the words “{words}” were said, or said like this, is disputed."
    if correction.from_status == Status.VERIFIED:
        return ""  # what changed the words is said already
    return f"The words “{words}” stand on record again."


def _other_speaker(correction):
    words = beginning(correction.to_words)
    return f"The words “{words}” are {_whose(correction.to_speaker)}."


def _whose(person):
    return f"{person}’s" if person else "of nobody known"


def changed_words(old: str, new: str) -> tuple[str, str]:
    """The stretch of words that differs, with a little around it: in the old, in the new."""
    before, after = old.split(), new.split()
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changes = [code for code in codes if code[0] != "equal"]
    if not changes:
        return old, new
    first, last = changes[0], changes[-1]
    return (
        _part(before, first[1] - AROUND, last[2] + AROUND),
        _part(after, first[3] - AROUND, last[4] + AROUND),
    )


def _part(words, start, end):
    start, end = max(0, start), min(len(words), end)
    return "… " * (start > 0) + " ".join(words[start:end]) + " …" * (end < len(words))


def beginning(words, most=12):
    listed = words.split()
    return _part(listed, 0, most)
