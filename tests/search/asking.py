"""What tests ask of the search, and what it finds, by title and in order."""

from news.models import ArticlePage
from search.finding.results import find
from search.models import Findable
from search.query import SearchQuery


def asked(text="", **params):
    return SearchQuery.from_params({"q": text, **params})


def found(text="", **params):
    """The titles of what is found; nothing for what only comes near."""
    query = asked(text, **params)
    answer = find(query)
    if answer.is_partly or answer.is_corrected:
        return []
    if query.kind == "story":
        stories = ArticlePage.objects.published().in_bulk(answer.keys)
        return [stories[key].title for key in answer.keys if key in stories]
    rows = Findable.objects.filter(kind=query.kind, object_id__in=answer.keys)
    titles = dict(rows.values_list("object_id", "title"))
    return [titles[key] for key in answer.keys]
