"""Keys from which nobody can be recognised: hashes with a secret that is thrown away each day.

Without the salt, four billion IPv4 addresses are hashed in minutes, and SECRET_KEY alone would
tell for ever who has sent what.
"""

import hmac
import secrets
from datetime import timedelta
from hashlib import sha256

from django.conf import settings

from .models import Allowance, DailySalt

KEPT_FOR = timedelta(days=1)  # besides today's: a day's salt is gone after 48 hours


def keyed(text: str, now) -> str:
    """The text as a key of this day (in UTC). Another day, the same text has another one."""
    salt = bytes(_salt_of(now)) + settings.SECRET_KEY.encode()
    return hmac.new(salt, text.encode(), sha256).hexdigest()


def _salt_of(now):
    day = now.date()
    found = DailySalt.objects.filter(day=day).values_list("salt", flat=True).first()
    if found is not None:
        return found
    row, is_new = DailySalt.objects.get_or_create(day=day, defaults={"salt": secrets.token_bytes()})
    if is_new:  # the day's first: as good a time as any to forget
        DailySalt.objects.filter(day__lt=day - KEPT_FOR).delete()
        Allowance.objects.filter(used_until__lt=now.timestamp() * 1000).delete()
    return row.salt
