"""What has expired since the scheduler last came by, and is in the index for some seconds more."""

from django.utils import timezone
from wagtail.models import Page

from news.models import ArticlePage, Quotation, Topic
from news.quotes.people import people_with_pages
from search.models import Findable

# Whether there is any, at a given time: a part of SQL. CROSS: the few pages that expire come first,
# else SQLite looks at every story of the archive, each time.
ANY = """EXISTS (
    SELECT 1 FROM wagtailcore_page CROSS JOIN search_findable AS story
    WHERE wagtailcore_page.expire_at <= %s
    AND story.kind = 'story' AND story.object_id = wagtailcore_page.id
)"""
SIGNS = [("quotation", "q"), ("person", "ap"), ("topic", "t")]  # of the facets of a story


def expired() -> dict[str, set[int]]:
    """The keys of what no reader may find any more, by kind: nearly always none, for one query.

    Whoever set the date: an entry knows only what was published with it. With a story goes what no
    other published story has.
    """
    over = Page.objects.filter(expire_at__lte=timezone.now()).values("pk")
    stories = Findable.objects.filter(kind="story", object_id__in=over)
    stories = dict(stories.values_list("object_id", "facets"))
    if not stories:
        return {}
    facets = set(" ".join(stories.values()).split())
    touched = [facet.split(":", 1) for facet in facets]
    named = {kind: {value for sign, value in touched if sign in signs} for kind, signs in SIGNS}
    published = {
        "quotation": Quotation.objects.published().filter(pk__in=named["quotation"]),
        "person": people_with_pages().filter(slug__in=named["person"]),
        "topic": Topic.objects.filter(
            slug__in=named["topic"], articles__in=ArticlePage.objects.published()
        ),
    }
    gone = {"story": set(stories)}
    for kind, still_there in published.items():
        name = "object_id" if kind == "quotation" else "slug"
        held = Findable.objects.filter(kind=kind, **{f"{name}__in": named[kind]})
        gone[kind] = set(held.values_list("object_id", flat=True)) - set(
            still_there.values_list("pk", flat=True)
        )
    return gone
