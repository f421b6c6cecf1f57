"""The newspaper itself, and the way to a page."""

from itertools import batched

from django.conf import settings
from django.templatetags.static import static

from ..channels import absolute


def newsroom() -> dict:
    return {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#newsroom"),
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "logo": {"@type": "ImageObject", "url": absolute(static("img/icon.svg"))},
    }


def website(search_path: str) -> dict:
    """For the front page. `search_path` takes what is searched for as `q`."""
    address = absolute(search_path)
    return {
        "@type": "WebSite",
        "@id": absolute("/#website"),
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "inLanguage": settings.LANGUAGE_CODE,
        "publisher": newsroom(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{address}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumbs(*steps: str) -> dict:
    """The way down from the front page: name and path of each step, the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": absolute(path)}
            for position, (name, path) in enumerate(
                [("Front page", "/"), *batched(steps, 2, strict=True)], start=1
            )
        ],
    }
