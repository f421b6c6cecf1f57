"""What every page holds and what none may hold. Each rule yields the elements that break it."""

from .answers import Answer
from .findings import Finding
from .kinds import FRAME, kind_of
from .links import addresses

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SHORTEST_DESCRIPTION = 20
FEEDS = {"application/rss+xml", "application/atom+xml", "application/feed+json"}
ABSOLUTE = ("http:", "https:", "//")
LOADING_LINKS = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
LOADING_TAGS = {"audio", "embed", "iframe", "img", "input", "object", "script", "source", "video"}
DATA = "application/ld+json"  # a script that no browser runs
THE_PAGE = ""


def says_its_language(page):
    if not any(element.tag == "html" and element.get("lang") for element in page.elements):
        yield THE_PAGE


def has_a_title(page):
    titles = [element for element in page.elements if element.tag == "title"]
    if not titles or not titles[0].text.strip():
        yield THE_PAGE


def has_one_h1(page):
    found = [element.written for element in page.elements if element.tag == "h1"]
    yield from found[1:] if found else [THE_PAGE]


def leaves_out_no_level_of_heading(page):
    level = 0
    for element in page.elements:
        if element.tag in HEADINGS:
            before, level = level, HEADINGS.index(element.tag) + 1
            if level > before + 1:
                yield element.written


def has_no_id_twice(page):
    seen = set()
    for element in page.elements:
        name = element.get("id")
        if name in seen:
            yield element.written
        seen |= {name} - {None}


def gives_every_image_a_text(page):
    for element in page.elements:
        if element.tag == "img" and element.get("alt") is None:
            yield element.written


def has_nothing_inline(page):
    for element in page.elements:
        is_script = element.tag == "script" and element.get("type") != DATA
        is_inline = element.tag == "style" or (is_script and "src" not in element.attributes)
        if is_inline or any(name == "style" or name[:2] == "on" for name in element.attributes):
            yield element.written


def loads_nothing_from_elsewhere(page):
    """What begins with neither a scheme nor a host is this site's own."""
    for element in page.elements:
        loads = element.tag in LOADING_TAGS or LOADING_LINKS & set(element.words("rel"))
        if loads and any(url.strip().startswith(ABSOLUTE) for url in addresses(element)):
            yield element.written


def begins_with_two_links_past_the_masthead(page):
    first = [element for element in page.elements if element.tag in ("a", "button", "input")][:2]
    for element in first:
        target = element.get("href") or ""
        if not target.startswith("#") or target[1:] not in page.ids:
            yield element.written
    if len(first) < 2:
        yield THE_PAGE


def describes_itself(page):
    if len(_meta(page, "description").strip()) < SHORTEST_DESCRIPTION:
        yield THE_PAGE


def names_a_feed_in_its_head(page):
    if not any(_link_elements(page, "alternate", FEEDS)):
        yield THE_PAGE


def names_its_one_address(page):
    if len(list(_link_elements(page, "canonical"))) != 1:
        yield THE_PAGE


def says_where_it_stands(page):
    """In breadcrumbs; the front page is where they begin."""
    crumbs = (element for element in page.elements if element.get("aria-label") == "Breadcrumb")
    if page.address != "/" and not any(crumbs):
        yield THE_PAGE


OF_EVERY_PAGE = [
    says_its_language,
    has_a_title,
    has_one_h1,
    leaves_out_no_level_of_heading,
    has_no_id_twice,
    gives_every_image_a_text,
    has_nothing_inline,
    loads_nothing_from_elsewhere,
    describes_itself,
]
OF_PAGES_WITH_A_MASTHEAD = [begins_with_two_links_past_the_masthead]  # all but "500"
OF_PUBLIC_PAGES = [names_a_feed_in_its_head, names_its_one_address, says_where_it_stands]


def _rules(page):
    if kind_of(page) == FRAME:  # stands in somebody else's page, without masthead and breadcrumbs
        return [*OF_EVERY_PAGE, names_its_one_address]
    rules = OF_EVERY_PAGE + (OF_PAGES_WITH_A_MASTHEAD if page.status != 500 else [])
    return rules + (OF_PUBLIC_PAGES if page.is_public else [])


def findings(page: Answer):
    for rule in _rules(page):
        said = f"A page {rule.__name__.replace('_', ' ')}."
        yield from (Finding(said, element, page.address) for element in rule(page))


def canonical(page):
    """The address that it names as its own, or nothing."""
    return next((e.get("href") for e in _link_elements(page, "canonical")), "")


def _link_elements(page, rel, types=None):
    for element in page.elements:
        is_meant = element.tag == "link" and rel in element.words("rel")
        if is_meant and (types is None or element.get("type") in types):
            yield element


def _meta(page, name):
    found = (e for e in page.elements if e.tag == "meta" and e.get("name") == name)
    return next((e.get("content") or "" for e in found), "")
