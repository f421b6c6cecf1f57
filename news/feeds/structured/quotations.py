"""A quotation. We assert that it was said, and only while that is what the record says."""

from news.quotes.models import Quotation

from ..channels import absolute
from .known import known

Status = Quotation.Status
SAID_BY_SPEAKER = (Status.UNVERIFIED, Status.VERIFIED)


def quotation(quotation) -> dict:
    """One record, the same wherever it is printed. Its sources and translations must be loaded.

    Words that are disputed, misattributed or withdrawn have no creator: a machine would take the
    name and leave our doubts. A primary source is what the words are based on; a report that we
    have them from is a citation.
    """
    sources = quotation.sources.all()
    address = absolute(quotation.get_absolute_url())
    return known(
        type_="Quotation",
        id_=address,
        url=address,
        text=quotation.text,
        inLanguage=quotation.language,
        creator=_creator(quotation),
        dateCreated=quotation.said_iso,
        isBasedOn=[_source(source) for source in sources if source.is_primary],
        citation=[_source(source) for source in sources if not source.is_primary],
        locationCreated=known(type_="Place", name=quotation.place) if quotation.place else None,
        recordedAt=known(type_="Event", name=quotation.occasion) if quotation.occasion else None,
        creativeWorkStatus=quotation.get_status_display(),
        workTranslation=[
            known(type_="Quotation", text=translation.text, inLanguage=translation.language)
            for translation in quotation.translations.all()
        ],
    )


def _creator(quotation):
    if not quotation.speaker or quotation.status not in SAID_BY_SPEAKER:
        return None
    address = absolute(quotation.speaker.get_absolute_url())
    return known(
        type_="Person",
        id_=address,
        url=address,
        name=quotation.speaker.name,
        jobTitle=quotation.role_then,
    )


def _source(source):
    return known(
        type_="CreativeWork",
        name=source.title,
        url=source.url,
        genre=source.get_kind_display(),
    )
