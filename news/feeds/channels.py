"""What a feed is, before it is written in one of its formats."""

import re
from dataclasses import dataclass, field, fields
from datetime import datetime

from django.conf import settings
from django.utils.encoding import iri_to_uri
from django.utils.html import escape

LENGTH = 30  # entries of a feed
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # in XML


@dataclass(frozen=True)
class Entry:
    """One story or one quotation. `id` stays the same wherever it moves; addresses are absolute."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    language: str
    published_at: datetime
    updated_at: datetime
    authors: list[tuple[str, str]] = field(default_factory=list)
    image: str = ""

    def __post_init__(self):
        for each in fields(self):
            if isinstance(value := getattr(self, each.name), str):
                object.__setattr__(self, each.name, UNWRITABLE.sub("", value))


@dataclass(frozen=True)
class Channel:
    title: str
    url: str
    description: str
    entries: list[Entry]

    def written_by(self, feed_class, feed_url: str):
        """As a generator that can be written: with every entry in it."""
        feed = feed_class(
            title=self.title,
            link=self.url,
            description=self.description,
            language=settings.LANGUAGE_CODE,
            feed_url=feed_url,
            feed_guid=self.url,
            author_name=settings.SITE_NAME,
            author_link=f"{settings.SITE_URL}/",
        )
        for entry in self.entries:
            feed.add_item(
                title=entry.title,
                link=entry.url,
                description=escape(entry.summary),  # RSS and Atom take it for HTML
                summary=entry.summary,
                content=entry.html,
                language=entry.language,
                authors=entry.authors,
                image=entry.image,
                unique_id=entry.id,
                unique_id_is_permalink=False,
                pubdate=entry.published_at,
                updateddate=entry.updated_at,
            )
        return feed


def absolute(address: str) -> str:
    """A path of this site with its address before it; a medium that is kept elsewhere as it is."""
    return settings.SITE_URL + iri_to_uri(address) if address.startswith("/") else address
