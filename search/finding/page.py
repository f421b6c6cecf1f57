"""One page of results, with everything that it shows; at most eight queries, however many."""

from dataclasses import dataclass, field

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q

from news.models import ArticlePage, Byline, Quotation, QuotationUse
from search.analysis import tokens_of
from search.index.stories import passages
from search.language.tree import All, Any, Not
from search.models import Findable
from search.query import SearchQuery

from . import facets
from .marking import Marker, Part
from .results import Found

PER_PAGE = 20
QUOTATIONS = 3  # above the stories
READ_FOR_THEM = 12  # of those that are found, to see which say the words themselves
MOST_NAMED = 3
LOOKED_AT = 40  # people and topics that the words find, to see whose name they are


@dataclass
class Result:
    """One story, quotation, person or topic: what it is, and where it answers."""

    of: object
    title: list[Part] = field(default_factory=list)
    passages: list[list[Part]] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    stories: list = field(default_factory=list)


@dataclass
class ResultsPage:
    found: Found
    pages: object  # Django's page, of keys
    results: list[Result]
    kinds: list
    facets: list
    years: list
    months: list
    chips: list
    named: list[Findable]
    quotations: list[Result]

    @property
    def query(self):
        return self.found.query


def results_page(found: Found) -> ResultsPage:
    query, counts = found.query, found.narrowed.counts
    paginator = Paginator(found.keys, PER_PAGE)
    page = paginator.get_page(query.page)
    page.elided_range = list(
        paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    )
    shown = facets.shown_values(counts, query)
    findables = _findables(found, shown, page)
    labels = {(one.kind, one.slug): one.title for one in findables}
    marker = Marker(query.tree)
    results = SHOWN[query.kind](list(page), marker, findables)
    if found.is_partly:
        for result in results:
            result.without = _missing(result, query)
    return ResultsPage(
        found=found,
        pages=page,
        results=results,
        kinds=facets.kinds(counts, query),
        facets=facets.facets(counts, query, shown, labels),
        years=facets.years(counts, query),
        months=facets.months(counts, query),
        chips=_chips(query, labels),
        named=_named(found, findables),
        quotations=_some_quotations(found, page, marker),
    )


def _findables(found, shown, page):
    """The people, topics and sections that the page names: as choices, as results, at the top."""
    wanted = Q()
    for name, slugs in shown.items():
        if slugs:
            wanted |= Q(kind=facets.KIND_OF[name], slug__in=slugs)
    for kind in ("person", "topic"):
        keys = list(page) if kind == found.query.kind else found.narrowed.others[kind][:LOOKED_AT]
        if keys:
            wanted |= Q(kind=kind, object_id__in=keys)
    return list(Findable.objects.filter(wanted)) if wanted else []


def _named(found, findables):
    """People and topics whose name, or a part or another form of it, is what was typed."""
    query = found.query
    if query.page > 1 or query.filters or not query.is_by_name or found.is_partly:
        return []
    typed = tokens_of(query.text)
    places = {}
    for kind in ("person", "topic"):
        for place, key in enumerate(found.narrowed.others[kind][:LOOKED_AT]):
            places[kind, key] = place
    named = [
        one for one in findables if (one.kind, one.object_id) in places and _is_name(typed, one)
    ]
    named.sort(key=lambda one: (one.kind, places[one.kind, one.object_id]))
    return named[:MOST_NAMED]


def _is_name(typed, findable):
    """The whole name, its beginning or its end; of other names, the whole."""
    name = tokens_of(findable.title)
    if typed in (name[: len(typed)], name[-len(typed) :]):
        return True
    return any(tokens_of(other) == typed for other in findable.also.splitlines())


def _stories(keys, marker, findables=()):
    bylines = Prefetch("bylines", queryset=Byline.objects.select_related("person"))
    stories = ArticlePage.objects.published().filter(pk__in=keys).prefetch_related(bylines)
    stories = {story.pk: story for story in stories}
    return [_story(stories[key], marker) for key in keys if key in stories]


