from enum import StrEnum


class Policy(StrEnum):
    """What becomes of replies to a story."""

    OPEN = "open"
    FIRST_HELD = "first-held"
    ALL_HELD = "all-held"
    CLOSED = "closed"
    HIDDEN = "hidden"

    @property
    def takes_replies(self):
        return self not in (Policy.CLOSED, Policy.HIDDEN)


NEVER = 0  # days after which replies close
