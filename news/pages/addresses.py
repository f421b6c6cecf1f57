"""A story's address; and which the children of the front page may not take: the site's own."""

import re
from functools import cache
from itertools import chain, count

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django.utils.text import slugify

FRONT_PAGE = "home.homepage"
LONGEST_SLUG = 240  # which leaves room for a number


@cache
def reserved_slugs() -> frozenset[str]:
    """The first part of every address in the site's `urls.py`, and of its files' addresses."""
    files = {url.strip("/") for url in (settings.STATIC_URL, settings.MEDIA_URL)}
    return frozenset(files.union(_first_parts(get_resolver().url_patterns)))


def _first_parts(patterns):
    for pattern in patterns:
        route = str(pattern.pattern).lstrip("^")
        first = re.split(r"[/<(\[$\\]", route)[0]
        if first:
            yield first
        elif not route:
            yield from _first_parts(getattr(pattern, "url_patterns", []))


def free_slug(headline: str, parent, story=None) -> str:
    """An address below the section for a story without one: its headline's, numbered if taken."""
    base = slugify(headline, allow_unicode=True)[:LONGEST_SLUG] or "story"
    siblings = parent.get_children()
    if story and story.pk:
        siblings = siblings.not_page(story)
    taken = set(siblings.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(slug for slug in numbered if slug not in taken)


class FrontPageAddress:
    """For pages that may stand directly below the front page."""

    @staticmethod
    def _slug_is_available(slug, parent_page, page=None):
        from wagtail.models import Page

        if _is_front_page(parent_page) and slug in reserved_slugs():
            return False
        return Page._slug_is_available(slug, parent_page, page)

    def _check_slug_is_unique(self):
        if _is_front_page(self.get_parent()) and self.slug in reserved_slugs():
            raise ValidationError(
                {"slug": f"The site itself uses the address /{self.slug}/. Choose another one."}
            )
        super()._check_slug_is_unique()

    def can_move_to(self, parent):
        return super().can_move_to(parent) and not (
            _is_front_page(parent) and self.slug in reserved_slugs()
        )


def _is_front_page(page):
    return (
        page is not None
        and page.specific_class
        and page.specific_class._meta.label_lower == FRONT_PAGE
    )
