"""The rules. Each looks at what has arrived and says what it found, or None. None asks a database.

A sentence here is for moderators. The reader is never told which rule spoke: that would teach those
who try again.
"""

from datetime import timedelta
from ipaddress import ip_network

from .arrival import Arrival
from .likeness import are_near, likeness
from .links import decoded, hosts_in

SOONEST = timedelta(seconds=3)
LATEST = timedelta(hours=12)
LINKS_TO_DOUBT = 2
LINKS_OF_SPAM = 6


def trap(arrival: Arrival):
    if arrival.submission.trap:
        return "It fills in a field that people don’t see."
    return None


def too_soon(arrival: Arrival):
    if arrival.ticket and arrival.ticket.age < SOONEST:
        seconds = max(arrival.ticket.age.total_seconds(), 0)
        return f"It was sent {seconds:.1f} seconds after its writing began."
    return None


def too_late(arrival: Arrival):
    if arrival.ticket and arrival.ticket.age > LATEST:
        hours = arrival.ticket.age // timedelta(hours=1)
        return f"Its form was opened {hours} hours before it was sent."
    return None


def used_before(arrival: Arrival):
    if arrival.ticket and not arrival.is_first_use:
        return "Another reply was sent from the same form before."
    return None


def without_script(arrival: Arrival):
    if not arrival.ticket:
        return "It came without the mark that our script adds: its browser runs no scripts."
    return None


def many_links(arrival: Arrival):
    count = _links(arrival)
    return f"It has {count} links." if count >= LINKS_OF_SPAM else None


def some_links(arrival: Arrival):
    count = _links(arrival)
    return f"It has {count} links." if LINKS_TO_DOUBT <= count < LINKS_OF_SPAM else None


def link_in_name(arrival: Arrival):
    return "Its name is a link." if hosts_in(arrival.submission.name) else None


def near_duplicate(arrival: Arrival):
    own = likeness(arrival.submission.body)
    if own is not None and any(are_near(own, other) for other in arrival.likenesses):
        return "It says almost the same as another reply of the last seven days."
    return None


def banned_address(arrival: Arrival):
    email = arrival.submission.email.lower()
    domain = email.rpartition("@")[2]
    for ban in arrival.bans:
        if ban.kind == "address" and ban.value in (email, f"@{domain}"):
            return "Its e-mail address is banned."
    return None


def banned_network(arrival: Arrival):
    if arrival.machine is None:
        return None
    for ban in arrival.bans:
        if ban.kind == "network" and arrival.machine in ip_network(ban.value, strict=False):
            return "It came from a banned network."
    return None


def banned_domain(arrival: Arrival):
    hosts = hosts_in(f"{arrival.submission.name}\n{arrival.submission.body}")
    for ban in arrival.bans:
        if ban.kind == "domain" and any(_is_in(host, ban.value) for host in hosts):
            return f"It links to {ban.value}, which is banned."
    return None


def banned_words(arrival: Arrival):
    words = _words(f"{arrival.submission.name}\n{arrival.submission.body}")
    for ban in arrival.bans:
        if ban.kind == "words" and _words(ban.value) in words:
            return f"It says “{ban.value}”, which is banned."
    return None


def _links(arrival):
    return len(hosts_in(arrival.submission.body))


def _is_in(host, domain):
    return host == domain or host.endswith(f".{domain}")


def _words(text):
    """With a blank around each word, so that one is only found whole."""
    cleaned = "".join(c if c.isalnum() else " " for c in decoded(text).casefold())
    return f" {' '.join(cleaned.split())} "
