"""What the list of stories can be narrowed to. All of it stands in the address."""

import django_filters
from django.forms import CheckboxSelectMultiple
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from news.pages.models import ArticlePage, SectionPage, Topic
from news.people.models import Person

from .states import State, in_states


class SectionFilter(django_filters.ModelMultipleChoiceFilter):
    def get_filter_predicate(self, section):
        return {"path__startswith": section.path}


class StoryFilterSet(WagtailFilterSet):
    section = SectionFilter(
        label="Section",
        queryset=lambda request: SectionPage.objects.order_by("path"),
        widget=CheckboxSelectMultiple,
    )
    state = django_filters.MultipleChoiceFilter(
        label="State",
        choices=State.choices,
        widget=CheckboxSelectMultiple,
        method="filter_state",
    )
    byline = django_filters.ModelChoiceFilter(
        label="By",
        field_name="bylines__person",
        queryset=lambda request: Person.objects.filter(bylines__isnull=False).distinct(),
        empty_label="Anybody",
        distinct=True,
    )
    topic = django_filters.ModelChoiceFilter(
        label="Topic",
        field_name="topics",
        queryset=lambda request: Topic.objects.order_by("name"),
        empty_label="Any",
    )
    goes_live_at = django_filters.DateFromToRangeFilter(
        label="Goes live", widget=DateRangePickerWidget
    )
    words__gte = django_filters.NumberFilter(
        label="Words, at least", field_name="words", lookup_expr="gte", min_value=0
    )
    words__lte = django_filters.NumberFilter(
        label="Words, at most", field_name="words", lookup_expr="lte", min_value=0
    )
    latest_revision_created_at = django_filters.DateFromToRangeFilter(
        label="Updated", widget=DateRangePickerWidget
    )

    class Meta:
        model = ArticlePage
        fields = []

    def filter_state(self, stories, name, states):
        return in_states(stories, states) if states else stories
