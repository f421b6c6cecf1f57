"""What a page, a stylesheet or a feed points to."""

import html
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from .answers import Answer

HOLDS_ADDRESS = {
    "a": ["href"],
    "area": ["href"],
    "audio": ["src"],
    "blockquote": ["cite"],
    "del": ["cite"],
    "embed": ["src"],
    "iframe": ["src"],
    "image": ["href"],
    "img": ["src"],
    "input": ["src"],
    "ins": ["cite"],
    "link": ["href"],
    "object": ["data"],
    "q": ["cite"],
    "script": ["src"],
    "source": ["src"],
    "track": ["src"],
    "use": ["href"],
    "video": ["src", "poster"],
}
IN_STYLES = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)""")
IN_TEXT = r"""[^\s"'<>\\]*"""  # what follows the origin
ELSEWHERE = {"http", "https"}
NO_ADDRESS = {"data", "mailto", "tel"}
SAFE = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True)
class Link:
    written: str  # the element, as the page has it
    address: str = ""  # on this site, without fragment; empty when it leads elsewhere
    fragment: str = ""
    problem: str = ""  # why it can lead nowhere
    turns: bool = False  # to the next or the previous page of a list

    @property
    def leads_elsewhere(self):
        return not self.address and not self.problem


def links(answer: Answer, origin: str) -> list[Link]:
    if answer.is_page:
        return list(_of_page(answer, origin))
    if answer.type == "text/css":
        found = IN_STYLES.findall(answer.text)
        return [_link(url, url, answer.address, origin) for url in found]
    if answer.type.startswith(("application/", "text/")):  # feeds, sitemaps, robots.txt
        text = html.unescape(html.unescape(answer.text))  # a feed may hold HTML, escaped once more
        found = re.findall(re.escape(origin) + IN_TEXT, text)
        return [_link(url, url, answer.address, origin) for url in found]
    return []


def _of_page(answer, origin):
    for element in answer.elements:
        turns = element.tag == "a" and bool({"next", "prev"} & set(element.words("rel")))
        for url in addresses(element):
            yield _link(url, element.written, answer.address, origin, turns)


def addresses(element):
    """Every address that an element holds, as written."""
    for name in HOLDS_ADDRESS.get(element.tag, []):
        if name in element.attributes:
            yield element.get(name)
    if "srcset" in element.attributes:
        for candidate in element.get("srcset").split(","):
            yield candidate.split()[0] if candidate.strip() else ""
    if element.tag == "form" and (element.get("method") or "get").lower() == "get":
        yield element.get("action") or ""
    if element.tag == "meta" and element.get("property") in ("og:image", "og:url"):
        yield element.get("content") or ""


def _link(url, written, base, origin, turns=False):
    try:
        whole = urlsplit(urljoin(origin + base, url.strip()))
        host = whole.hostname
        whole.port  # noqa: B018 - a port that is no number is only noticed when it is asked for
    except ValueError:
        return Link(written, problem="is no address")
    if not url.strip():
        return Link(written, problem="is empty")
    if whole.scheme in NO_ADDRESS:
        return Link(written)
    if whole.scheme not in ELSEWHERE:
        return Link(written, problem=f"can't be followed: {whole.scheme}:")
    if f"{whole.scheme}://{whole.netloc}" != origin:
        return Link(written, problem="" if _is_host(host) else "names no host")
    address = quote(whole.path or "/", safe=SAFE)
    if whole.query:
        address += "?" + quote(whole.query, safe=SAFE)
    return Link(written, address, unquote(whole.fragment.split(":~:")[0]), turns=turns)


def _is_host(host):
    return bool(host) and "." in host.strip(".") and not re.search(r"[\s_]", host)
