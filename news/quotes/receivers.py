"""When stories change, what is derived from them changes in the same transaction."""

from django.db.models.signals import post_delete, post_save, pre_delete

from news.delivery import public_change
from news.pages.signals import stories_changed

from .correcting.follow_ups import settle
from .models import Quotation, QuotationSource
from .protection import keep_public_words
from .reopening import reopen_if_changed
from .uses import record_uses


def connect():
    stories_changed.connect(write_uses, dispatch_uid="quotes: write uses")
    stories_changed.connect(settle, dispatch_uid="quotes: settle follow-ups")
    post_save.connect(
        reopen_for_words, sender=Quotation, dispatch_uid="quotes: reopen for other words"
    )
    for signal, name in ((post_save, "other"), (post_delete, "no")):
        signal.connect(
            reopen_for_extract,
            sender=QuotationSource,
            dispatch_uid=f"quotes: reopen for {name} extract",
        )
    pre_delete.connect(
        keep_public_words, sender=Quotation, dispatch_uid="quotes: keep public words"
    )


def write_uses(sender, ids, **kwargs):
    before = list(addresses_of_quotations_in(ids))
    record_uses(ids)
    public_change(["/people/", "/quotations/", *before, *addresses_of_quotations_in(ids)])


def reopen_for_words(sender, instance, created, raw, **kwargs):
    if not created and not raw and (status := reopen_if_changed(instance.pk)):
        instance.status = status


def reopen_for_extract(sender, instance, raw=False, **kwargs):
    """Also for each source that modelcluster stores or deletes after the quotation itself."""
    if not raw and (status := reopen_if_changed(instance.quotation_id)):
        instance.quotation.status = status


def addresses_of_quotations_in(article_ids):
    """The pages of these stories' quotations and of their speakers."""
    printed = (
        Quotation.objects.filter(uses__article__in=article_ids).select_related("speaker").distinct()
    )
    for quotation in printed.order_by("pk"):
        yield quotation.get_absolute_url()
        if quotation.speaker:
            yield quotation.speaker.get_absolute_url()
