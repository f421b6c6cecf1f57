from django.db.models import Q

from news.pages.merging.screens import Merge
from news.people.models import Person
from news.quotes.models import Quotation

from .people import merge_people, problems_of


class MergePeople(Merge):
    model = Person
    page_title = "Merge people"
    merge = staticmethod(merge_people)

    def problems(self, one, other):
        return problems_of(one, other)

    def rows(self, person):
        words = Quotation.objects.filter(speaker=person)
        yield "Address", person.get_absolute_url()
        yield "Other names", ", ".join(person.aliases.values_list("name", flat=True))
        yield "Roles", "; ".join(_in_words(role) for role in person.roles.all())
        yield "About", person.bio
        yield "Portrait", person.portrait.title if person.portrait else ""
        yield "Wikidata id", person.wikidata_id or ""
        yield "Stories with their byline", person.bylines.values("article").distinct().count()
        yield "Quotations", words.count()
        yield "Of them published", words.filter(public_since__isnull=False).count()

    def alike(self, person):
        """Whoever has one of the names, or the same last one."""
        last = person.folded_name.split()[-1:]
        names = {person.folded_name, *person.aliases.values_list("folded_name", flat=True)}
        named = Q(folded_name__in=names) | Q(aliases__folded_name__in=names)
        for name in last:
            named |= Q(folded_name__endswith=f" {name}")
        return Person.objects.filter(named).exclude(pk=person.pk).distinct()[:5]


def _in_words(role):
    return f"{role}, {role.period}" if role.period else str(role)
