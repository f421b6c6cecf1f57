"""Limits that hold exactly, however many processes serve the site.

A limit of 20 an hour lets 20 through at once, and then one more every three minutes. A row says
until when an allowance is used up, and one statement asks and spends: nothing can come between.
The cache can't do this: its `incr` is not atomic in the database, and not shared in memory.
"""

from dataclasses import dataclass
from datetime import UTC, timedelta

from django.db import connection, transaction
from django.utils import timezone

from .models import Allowance
from .salts import keyed

MILLISECOND = timedelta(milliseconds=1)
# Who waited for the row asks with a time that may lie before the one that was written meanwhile.
PATIENCE = timedelta(seconds=1)

SPEND = """
    INSERT INTO news_allowance (key, used_until) VALUES (%(key)s, %(now)s + %(each)s)
    ON CONFLICT (key) DO UPDATE SET used_until = %(each)s + CASE
        WHEN news_allowance.used_until > %(now)s THEN news_allowance.used_until ELSE %(now)s
    END
    WHERE news_allowance.used_until <= %(latest)s
    RETURNING used_until
"""


@dataclass(frozen=True)
class Limit:
    """At most so many at once, and as many again in the time that `per` says."""

    name: str  # tells one limit from another that counts the same sender
    most: int
    per: timedelta

    @property
    def each(self) -> timedelta:
        """What one of them uses up."""
        return self.per / self.most


class LimitReached(Exception):
    """There is nothing left. `wait` is how long it takes until there is."""

    def __init__(self, limit, wait):
        super().__init__(limit.name)
        self.limit = limit
        self.wait = wait


@transaction.atomic
def spend(limit: Limit, subject: str, now=None):
    """Use one of what `subject` has left (a sender, a page, ""), or raise LimitReached.

    Within a transaction its row stays locked until the end, and what is rolled back is not spent.
    Who spends several limits there does so in the same order always, or two wait for each other.
    """
    now = (now or timezone.now()).astimezone(UTC)
    key = keyed(f"{limit.name}\n{subject}", now)
    at, each = int(now.timestamp() * 1000), limit.each // MILLISECOND
    latest = at + each * (limit.most - 1)
    with connection.cursor() as cursor:
        cursor.execute(
            SPEND,
            {
                "key": key,
                "now": at,
                "each": each,
                "latest": latest + min(PATIENCE // MILLISECOND, each // 2),
            },
        )
        has_some = cursor.fetchone()
    if not has_some:
        used_until = Allowance.objects.values_list("used_until", flat=True).get(key=key)
        raise LimitReached(limit, max(used_until - latest, 0) * MILLISECOND)
