from collections.abc import Collection
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address

from ..submission import Submission
from ..tickets import Ticket


@dataclass(frozen=True)
class Ban:
    """What moderators have banned: `kind` is "address", "network", "domain" or "words"."""

    kind: str
    value: str


@dataclass(frozen=True)
class Arrival:
    """All that the rules may look at. The machine's address is looked at, and never kept."""

    submission: Submission
    ticket: Ticket | None = None
    is_first_use: bool = True  # of the ticket
    machine: IPv4Address | IPv6Address | None = None
    likenesses: Collection[int] = field(default=(), repr=False)  # of what came in these days
    bans: Collection[Ban] = field(default=(), repr=False)
