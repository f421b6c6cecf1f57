"""Stories as entries of a feed: the full text, with its quotations marked up."""

from django.db.models import Max, OuterRef, Prefetch, Subquery
from django.template.loader import render_to_string

from news.pages.afterwards.models import Correction
from news.people.models import Byline

from .bodies import full_texts
from .channels import LENGTH, Entry, absolute


def entries(stories) -> list[Entry]:
    """The newest of these stories, which are published ones."""
    stories = list(_with_what_is_shown(stories)[:LENGTH])
    return [_entry(story, text) for story, text in zip(stories, full_texts(stories), strict=True)]


def _with_what_is_shown(stories):
    corrections = Correction.objects.filter(article=OuterRef("pk")).order_by().values("article")
    corrected_at = Subquery(corrections.values_list(Max("corrected_at")))
    bylines = Prefetch("bylines", Byline.objects.select_related("person"))
    dated = stories.filter(published_at__isnull=False).newest_first()
    return dated.prefetch_related(bylines).annotate(corrected_at=corrected_at)


def _entry(story, text):
    address = absolute(story.url)
    context = {"story": story, "text": text, "corrections": f"{address}#corrections"}
    moments = story.published_at, story.last_published_at, story.corrected_at
    return Entry(
        id=f"urn:uuid:{story.translation_key}",
        url=address,
        title=story.title,
        summary=story.summary,
        html=render_to_string("news/feeds/story.html", context).strip(),
        language=story.language or "en",
        published_at=story.published_at,
        updated_at=max(filter(None, moments)),
        authors=[
            (byline.person.name, absolute(byline.person.get_absolute_url()))
            for byline in story.bylines.all()
        ],
        image=absolute(text.lead.url) if text.lead else "",
    )
