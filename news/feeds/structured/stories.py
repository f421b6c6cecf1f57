"""A story, with the quotations that it prints and what was put right in it."""

from news.blocks.quotes import QUOTES
from news.pages.afterwards.models import Correction
from news.pages.models import ArticlePage

from ..channels import absolute
from .known import known, moment
from .quotations import quotation
from .site import newsroom

Kind = ArticlePage.Kind
# With the general type beside the special one: not every reader of this knows the special ones.
TYPES = {
    Kind.ANALYSIS: ["NewsArticle", "AnalysisNewsArticle"],
    Kind.EXPLAINER: ["NewsArticle", "BackgroundNewsArticle"],
    Kind.OPINION: ["NewsArticle", "OpinionNewsArticle"],
}


def story(story, section, bylines, corrections, topics=(), picture=None) -> dict:
    """All that the story's page has loaded; `picture` is what stands for it where it is shared."""
    address = absolute(story.url)
    changes = [story.published_at, story.last_published_at]
    changes += [correction.corrected_at for correction in corrections]
    return known(
        type_=TYPES.get(story.kind, "NewsArticle"),
        id_=address,
        url=address,
        mainEntityOfPage=address,
        headline=story.title,
        description=story.summary,
        inLanguage=story.language or "en",
        articleSection=section.title,
        keywords=[topic.name for topic in topics],
        image=_image(picture, story) if picture and picture.width else None,
        datePublished=moment(story.published_at),
        dateModified=moment(max(filter(None, changes), default=None)),
        author=_authors(bylines) or newsroom(),
        publisher=newsroom(),
        isAccessibleForFree=True,
        hasPart=[quotation(record) for record in _quotations_in(story)],
        correction=[
            _correction(correction, address)
            for correction in corrections
            if correction.kind != Correction.Kind.UPDATE
        ],
    )


def _authors(bylines):
    return [
        known(
            type_="Person", name=byline.person.name, url=absolute(byline.person.get_absolute_url())
        )
        for byline in bylines
        if byline.role == byline.Role.WRITER
    ]


def _image(picture, story):
    """The lead picture is credited; another one that stands for the story has its own place."""
    has_lead = story.lead_image is not None
    return known(
        type_="ImageObject",
        url=absolute(picture.url),
        width=picture.width,
        height=picture.height,
        caption=story.lead_image_caption if has_lead else "",
        creditText=story.lead_image.credit if has_lead else "",
    )


def _quotations_in(story):
    """Each once. A withdrawn one is left out, as everywhere but at its own address."""
    found = {}
    kinds = [block["type"] for block in story.body.raw_data]
    for place, kind in enumerate(kinds):
        if kind in QUOTES:
            record = story.body[place].value["quotation"]
            if record and record.status != record.Status.WITHDRAWN:
                found[record.pk] = record
    return found.values()


def _correction(correction, address):
    return known(
        type_="CorrectionComment",
        text=correction.text,
        datePublished=moment(correction.corrected_at),
        url=f"{address}#correction-{correction.pk}",
    )
