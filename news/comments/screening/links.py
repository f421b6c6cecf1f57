"""Links in a text, however they are written: encoded, without http, with dots that only look it."""

import html
import re
import unicodedata
from urllib.parse import unquote

DOTS = str.maketrans("。．｡․", "....")
# Each alternative begins with something fixed or is bounded: the time stays linear.
LINK = re.compile(
    r"(?:https?://|www\.)(?P<host>[\w.-]{1,253})"
    r"|(?<![\w@.-])(?P<bare>[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}"
    r"\.(?:com|net|org|info|biz|io|co|ru|su|cn|xyz|top|shop|site|online|club|click|link|live|app"
    r"|dev|me|tv|uk|de|fr|eu|us|ly|gl|pw|cc|tk))(?![\w-])",
    re.IGNORECASE,
)


def hosts_in(text: str) -> list[str]:
    """The host of each link, in lower case, one entry for each link."""
    found = LINK.finditer(decoded(text))
    return [(match["host"] or match["bare"]).lower().strip(".") for match in found]


def decoded(text: str) -> str:
    """As a browser would read it: twice, because encoding twice is an old trick."""
    for _ in range(2):
        text = html.unescape(unquote(text))
    return unicodedata.normalize("NFKC", text.translate(DOTS))
