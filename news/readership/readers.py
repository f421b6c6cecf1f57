"""Whether a request comes from somebody who reads, as far as it says so itself."""

import re

# Programs that run a page's scripts, and so would count as readers. A telephone is named "Cubot".
PROGRAMS = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|pagespeed|pingdom|monitor|uptime|"
    r"scrap|archiver|validator|phantom|selenium|puppeteer|playwright|facebookexternalhit|"
    r"mediapartners|google-|googleother",
    re.IGNORECASE,
)


def wants_to_be_counted(headers) -> bool:
    """Not a program, and nobody who asks not to be tracked: that is heeded, though we don't."""
    if headers.get("DNT") == "1" or headers.get("Sec-GPC") == "1":
        return False
    browser = headers.get("User-Agent", "")
    return browser.startswith("Mozilla/") and not PROGRAMS.search(browser)
