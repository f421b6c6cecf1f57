"""When what a card says changes, another is ordered in the same transaction."""

from django.db.models import Q
from django.db.models.signals import post_save

from news.pages import share_pictures
from news.pages.signals import stories_changed
from news.people.models import Person
from news.quotes.models import Quotation

from .keeping import order_cards, with_cards
from .sharing import card_before_picture


def connect():
    """After the receivers that note what became public."""
    stories_changed.connect(story_changed, dispatch_uid="quotes: order cards of stories")
    post_save.connect(quotation_saved, sender=Quotation, dispatch_uid="quotes: order a card")
    post_save.connect(person_saved, sender=Person, dispatch_uid="quotes: order a speaker's cards")
    share_pictures.register(card_before_picture)


def story_changed(sender, ids, **kwargs):
    order_cards(with_cards().filter(uses__article__in=ids).distinct())


def quotation_saved(sender, instance, raw, **kwargs):
    if instance.public_since and not raw:
        order_cards(with_cards().filter(pk=instance.pk))


def person_saved(sender, instance, created, raw, **kwargs):
    if created or raw:
        return
    named = Q(speaker=instance) | Q(wrongly_attributed_to=instance) | Q(true_speaker=instance)
    order_cards(with_cards().filter(named))
