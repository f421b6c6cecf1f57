"""A cache of pages that keeps, as a newsroom has it; the other tests see what is rendered now."""

from django.core.cache import caches
from django.test import override_settings

IN_MEMORY = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"},
}


class keeping_pages(override_settings):  # noqa: N801 - used like a function
    """Where it is used as a decorator or in a `with`, pages are kept."""

    def __init__(self):
        super().__init__(CACHES=IN_MEMORY)

    def enable(self):
        super().enable()
        caches["pages"].clear()
