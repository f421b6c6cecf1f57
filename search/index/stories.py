"""Published stories as documents of the index: what readers see of them, cut where meaning is."""

from collections import defaultdict

from django.utils import timezone
from wagtail.models import Site

from news.blocks.plain import paragraphs
from news.models import ArticlePage, Byline, PersonAlias, QuotationUse, SectionPage, Topic
from search.span import as_number

from .documents import Document

READ_AS = {
    "paragraph": paragraphs,
    "heading": lambda text: [text],
    "image": lambda picture: [picture.get("caption") or ""],
}
QUOTES = {"pull_quote", "block_quote"}  # whose words stand among those that were said


def passages(story) -> list[str]:
    """Paragraphs, headings and captions, one passage each.

    As they are stored: reading them as blocks costs queries for each story.
    """
    found = [story.lead_image_caption]
    for block in story.body.raw_data:
        if block["value"] and block["type"] in READ_AS:
            found += READ_AS[block["type"]](block["value"])
    return [passage for passage in found if passage]


def documents(ids) -> list[Document]:
    """Of those of the stories that are published. The number of queries is always the same."""
    stories = list(ArticlePage.objects.published().filter(pk__in=ids))
    keys = [story.pk for story in stories]
    sections = sections_of(stories)
    bylines, uses = _bylines(keys), _uses(keys)
    aliases = _aliases(bylines, uses)
    topics = _topics(keys)
    roots = Site.get_site_root_paths()
    for story in stories:
        story._wagtail_cached_site_root_paths = roots  # else each asks the cache for its address
    return [
        _document(
            story,
            sections.get(story.path[: -story.steplen]),
            topics[story.pk],
            bylines[story.pk],
            uses[story.pk],
            aliases,
        )
        for story in stories
    ]


def _document(story, section, topics, bylines, uses, aliases):
    language = story.language or "en"
    authors = [byline.person for byline in bylines]
    speakers = [use.quotation.speaker for use in uses if use.quotation.speaker]
    published_at = story.published_at
    day = timezone.localdate(published_at) if published_at else None
    return Document(
        kind="story",
        object_id=story.pk,
        title=story.title,
        slug=story.slug,
        url=story.url or "",
        headline=[(story.title, language)],
        standfirst=[(story.standfirst, language)] if story.standfirst else [],
        body=[(text, language) for text in passages(story)],
        said=list(dict.fromkeys((use.printed, use.quotation.language) for use in uses)),
        authors=_names(authors, aliases),
        speakers=_names(speakers, aliases),
        sections=[section.title] if section else [],
        topics=[topic.name for topic in topics],
        facets=[
            *([f"s:{section.slug}"] if section else []),
            *(f"t:{topic.slug}" for topic in topics),
            *(f"a:{person.slug}" for person in authors),
            *(f"p:{person.slug}" for person in speakers),
            *([f"y:{day:%Y}", f"m:{day:%Y-%m}"] if day else []),
            *dict.fromkeys(f"q:{use.quotation_id}" for use in uses),
        ],
        day=as_number(day) if day else 0,
        dated_at=published_at,
    )


def _names(people, aliases):
    return list(
        dict.fromkeys(name for person in people for name in (person.name, *aliases[person.pk]))
    )


def sections_of(stories):
    """By path. The name of one that was taken off the site is no word of its stories."""
    paths = {story.path[: -story.steplen] for story in stories}
    sections = SectionPage.objects.filter(path__in=paths, live=True)
    return {section.path: section for section in sections}


def _topics(keys):
    found = defaultdict(list)
    rows = ArticlePage.topics.through.objects.filter(articlepage__in=keys)
    rows = list(rows.order_by("topic_id"))
    topics = Topic.objects.in_bulk({row.topic_id for row in rows})
    for row in rows:
        found[row.articlepage_id].append(topics[row.topic_id])
    return found


def _bylines(keys):
    found = defaultdict(list)
    for byline in Byline.objects.filter(article__in=keys).select_related("person"):
        found[byline.article_id].append(byline)
    return found


def _uses(keys):
    found = defaultdict(list)
    uses = QuotationUse.objects.filter(article__in=keys).order_by("pk")
    for use in uses.select_related("quotation__speaker"):
        found[use.article_id].append(use)
    return found


def _aliases(bylines, uses):
    people = {byline.person_id for some in bylines.values() for byline in some}
    people |= {use.quotation.speaker_id for some in uses.values() for use in some}
    found = defaultdict(list)
    for alias in PersonAlias.objects.filter(person__in=people - {None}).order_by("pk"):
        found[alias.person_id].append(alias.name)
    return found
