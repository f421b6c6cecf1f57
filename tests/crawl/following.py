"""Whether links lead somewhere: what can only be said when every page is there."""

from .content import canonical
from .findings import Finding


def findings(answers, links_of):
    for address, links in links_of.items():
        for link in links:
            for rule in _broken_by(link, answers):
                yield Finding(rule, link.written, address)
    yield from _one_way_turns(links_of)


def one_address_each(answers, origin):
    """The address that a page names as its own is one, and names itself."""
    for page in answers.values():
        named = canonical(page)
        if not page.is_public or not named:
            continue
        other = answers.get(named.removeprefix(origin))
        if other is None or canonical(other) != named:
            yield Finding("A page's one address is that of a page.", named, page.address)


def _broken_by(link, answers):
    if link.problem:
        yield f"A link {link.problem}."
    target = answers.get(link.address)
    if target is None:  # elsewhere, or not for readers
        return
    if 300 <= target.status < 400:
        yield "A link leads to the address itself, not to one that passes on."
    elif target.status != 200:
        yield f"A link leads to what is there; this one answers {target.status}."
    elif link.fragment and target.is_page and link.fragment not in target.ids:
        yield "A link leads to a part of the page that is there."


def _one_way_turns(links_of):
    """From each page of a list that leads to another one, that one leads back."""
    turns = {
        (address, link.address)
        for address, links in links_of.items()
        for link in links
        if link.turns
    }
    for here, there in turns:
        if (there, here) not in turns:
            yield Finding("The next page of a list leads back.", there, here)
