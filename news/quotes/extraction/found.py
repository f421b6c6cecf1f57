"""What `find_quotations` returns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """Somebody's words as a text prints them.

    `text` is what stands between the marks, without them and without space at its ends; `start`
    and `end` are its offsets: `text == whole[start:end]`. `speaker` is the name as the passage
    gives it at its longest, None when it gives none. `cue` is the word or phrase that says that
    something was said, as printed; None when nothing does.

    `kind` is
    - "translated" when the attribution says so: it names an interpreter or a translator, or a
      language other than the text's own that was spoken (“in Norwegian”); or when the passage says
      of the whole conversation that it was translated or held in such a language;
    - otherwise "partial" when the words are a fragment woven into a sentence of the reporter's
      (called it “a gift”; said that it “won’t cost more”);
    - otherwise "direct".
    """

    text: str
    start: int
    end: int
    speaker: str | None
    cue: str | None
    kind: str
