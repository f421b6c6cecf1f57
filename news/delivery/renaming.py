"""What was public under one address leads from there to its new one, for good.

Pages do so by Wagtail itself; this is for everything else whose address has a slug in it. Each
package with such addresses listens to `renamed` and says which they are.
"""

from django.db import transaction
from django.dispatch import Signal
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.models import Redirect

from .purging import public_change

renamed = Signal()  # sender: the model; old, new: slugs; inside the transaction of the change


class LeadsOn:
    """For models with a public `slug`, before `models.Model` or `Page`."""

    @transaction.atomic
    def save(self, *args, **kwargs):
        old = self._public_slug(kwargs.get("update_fields"))
        result = super().save(*args, **kwargs)
        if old and old != self.slug:
            renamed.send(type(self), old=old, new=self.slug)
        return result

    def _public_slug(self, update_fields):
        if not self.pk or (update_fields is not None and "slug" not in update_fields):
            return None
        stored = type(self).objects.filter(pk=self.pk).only("slug").first()
        return stored.slug if stored and getattr(stored, "live", True) else None


def lead_on(old: str, new: str):
    """Answer requests for the old address with the new one, from wherever they come."""
    old, new = uri_to_iri(old), uri_to_iri(new)
    path = Redirect.normalise_path(old)
    Redirect.objects.filter(redirect_link=old).update(redirect_link=new)
    Redirect.objects.filter(old_path=Redirect.normalise_path(new), site=None).delete()
    Redirect.objects.update_or_create(
        old_path=path,
        site=None,
        defaults={"redirect_link": new, "is_permanent": True, "automatically_created": True},
    )
    public_change([old])
