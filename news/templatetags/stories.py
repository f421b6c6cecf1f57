"""What pages show of stories: their section, their dates, their pictures, and who they are by."""

from urllib.parse import urlsplit

from django import template
from django.utils import timezone, translation
from django.utils.encoding import escape_uri_path
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html

from news.media.sizes import SHAPES, SHARED, sizes_there_are
from news.models import ArticlePage
from news.pages import others
from news.pages.navigation import pages_in_navigation

register = template.Library()

LISTS = ("stories", "quotations", "people", "corrections")  # as the views name them
SHORTEST_DESCRIPTION = 20


@register.simple_tag(takes_context=True)
def canonical(context):
    """The page's one address: no parameters but that of a list's second page and of later ones."""
    number = max(getattr(context.get(name), "number", 1) for name in LISTS)
    path = escape_uri_path(context["request"].path)
    return f"{context['site_url']}{path}" + (f"?page={number}" if number > 1 else "")


@register.filter(is_safe=True)
def as_description(text, site_name):
    """One line; too short a one is not worth a search engine's while, so it says whose it is."""
    line = " ".join(text.split())
    if len(line) >= SHORTEST_DESCRIPTION:
        return line
    site = f"{conditional_escape(site_name)}, the news and the words behind it"
    return f"{line} – {site}" if line else site


@register.filter
def domain(address):
    """Of the site, as cards show it."""
    return urlsplit(address).hostname or ""


@register.simple_tag(takes_context=True)
def navigation(context):
    """The sections and the standing pages, in their order."""
    return pages_in_navigation(context["request"])


@register.filter
def is_within(path, address):
    """Whether a path is that address or stands below it."""
    return path.startswith(address)


@register.simple_tag(takes_context=True)
def section_of(context, story):
    """The story's section, without a query unless the section is not published."""
    above = story.path[: -story.steplen]
    sections = navigation(context)["sections"]
    return next((page for page in sections if page.path == above), None) or story.get_parent()


@register.filter
def kind_besides(story, section_title):
    """The story's kind, unless it goes without saying: news, or what the section is called."""
    kind = "" if story.kind == ArticlePage.Kind.NEWS else story.get_kind_display()
    return "" if kind == section_title else kind


@register.filter
def holds(body, kind):
    """Whether a block of that kind stands in the body, so that its stylesheet is needed."""
    return any(block["type"] == kind for block in body.raw_data)


@register.filter
def without(body, kind):
    """The blocks of other kinds. What those of this one hold is not asked for."""
    kinds = [block["type"] for block in body.raw_data]
    return [body[place] for place, other in enumerate(kinds) if other != kind]


@register.filter
def with_people(story):
    """The story's bylines in order, each with its person."""
    return story.bylines.select_related("person")


@register.filter
def corrections(story):
    """What was put right in the story, newest first; a story that was never saved has none."""
    if not story.pk:
        return []
    return list(story.corrections.select_related("correction_of_record__quotation"))


@register.filter
def newest_of_each_kind(corrections):
    """For the top of a story: a correction and a clarification. An update stands at its foot."""
    newest = {}
    for correction in corrections:
        if correction.kind != correction.Kind.UPDATE:
            newest.setdefault(correction.kind, correction)
    return list(newest.values())


@register.simple_tag
def other_stories(story):
    """What the story leads to: `in_other_languages`, and `to_read_next`."""
    return others.of(story)


def day(moment, language="en"):
    """The day as the story's language writes it: "23 November 2026", "23 ноября 2026 г."."""
    local = timezone.localtime(moment)
    if language in ("", "en", "la"):
        return date_format(local, "j F Y")
    with translation.override({"zh": "zh-hans"}.get(language, language)):
        return date_format(local, "DATE_FORMAT")


@register.simple_tag
def dated(moment, language="en"):
    """The day of the moment, as a `<time>`. Nothing where there is none."""
    if not moment:
        return ""
    iso = timezone.localtime(moment).isoformat(timespec="seconds")
    return format_html('<time datetime="{}">{}</time>', iso, day(moment, language))


@register.simple_tag
def shared_picture(image, shape="story"):
    """The picture that stands for a page elsewhere, in one size; or None."""
    return sizes_there_are(image, [SHARED[shape]])[0] if image else None


@register.inclusion_tag("components/picture.html")
def picture(image, shape="story", alt="", sizes="100vw", loading="lazy"):
    """A picture in the sizes of its shape: "listing", "story" or "portrait".

    Of each format one candidate for a width, though small originals give the same one twice.
    """
    made = sizes_there_are(image, SHAPES[shape])
    webp = {size.width: size for size in made if "format-webp" in size.filter_spec}
    other = {size.width: size for size in made if "format-webp" not in size.filter_spec}
    return {
        "sources": list(webp.values()) if other else [],
        "candidates": list((other or webp).values()),
        "alt": alt,
        "sizes": sizes,
        "loading": loading,
    }
