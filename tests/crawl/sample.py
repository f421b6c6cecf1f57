"""Which pages Chromium looks at: few, but of every kind, and all that any page of a kind has."""

from .kinds import kind_of

STATES = ("aria-current", "aria-invalid", "class", "dir", "lang", "role", "type")
# What is likely to break a page: the longest of a kind, and those with the most or least in them.
EXTREMES = [
    lambda page: len(page.body),
    lambda page: page.text.count("“"),
    lambda page: -sum(element.tag == "img" for element in page.elements),
    lambda page: max((len(e.text) for e in page.elements if e.tag == "title"), default=0),
]


def sample(pages, wanted=()):
    """The wanted pages, the extremes of each kind, and as few more as a greedy choice needs."""
    pages = sorted(pages, key=lambda page: page.address)
    chosen = list(wanted)
    for kind in sorted({kind_of(page) for page in pages}):
        alike = [page for page in pages if kind_of(page) == kind]
        chosen += [max(alike, key=extreme) for extreme in EXTREMES]
    traits = [(page, traits_of(page)) for page in pages]
    missing = set().union(*(of_page for _, of_page in traits))
    missing -= set().union(*(traits_of(page) for page in chosen))
    while missing:
        page, gained = max(traits, key=lambda pair: len(pair[1] & missing))
        chosen.append(page)
        missing -= gained
    return _once_each(chosen)


def traits_of(page):
    """Its kind, and each sort of element on it: by tag, class, language, state and the like."""
    kind = kind_of(page)
    traits = {kind}
    for element in page.elements:
        for name, value in element.attributes.items():
            if name in STATES:
                traits.add((kind, element.tag, name, value))
            elif name.startswith("data-"):  # a plain word is a state, a number is a name
                traits.add((kind, element.tag, name, value if value.isalpha() else ""))
    return traits


def _once_each(pages):
    return list({id(page): page for page in pages}.values())
