"""When stories change, what is derived from them changes in the same transaction."""

from django.db.models.signals import pre_delete

from news.delivery import public_change
from news.pages.signals import stories_changed

from .correcting.follow_ups import settle
from .models import Quotation
from .protection import keep_public_words
from .uses import record_uses


def connect():
    stories_changed.connect(write_uses, dispatch_uid="quotes: write uses")
    stories_changed.connect(settle, dispatch_uid="quotes: settle follow-ups")
    pre_delete.connect(
        keep_public_words, sender=Quotation, dispatch_uid="quotes: keep public words"
    )


def write_uses(sender, ids, **kwargs):
    before = list(addresses_of_quotations_in(ids))
    record_uses(ids)
    public_change(["/people/", "/quotations/", *before, *addresses_of_quotations_in(ids)])


def addresses_of_quotations_in(article_ids):
    """The pages of these stories' quotations and of their speakers."""
    printed = (
        Quotation.objects.filter(uses__article__in=article_ids).select_related("speaker").distinct()
    )
    for quotation in printed.order_by("pk"):
        yield quotation.get_absolute_url()
        if quotation.speaker:
            yield quotation.speaker.get_absolute_url()
