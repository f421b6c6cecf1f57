"""From the front page to every address that a page, a feed or a stylesheet of the site names."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from .answers import Site
from .links import links

BEGINS = ["/", "/sitemap.xml", "/robots.txt"]
NOT_FOR_READERS = ("/admin/", "/django-admin/")
AT_ONCE = 4


def crawl(site: Site, begins=BEGINS):
    """Every answer by its address, and every link by the address of the page that it stands on."""
    answers, links_of = {}, {}
    waiting = set(begins)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while waiting:
            found = set()
            for answer in pool.map(site.get, sorted(waiting)):
                answers[answer.address] = answer
                links_of[answer.address] = links(answer, site.origin)
                found |= {
                    link.address for link in links_of[answer.address] if _leads_on(link, answer)
                }
            waiting = found - answers.keys()
    return answers, links_of


def _leads_on(link, answer):
    """Whether to go there. A search offers searches that offer searches: one step is enough."""
    if not link.address or link.address.startswith(NOT_FOR_READERS):
        return False
    here, there = urlsplit(answer.address), urlsplit(link.address)
    is_another_search = here.path == there.path and here.query and there.query
    return link.turns or not is_another_search
