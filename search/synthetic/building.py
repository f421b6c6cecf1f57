"""Putting a made-up archive into the database by the thousand, past forms and signals."""

import json
import uuid
from itertools import batched

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.utils.text import slugify
from wagtail.models import Page, Site

from news.models import ArticlePage, Byline, Person, SectionPage
from search.index.writing import put

from .texts import SECTIONS, Texts

AT_A_TIME = 500
PAGE_FIELDS = [field for field in Page._meta.concrete_fields if not field.primary_key]


def build(stories: int, seed: int = 1, say=lambda made: None) -> int:
    """Add that many stories to those there are, index them, and count them."""
    texts = Texts(stories, seed)
    sections, people = _sections(), _people(texts.people)
    made = 0
    for some in batched(texts, AT_A_TIME):
        with transaction.atomic():
            ids = _add(some, sections, people)
        put(ids)
        made += len(ids)
        say(made)
    return made


def _sections():
    front = Site.objects.get(is_default_site=True).root_page
    sections = []
    for number in range(1, SECTIONS + 1):
        slug = f"made-up-{number}"
        section = SectionPage.objects.child_of(front).filter(slug=slug).first()
        sections.append(
            section or front.add_child(instance=SectionPage(title=f"Made up {number}", slug=slug))
        )
    return sections


def _people(names):
    made = {f"made-up-{n}-{slugify(name)}": name for n, name in enumerate(names)}
    known = set(Person.objects.filter(slug__in=made).values_list("slug", flat=True))
    Person.objects.bulk_create(
        Person(name=name, slug=slug) for slug, name in made.items() if slug not in known
    )
    people = {person.slug: person for person in Person.objects.filter(slug__in=made)}
    return [people[slug] for slug in made]


def _add(texts, sections, people):
    """Pages below their sections, and their bylines; the keys of the stories."""
    kind = ContentType.objects.get_for_model(ArticlePage)
    articles = [_article(text, sections[text.section], kind) for text in texts]
    pages = Page.objects.bulk_create(
        Page(**{field.name: getattr(article, field.name) for field in PAGE_FIELDS})
        for article in articles
    )
    for article, page in zip(articles, pages, strict=True):
        article.page_ptr_id = page.pk
    _insert_stories(articles)
    for section in sections:
        Page.objects.filter(pk=section.pk).update(numchild=section.numchild)
    Byline.objects.bulk_create(
        Byline(article=article, person=people[text.author])
        for article, text in zip(articles, texts, strict=True)
    )
    return [page.pk for page in pages]


def _article(text, section, kind):
    section.numchild += 1
    slug = f"made-up-{uuid.uuid4().hex[:12]}"
    body = [{"type": "paragraph", "value": f"<p>{words}</p>"} for words in text.paragraphs]
    return ArticlePage(
        title=text.headline,
        draft_title=text.headline,
        slug=slug,
        path=ArticlePage._get_path(section.path, section.depth + 1, section.numchild),
        depth=section.depth + 1,
        url_path=f"{section.url_path}{slug}/",
        content_type=kind,
        locale=section.locale,
        live=True,
        first_published_at=text.published_at,
        last_published_at=text.published_at,
        published_at=text.published_at,
        standfirst=text.standfirst,
        body=json.dumps([{**block, "id": str(uuid.uuid4())} for block in body]),
    )


def _insert_stories(articles):
    """The rows of the story's own table: Django adds no rows of a page's subclass in bulk."""
    fields = ArticlePage._meta.local_concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    table = ArticlePage._meta.db_table
    rows = [
        [field.get_db_prep_save(field.pre_save(article, True), connection) for field in fields]
        for article in articles
    ]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)  # noqa: S608
