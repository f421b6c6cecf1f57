"""What a reader may mean who has typed only its beginning: names first, then headlines."""

from django.http import JsonResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from .analysis import read, words
from .index.asking import hits
from .index.expired import expired
from .language.tree import FIELDS, Prefix, Word, all_of
from .models import Findable, Name
from .query import SearchQuery

LONGEST = 100  # characters
MOST_NAMES, MOST_HEADLINES = 5, 4
LOOKED_AT = 40
KINDS = ["person", "topic", "section"]
LAST = "\U0010ffff"


@require_safe
def suggestions(request):
    """As JSON: {"suggestions": [{"text", "kind", "url"}, …]}, at most nine."""
    found = [
        {"text": one.title, "kind": one.kind, "url": one.url or reverse("search:results")}
        for one in suggest(request.GET.get("q", ""))
    ]
    response = JsonResponse({"suggestions": found})
    patch_cache_control(response, public=True, max_age=0, s_maxage=0)
    return response


def suggest(typed: str) -> list[Findable]:
    folded = words(typed[:LONGEST])
    if not folded:
        return []
    return [*_names(" ".join(folded)), *_headlines(folded)]


def _names(start):
    """Each person, topic or section once, people first."""
    names = Name.objects.filter(start__gte=start, start__lt=start + LAST).select_related("findable")
    found, gone = {}, expired()
    for name in names.order_by("start")[:LOOKED_AT]:
        if name.findable.object_id not in gone.get(name.findable.kind, ()):
            found.setdefault(name.findable_id, name.findable)
    ordered = sorted(found.values(), key=lambda one: (KINDS.index(one.kind), one.title))
    return ordered[:MOST_NAMES]


def _headlines(folded):
    """The newest stories whose headline has these words, the last of them begun."""
    if len(folded[-1]) < 2:
        return []
    sign = FIELDS["title"]
    parts = [Word(word, tuple(sign + t for t in read(word).tokens), "title") for word in folded]
    parts[-1] = Prefix(folded[-1], sign + folded[-1], parts[-1].tokens, "title")
    query = SearchQuery(sort="newest")
    found = hits(query, all_of(parts), limit=MOST_HEADLINES)
    stories = Findable.objects.filter(kind="story", object_id__in=[hit.key for hit in found])
    return stories.order_by("-dated_at", "-pk")
