"""Closing an earlier version: readers must not read it any more, and learn why."""

from django.db import transaction
from wagtail.log_actions import log

from news.delivery import public_change

from .correcting import addresses_of
from .models import ClosedVersion, Correction


@transaction.atomic
def close_version(revision, article, *, reason, by) -> ClosedVersion:
    """For good. Neither it nor a comparison with it is shown; closing it again changes nothing."""
    closed, is_new = ClosedVersion.objects.get_or_create(
        revision=revision, defaults={"article": article, "reason": reason, "closed_by": by}
    )
    if not is_new:
        return closed
    log(instance=article, action="news.version_closed", user=by, data={"reason": reason})
    for correction in Correction.objects.between(revision):
        public_change(addresses_of(correction))
    return closed