def _story(story, marker):
    language = story.language or "en"
    texts = [story.standfirst, *passages(story), *_printed(story)]
    found = marker.best([(text, language) for text in texts if text])
    if not found and story.standfirst:
        found = [[Part(story.standfirst)]]
    return Result(story, marker.whole(story.title, language), found)


def _printed(story):
    for block in story.body.raw_data:
        if block["type"] in ("pull_quote", "block_quote") and block["value"]:
            yield block["value"].get("printed")


def _quotations(keys, marker, findables=()):
    uses = QuotationUse.objects.filter(article__in=ArticlePage.objects.published())
    uses = uses.select_related("article").defer("article__body").order_by("-article__published_at")
    quotations = Quotation.objects.published().select_related(
        "speaker", "wrongly_attributed_to", "true_speaker"
    )
    quotations = quotations.prefetch_related(Prefetch("uses", queryset=uses, to_attr="public_uses"))
    quotations = quotations.in_bulk(keys)
    return [_quotation(quotations[key], marker) for key in keys if key in quotations]


def _quotation(quotation, marker):
    stories = list({use.article_id: use.article for use in quotation.public_uses}.values())
    whole = marker.whole(quotation.text, quotation.language)
    return Result(quotation, whole, stories=stories[:3])


def _some_quotations(found, page, marker):
    """The best of those that say the words themselves, where stories are asked for."""
    if found.query.kind != "story" or page.number > 1 or not found.query.tree:
        return []
    keys = found.narrowed.others["quotation"][:READ_FOR_THEM]
    quotations = Quotation.objects.published().select_related(
        "speaker", "wrongly_attributed_to", "true_speaker"
    )
    quotations = quotations.in_bulk(keys) if keys else {}
    results = [
        Result(quotations[key], marker.whole(quotations[key].text, quotations[key].language))
        for key in keys
        if key in quotations
    ]
    return [one for one in results if any(part.is_found for part in one.title)][:QUOTATIONS]


def _people(kind):
    def shown(keys, marker, findables):
        of_kind = {one.object_id: one for one in findables if one.kind == kind}
        return [
            Result(of_kind[key], marker.whole(of_kind[key].title)) for key in keys if key in of_kind
        ]

    return shown


SHOWN = {
    "story": _stories,
    "quotation": _quotations,
    "person": _people("person"),
    "topic": _people("topic"),
}


def _missing(result, query: SearchQuery):
    """The words that this result does not hold, as they were typed."""
    parts = query.tree.parts if isinstance(query.tree, All) else ()
    texts = _texts(result)
    missing = []
    for part in parts:
        if isinstance(part, All | Any | Not):
            continue
        marker = Marker(part)
        if not any(marker.spans(text, language) for text, language in texts):
            missing.append(part.typed)
    return missing


def _texts(result):
    of = result.of
    if isinstance(of, ArticlePage):
        names = " ".join(byline.person.name for byline in of.bylines.all())
        texts = [of.title, of.standfirst, *passages(of), *_printed(of), names]
        return [(text, of.language or "en") for text in texts if text]
    if isinstance(of, Quotation):
        texts = [of.text, of.occasion, of.place, of.role_then, str(of.speaker or "")]
        return [(text, of.language) for text in texts if text]
    return [(of.title, "en"), (of.also, "en")]


def _chips(query, labels):
    """What the search is narrowed to, each with the address without it."""
    chips = []
    for name, value in query.filters:
        kind = facets.KIND_OF.get(name)
        label = labels.get((kind, value), value) if kind else facets.when(value)
        chips.append((label, query.toggled(name, value).params))
    if query.since or query.until:
        since = f"from {query.since.text}" if query.since else ""
        until = f"to {query.until.text}" if query.until else ""
        chips.append((f"{since} {until}".strip(), query.without_dates().params))
    return chips
