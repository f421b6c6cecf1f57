"""What a story keeps of what was pasted or posted: paragraphs, lists, links, bold and italic.

The editor's own script tidies while somebody pastes (static/news/js/pasting/); this is what holds.
"""

import re
from urllib.parse import parse_qs, urlsplit

from bs4 import Comment, NavigableString
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

# Parameters that only say where a reader came from: names, and beginnings of names.
TRACKING = (
    *("utm_*", "mtm_*", "hsa_*", "_hs*", "vero_*", "oly_*", "mc_cid", "mc_eid"),
    *("pk_campaign", "pk_kwd", "pk_source", "pk_medium", "at_medium", "at_campaign"),
    *("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid"),
    *("twclid", "ttclid", "igsh", "igshid", "li_fat_id", "mkt_tok", "srsltid", "_openstat"),
    *("ref_src", "ref_url", "__twitter_impression", "guccounter", "guce_referrer", "wt_mc"),
)
DETOURS = (
    (re.compile(r"(^|\.)google\.[a-z.]+$"), "/url", ("q", "url")),
    (re.compile(r"^lm?\.facebook\.com$"), "/l.php", ("u",)),
    (re.compile(r"\.safelinks\.protection\.outlook\.com$"), "/", ("url",)),
)

NEVER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
# Joiners mean something after a letter of Persian or Hindi, for instance, and in an emoji.
JOINERS = re.compile(
    "(?<![\u0600-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufdff\ufe0f\ufe70-\ufefc\u2600-\u27bf"
    "\U0001f000-\U0001faff])[\u200c\u200d]"
)
MARKS = re.compile("[\u200e\u200f\u061c]")
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
SPACES = re.compile("[ \t\r\n\xa0]{2,}|[\t\r\n]")

LINES = ("p", "li")


def tidy_words(text: str, line: str | None = None) -> str:
    """Without garbage; `line` is the whole line that the text stands in, whose script matters."""
    kept = JOINERS.sub("", NEVER.sub("", text))
    if not FROM_THE_RIGHT.search(text if line is None else line):
        kept = MARKS.sub("", kept)
    return SPACES.sub(" ", kept)


def tidy(rich_text: str) -> str:
    """As Wagtail stores rich text, with nothing in it but what a paragraph may hold."""
    return ParagraphWhitelister().clean(rich_text)


def tidy_address(href: str) -> str | None:
    """Where a link really leads, without what only tracks; None if readers could not follow it."""
    href = href.strip()
    if check_url(href) is None:
        return None
    try:
        url = urlsplit(href)
    except ValueError:
        return None
    if url.scheme.lower() not in ("http", "https"):
        return href if url.scheme or href.startswith(("/", "#")) else None
    if beyond := _behind_detour(url):
        return tidy_address(beyond)
    kept = [pair for pair in url.query.split("&") if pair and not _is_tracking(pair)]
    return url._replace(query="&".join(kept)).geturl() if url.query else href


def _behind_detour(url):
    for host, path, names in DETOURS:
        if host.search(url.hostname or "") and url.path == path:
            given = parse_qs(url.query)
            found = next((given[name][0] for name in names if name in given), "")
            return found if found.startswith("http") else None
    return None


def _is_tracking(pair):
    name = pair.partition("=")[0].lower()
    return any(
        name.startswith(known[:-1]) if known.endswith("*") else name == known for known in TRACKING
    )


def _only_page(linktype):
    return linktype if linktype == "page" else None


def _only_digits(key):
    return key if key.isdigit() else None


_block = attribute_rule({"data-block-key": True})


class ParagraphWhitelister(Whitelister):
    element_rules = {
        "[document]": allow_without_attributes,
        **dict.fromkeys(("p", "ul", "ol", "li"), _block),
        **dict.fromkeys(("b", "strong", "i", "em", "br"), allow_without_attributes),
        "a": attribute_rule({"href": tidy_address, "linktype": _only_page, "id": _only_digits}),
    }

    def clean_tag_node(self, doc, tag):
        if tag.name in ("script", "style"):
            tag.decompose()
            return
        super().clean_tag_node(doc, tag)
        if tag.name == "a" and not tag.attrs:
            tag.unwrap()

    def clean_string_node(self, doc, node):
        if isinstance(node, Comment):
            node.extract()
            return
        line = node.find_parent(LINES)
        node.replace_with(NavigableString(tidy_words(node, line and line.get_text())))
