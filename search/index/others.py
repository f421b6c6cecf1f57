"""Quotations, people, topics and sections as documents: those that published stories have."""

from collections import defaultdict

from django.db.models import Exists, OuterRef
from django.urls import reverse

from news.models import ArticlePage, Person, Quotation, QuotationUse, SectionPage, Topic
from news.people.dates import Precision
from news.quotes.people import people_with_pages
from search.span import as_number

from .documents import Document
from .stories import sections_of


def quotations(ids) -> list[Document]:
    found = list(
        Quotation.objects.published()
        .filter(pk__in=ids)
        .select_related("speaker")
        .prefetch_related("speaker__aliases", "translations")
    )
    stories = _stories_that_print(quotation.pk for quotation in found)
    return [_quotation(quotation, stories[quotation.pk]) for quotation in found]


def people(slugs) -> list[Document]:
    found = people_with_pages().filter(slug__in=slugs).prefetch_related("aliases", "roles")
    return [
        Document(
            kind="person",
            object_id=person.pk,
            slug=person.slug,
            title=person.name,
            url=person.get_absolute_url(),
            headline=[(person.name, "en")],
            body=[(text, "en") for text in (person.bio, *map(str, person.roles.all())) if text],
            also=[alias.name for alias in person.aliases.all()],
        )
        for person in found
    ]


def topics(slugs) -> list[Document]:
    published = ArticlePage.objects.published().filter(topics=OuterRef("pk"))
    found = Topic.objects.filter(slug__in=slugs).filter(Exists(published))
    return [
        Document(
            kind="topic",
            object_id=topic.pk,
            slug=topic.slug,
            title=topic.name,
            url=topic.get_absolute_url(),
            headline=[(topic.name, "en")],
            body=[(topic.description, "en")] if topic.description else [],
        )
        for topic in found
    ]


def sections(slugs) -> list[Document]:
    """Suggested and named, but no results of their own: they stand above every page."""
    return [
        Document(
            kind="section",
            object_id=section.pk,
            slug=section.slug,
            title=section.title,
            url=section.url or "",
        )
        for section in SectionPage.objects.published().filter(slug__in=slugs)
        if ArticlePage.objects.published().in_section(section).exists()
    ]


def locked_keys_of(kind: str, slugs) -> list[int]:
    """Of everyone and everything that the index holds or should hold under these slugs.

    Held until the transaction ends: of two that change stories of one person, the second asks only
    then whether that person is still in a published story.
    """
    models = {"person": Person, "topic": Topic, "section": SectionPage}
    rows = models[kind].objects.filter(slug__in=slugs).order_by("pk")
    rows = rows.select_for_update(no_key=True, of=("self",))
    return list(rows.values_list("pk", flat=True))


def _quotation(quotation, stories):
    speaker = quotation.speaker
    names = [speaker.name, *(alias.name for alias in speaker.aliases.all())] if speaker else []
    language = quotation.language
    return Document(
        kind="quotation",
        object_id=quotation.pk,
        title=quotation.text,
        slug=str(quotation.uuid),
        url=reverse("news:quotation", args=[quotation.uuid]),
        standfirst=[(text, "en") for text in (quotation.occasion, quotation.place) if text],
        body=[
            *((text.text, text.language) for text in quotation.translations.all()),
            *([(quotation.role_then, "en")] if quotation.role_then else []),
        ],
        said=[(quotation.text, language)],
        speakers=names,
        sections=_each(section.title for section, _ in stories if section),
        topics=_each(topic.name for _, topics in stories for topic in topics),
        facets=[
            *(f"s:{section.slug}" for section, _ in stories if section),
            *(f"t:{topic.slug}" for _, topics in stories for topic in topics),
            *([f"p:{speaker.slug}"] if speaker else []),
            *_said_on(quotation),
        ],
        day=as_number(quotation.said_on) if quotation.said_on else 0,
        dated_at=quotation.public_since or quotation.recorded_at,
    )


def _said_on(quotation):
    day = quotation.said_on
    if not day:
        return []
    year = f"y:{day.year:04}"
    is_known = quotation.said_precision in (Precision.MONTH, Precision.DAY)
    return [year, f"m:{day.year:04}-{day.month:02}"] if is_known else [year]


def _stories_that_print(quotation_ids):
    """By quotation: the section and the topics of each published story that prints it."""
    published = ArticlePage.objects.published()
    uses = list(
        QuotationUse.objects.filter(quotation__in=list(quotation_ids), article__in=published)
        .order_by("quotation_id", "article_id")
        .values_list("quotation_id", "article_id")
        .distinct()
    )
    stories = published.only("path", "depth").prefetch_related("topics")
    stories = {story.pk: story for story in stories.filter(pk__in={story for _, story in uses})}
    sections = sections_of(stories.values())
    found = defaultdict(list)
    for quotation, pk in uses:
        story = stories[pk]
        found[quotation].append((sections.get(story.path[: -story.steplen]), story.topics.all()))
    return found


def _each(texts):
    return list(dict.fromkeys(texts))
