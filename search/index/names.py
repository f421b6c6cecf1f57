"""Under which beginnings a name is suggested: from each of its words on."""

from search.analysis import words

LONGEST = 200
KINDS = ("person", "topic", "section")


def names_of(document) -> list[str]:
    """ "mira voss" and "voss"; nothing for a story, whose headline the tokens find."""
    if document.kind not in KINDS:
        return []
    starts = {}
    for name in (document.title, *document.also):
        folded = words(name)
        starts |= dict.fromkeys(" ".join(folded[at:])[:LONGEST] for at in range(len(folded)))
    return list(starts)
