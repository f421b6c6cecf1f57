"""People and their words: /people/… and /quotations/…."""

from django.shortcuts import get_object_or_404, render

from news.pages.lists import page_of
from news.pages.models import ArticlePage

from .models import Quotation, QuotationUse
from .people import people_with_pages


def people(request):
    shown = people_with_pages().select_related("portrait").prefetch_related("roles")
    return render(request, "news/people.html", {"people": page_of(shown, request, per_page=60)})


def person(request, slug):
    """One person: roles, quotations, stories by and about. 404 while none of these is public."""
    people = people_with_pages().select_related("portrait").prefetch_related("roles", "aliases")
    person = get_object_or_404(people, slug=slug)
    quotations = Quotation.objects.published().filter(speaker=person).prefetch_related("sources")
    written = ArticlePage.objects.published().written_by(person).newest_first().for_listing()
    quoting = ArticlePage.objects.published().quoting(person).newest_first().for_listing()
    shown = {
        "quotations": page_of(quotations, request),
        "written": list(written[:20]),
        "quoting": list(quoting[:20]),
    }
    return render(request, "news/person.html", {"person": person, **shown})


def quotations(request):
    found = Quotation.objects.published().with_speakers()
    return render(request, "news/quotations.html", {"quotations": page_of(found, request)})


def quotation(request, uuid):
    """All that is on record about one quotation, and the published stories that print it."""
    quotation = get_object_or_404(
        Quotation.objects.once_public()
        .select_related("speaker__portrait", "wrongly_attributed_to", "true_speaker")
        .prefetch_related("sources", "translations", "checks__checked_by"),
        uuid=uuid,
    )
    uses = (
        QuotationUse.objects.filter(
            quotation=quotation, article__in=ArticlePage.objects.published()
        )
        .select_related("article")
        .order_by("-article__published_at", "-article", "pk")
    )
    return render(request, "news/quotation.html", {"quotation": quotation, "uses": uses})
