"""The index follows publication: written in the transaction that changes what readers see."""

from django.db.models.signals import post_delete, post_migrate, post_save

from news.models import Person, PersonAlias, Quotation, QuotationTranslation, Role, Topic
from news.pages.signals import stories_changed

from . import following
from .index.writing import put


def connect(config):
    """After `news` has connected its own: where stories print quotations must be known by then."""
    stories_changed.connect(stories, dispatch_uid="search: stories")
    post_save.connect(quotation, sender=Quotation, dispatch_uid="search: quotation")
    post_save.connect(named, sender=Person, dispatch_uid="search: person")
    post_save.connect(named, sender=Topic, dispatch_uid="search: topic")
    post_delete.connect(named, sender=Topic, dispatch_uid="search: no topic")
    # What modelcluster stores after the person or the quotation itself.
    for signal, name in ((post_save, "a"), (post_delete, "no")):
        for model in (PersonAlias, Role):
            uid = f"search: {name} {model.__name__}"
            signal.connect(of_person, sender=model, dispatch_uid=uid)
        signal.connect(
            of_quotation, sender=QuotationTranslation, dispatch_uid=f"search: {name} translation"
        )
    post_migrate.connect(fill, sender=config, dispatch_uid="search: fill")


def stories(sender, ids, **kwargs):
    put(ids)


def quotation(sender, instance, raw, **kwargs):
    if instance.public_since and not raw:
        following.quotation_changed(instance)


def named(sender, instance, raw=False, **kwargs):
    if not raw:
        following.named_changed(instance)


def of_person(sender, instance, raw=False, **kwargs):
    if not raw and (person := Person.objects.filter(pk=instance.person_id).first()):
        following.named_changed(person)


def of_quotation(sender, instance, raw=False, **kwargs):
    if not raw:
        following.translation_changed(instance.quotation_id)


def fill(sender, using, **kwargs):
    following.fill(using)
