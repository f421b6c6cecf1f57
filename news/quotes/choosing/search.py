"""Which quotations the chooser lists for what was typed."""

from django import forms
from django.db.models import Q
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin

from news.people.folding import beginnings
from news.people.models import Person
from news.quotes.models import QuotationTranslation
from news.quotes.speakers import named


class QuotationSearchForm(SearchFilterMixin, BaseFilterForm):
    """By the database and not by Wagtail's index, which has no translations and no accents."""

    q = forms.CharField(label="Words, speaker or occasion", required=False)

    def filter(self, objects):
        self.search_query = (self.cleaned_data.get("q") or "").strip()
        self.is_searching = bool(self.search_query)
        return objects.filter(*map(_has, beginnings(self.search_query)))


def _has(beginning):
    """A word begins so in the words, in a translation, in the occasion, or in a name of whoever
    said it, or was wrongly said to.
    """
    translated = QuotationTranslation.objects.filter(folded__contains=beginning)
    people = Person.objects.filter(named(beginning)).values("pk")
    return (
        Q(folded__contains=beginning)
        | Q(pk__in=translated.values("quotation"))
        | Q(speaker__in=people)
        | Q(wrongly_attributed_to__in=people)
    )
