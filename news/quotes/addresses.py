"""Which addresses show a person, or a quotation: what a cache must forget when one changes."""

from django.urls import reverse

from news.pages.models import ArticlePage
from news.pages.signals import addresses_that_show
from news.people.models import Person

from .correcting.models import QuotationCorrection

LISTS = ("/", "/people/", "/quotations/")
FEED_FORMATS = ("rss", "atom", "json")


def of_person(person):
    """Their page, the lists of their stories, and their feeds."""
    yield person.get_absolute_url()
    yield reverse("news:stories_by", args=[person.slug])
    yield reverse("news:stories_about", args=[person.slug])
    for kind in ("author", "speaker"):
        for feed_format in FEED_FORMATS:
            yield reverse("news:feed", args=[kind, person.slug, feed_format])


def of_quotation(quotation):
    """Its pages, those of everyone whose words it is or was said to be, and the stories with it."""
    yield quotation.get_absolute_url()
    yield embed_of(quotation)
    yield from LISTS
    for person in _everyone_named(quotation):
        yield from of_person(person)
    stories = ArticlePage.objects.filter(quotation_uses__quotation=quotation, live=True)
    yield from addresses_that_show(stories.values_list("pk", flat=True).distinct(), in_full=True)


def embed_of(quotation):
    """What others frame of it."""
    return reverse("news:quotation_embed", args=[quotation.uuid])


def _everyone_named(quotation):
    named = {quotation.speaker_id, quotation.wrongly_attributed_to_id, quotation.true_speaker_id}
    corrections = QuotationCorrection.objects.filter(quotation=quotation)
    for speakers in corrections.values_list("from_speaker", "to_speaker"):
        named.update(speakers)
    return Person.objects.filter(pk__in=named - {None}).order_by("pk")
