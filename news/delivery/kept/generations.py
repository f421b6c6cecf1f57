"""The generation of an address: another one after every change of what it shows.

It is the sum of marks, one for each change, that are written in the transaction of the change. So
it turns with the commit, neither before nor after; a cache that was out of reach meanwhile has
nothing to be told, since nobody asks it for what belongs to an earlier generation.

Why not a counter: two editors who publish would wait for each other at the front page's row, and
whoever holds two rows in another order than somebody else would stop both. Why not the last mark:
of two changes at the same moment the one with the higher key may be committed first, and then the
other one would not show. The marks are random so that no two sets of them have the same sum.
"""

import secrets
from collections.abc import Iterable
from datetime import timedelta
from hashlib import blake2b
from urllib.parse import unquote

from django.db.models import Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from .models import Renewal

EVERYWHERE = ""  # an address that no page has: a mark for it is one for every page
BITS = 40  # of a mark: millions of them have a sum that a column of 64 bits holds
FORGOTTEN_AFTER = timedelta(days=1)  # much longer than a page is kept


def renew(paths: Iterable[str]):
    """These addresses show something else. Call it inside the transaction of the change."""
    Renewal.objects.bulk_create(
        Renewal(address=_number(path), mark=secrets.randbits(BITS)) for path in paths
    )


def generation_of(path: str) -> int:
    """In one query; 0 where nothing has changed lately."""
    marks = Renewal.objects.filter(address__in=_numbers(path))
    return int(marks.aggregate(sum=Sum("mark"))["sum"] or 0)


def generation(path: str):
    """The same as an expression, for the query that asks for the page itself."""
    marks = Renewal.objects.filter(address__in=_numbers(path)).order_by()
    return Coalesce(Subquery(marks.values(all=Value(1)).annotate(s=Sum("mark")).values("s")), 0)


def forget_old():
    """Marks that no kept page can still belong to."""
    Renewal.objects.filter(renewed_at__lt=timezone.now() - FORGOTTEN_AFTER).delete()


def _numbers(path):
    return [_number(path), _number(EVERYWHERE)]


def _number(path):
    """Short, whatever the length of the address. Two that meet in one number renew each other."""
    digest = blake2b(unquote(path).encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
