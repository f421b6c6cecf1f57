"""From a query to what it finds. What is published is asked of the stories, never of the index."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from news.models import ArticlePage, Person, PersonAlias

from .index.matching import Score
from .query import SearchQuery

MOST_PEOPLE = 3


def find(query: SearchQuery) -> QuerySet[ArticlePage]:
    """The published stories that hold every term of the query, in its order: one lazy query."""
    if not query.terms:
        return ArticlePage.objects.none()
    found = ArticlePage.objects.published().filter(search_entry__all_words__matches=query)
    if query.sort == "newest":
        return found.newest_first()
    score = Score(F("search_entry__all_words"), query)
    return found.annotate(score=score).order_by(
        "-score", F("published_at").desc(nulls_last=True), "-pk"
    )


def people_named(query: SearchQuery) -> QuerySet[Person]:
    """Those quoted in or named above published stories whose name, or first or last name, it is."""
    name = query.text.strip('"“”')
    if not query.terms:
        return Person.objects.none()
    named = Q(name__iexact=name) | Q(name__istartswith=f"{name} ") | Q(name__iendswith=f" {name}")
    also_named = Exists(PersonAlias.objects.filter(person=OuterRef("pk"), name__iexact=name))
    published = ArticlePage.objects.published()
    quoted = Exists(published.quoting(OuterRef("pk")))
    wrote = Exists(published.written_by(OuterRef("pk")))
    people = Person.objects.filter(named | also_named).filter(quoted | wrote)
    return people.select_related("portrait")[:MOST_PEOPLE]
