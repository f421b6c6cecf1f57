from dataclasses import dataclass
from enum import IntEnum

from . import rules
from .arrival import Arrival


class Weight(IntEnum):
    NOTE = 0  # worth knowing
    DOUBT = 1  # a moderator should look at this one
    SPAM = 2  # no person has meant this for the story


@dataclass(frozen=True)
class Finding:
    rule: str
    why: str
    weight: Weight

    def as_json(self) -> dict:
        return {"rule": self.rule, "why": self.why, "weight": int(self.weight)}


# What weighs most comes first, because the first sentence is the one that the queue shows.
RULES = (
    (rules.trap, Weight.SPAM),
    (rules.banned_address, Weight.SPAM),
    (rules.banned_network, Weight.SPAM),
    (rules.banned_domain, Weight.SPAM),
    (rules.many_links, Weight.SPAM),
    (rules.banned_words, Weight.DOUBT),
    (rules.near_duplicate, Weight.DOUBT),
    (rules.link_in_name, Weight.DOUBT),
    (rules.some_links, Weight.DOUBT),
    (rules.too_soon, Weight.DOUBT),
    (rules.used_before, Weight.DOUBT),
    (rules.too_late, Weight.NOTE),
    (rules.without_script, Weight.NOTE),
)


def screen(arrival: Arrival) -> tuple[Finding, ...]:
    """What every rule has to say, what weighs most first."""
    return tuple(
        Finding(rule.__name__, why, weight) for rule, weight in RULES if (why := rule(arrival))
    )
