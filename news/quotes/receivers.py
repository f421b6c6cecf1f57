"""When stories change, what is derived from them changes in the same transaction."""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.urls import reverse

from news.delivery import public_change
from news.pages.models import ArticlePage
from news.pages.signals import addresses_that_show, showing, stories_changed
from news.people.models import Person

from . import addresses
from .correcting.follow_ups import settle
from .correcting.models import QuotationCorrection
from .correcting.translations import put_change_on_record, words_on_record
from .models import Quotation, QuotationSource, QuotationTranslation
from .naming import quotations_naming, stories_naming
from .protection import keep_public_words
from .reopening import reopen_if_changed
from .uses import record_uses

PAGES_OF_WORDS = ("news:quotation", "news:quotation_embed")


def connect():
    stories_changed.connect(write_uses, dispatch_uid="quotes: write uses")
    showing.connect(pages_of_quoted, dispatch_uid="quotes: pages of those quoted")
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
    for signal, receiver in (
        (pre_save, remember_translation),
        (post_save, translation_saved),
        (post_delete, translation_deleted),
    ):
        signal.connect(
            receiver, sender=QuotationTranslation, dispatch_uid=f"quotes: {receiver.__name__}"
        )
    pre_delete.connect(
        keep_public_words, sender=Quotation, dispatch_uid="quotes: keep public words"
    )
    post_save.connect(quotation_saved, sender=Quotation, dispatch_uid="quotes: quotation saved")
    post_save.connect(
        correction_saved, sender=QuotationCorrection, dispatch_uid="quotes: correction saved"
    )
    pre_save.connect(remember_face, sender=Person, dispatch_uid="quotes: remember a face")
    post_save.connect(person_saved, sender=Person, dispatch_uid="quotes: person saved")


def write_uses(sender, ids, **kwargs):
    before = list(addresses_of_quotations_in(ids))
    record_uses(ids)
    public_change([*addresses.LISTS, *before, *addresses_of_quotations_in(ids)])


def pages_of_quoted(sender, ids, in_full, **kwargs):
    return [] if in_full else list(addresses_of_quotations_in(ids))


def quotation_saved(sender, instance, raw, **kwargs):
    if instance.public_since and not raw:
        public_change(addresses.of_quotation(instance))


def correction_saved(sender, instance, raw, **kwargs):
    quotation_saved(Quotation, instance.quotation, raw)


def person_saved(sender, instance, created, raw, **kwargs):
    """Their own pages and, where they have another face, everything that shows it."""
    if created or raw:
        return
    public_change(["/people/", "/quotations/", *addresses.of_person(instance)])
    if instance._was == _face_of(instance):
        return
    stories = ArticlePage.objects.filter(pk__in=stories_naming(instance), live=True)
    public_change(addresses_that_show(stories.values_list("pk", flat=True)))
    for uuid in quotations_naming(instance):
        public_change([reverse(page, args=[uuid]) for page in PAGES_OF_WORDS])


def remember_face(sender, instance, **kwargs):
    before = Person.objects.filter(pk=instance.pk).first()
    instance._was = before and _face_of(before)


def _face_of(person):
    return person.name, person.slug, person.portrait_id


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
            yield from addresses.of_person(quotation.speaker)


def remember_translation(sender, instance, raw, **kwargs):
    instance.text_before = "" if raw else words_on_record(instance)


def translation_saved(sender, instance, raw, **kwargs):
    if not raw:
        put_change_on_record(instance, instance.text_before, instance.text)


def translation_deleted(sender, instance, **kwargs):
    put_change_on_record(instance, instance.text, "")
