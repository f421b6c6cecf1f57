"""`make crawl` crawls a newsroom of its own, `make crawl SITE=http://localhost:8000` that one."""

import signal
import sys
import time
from collections import Counter

from tests.newsroom import DidNotStart

from . import browser, checkers, content, delivery, following, known_faults, odd_pages
from .answers import Site
from .crawling import BEGINS, crawl
from .findings import report, table
from .html_checker import HtmlChecker
from .kinds import kind_of
from .newsroom import newsroom
from .sample import sample


def main(origin=""):
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that nothing is left behind
    begun = time.monotonic()
    lacking = list(checkers.missing())
    if lacking:
        sys.exit("\n".join(lacking))
    try:
        findings = set(crawled(Site(origin), []) if origin else crawled_of_its_own())
    except ConnectionError:
        sys.exit(f"{origin} does not answer: `make run` starts a newsroom.")
    except KeyboardInterrupt:
        sys.exit("Stopped.")
    except DidNotStart:
        sys.exit("The newsroom to crawl did not start: what it said stands above.")
    for line in report(findings):
        say(line)
    say(f"{len(findings)} findings, in {time.monotonic() - begun:.0f} seconds.")
    sys.exit(bool(findings))


def crawled_of_its_own():
    say("Building a demo newspaper to crawl …")
    with newsroom() as (origin, its_own):
        yield from crawled(Site(origin), its_own)


def crawled(site, its_own):
    """Every finding on the site, of which `its_own` are odd pages that others don't have."""
    say(f"Following every link of {site.origin} …")
    answers, links_of = crawl(site, [*BEGINS, *odd_pages.SEARCHES])
    odd, wrong = odd_pages.ask(site, [*odd_pages.of_any_site(answers, site.origin), *its_own])
    yield from wrong
    yield from following.findings(answers, links_of)
    yield from following.one_address_each(answers, site.origin)
    for answer in answers.values():
        yield from delivery.findings(answer)
    yield from delivery.sent_twice(answers.values(), site)

    pages = [answer for answer in [*answers.values(), *odd] if answer.is_page]
    for page in pages:
        yield from content.findings(page)

    seen = sample(pages, [*odd, *(answers[address] for address in odd_pages.SEARCHES)])
    say(f"Looking at {len(seen)} of {len(pages)} pages with Chromium, at all of them with Nu …")
    with HtmlChecker([*pages, known_faults.PAGE]) as html_checker:
        found = browser.findings([*seen, known_faults.PAGE], answers, site.origin)
        yield from known_faults.without_the_known(found, known_faults.CHROMIUM_FINDS)
        yield from known_faults.without_the_known(html_checker.findings(), known_faults.NU_FINDS)
    summarise(answers, links_of, pages, seen)


def summarise(answers, links_of, pages, seen):
    of_kind, seen_of_kind = Counter(map(kind_of, pages)), Counter(map(kind_of, seen))
    rows = [(kind, of_kind[kind], seen_of_kind[kind]) for kind in sorted(of_kind)]
    for line in table([("kind of page", "pages", "in Chromium"), *rows]):
        say(f"  {line}")
    links = [link for found in links_of.values() for link in found]
    elsewhere = sum(link.leads_elsewhere for link in links)
    nu, axe = map(checkers.version, (checkers.NU, checkers.AXE))
    say(f"{len(answers)} addresses; {len(links)} links, {elsewhere} to other sites (not followed).")
    say(f"Nu HTML checker {nu}, axe-core {axe}.")


def say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*filter(None, sys.argv[1:]))
