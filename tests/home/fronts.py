"""What the front page's tests ask of it."""

from wagtail.models import Site

from home.models import HomePage


def front_page() -> HomePage:
    return Site.objects.get(is_default_site=True).root_page.specific


def compose(*rows):
    """Publish the front page with these rows: (block name, value) each."""
    front = front_page()
    front.rows = [{"type": name, "value": value} for name, value in rows]
    front.save_revision().publish()
    return front


def section_row(section, look="columns", most=4):
    return "section", {"section": section.pk, "look": look, "most": most}


def picked_row(*stories, heading="By hand", look="columns"):
    keys = [{"type": "item", "value": story.pk} for story in stories]
    return "picked", {"heading": heading, "look": look, "stories": keys}


def top(client):
    """The headlines of the lead and of what stands beside it."""
    context = client.get("/").context
    lead = [context["lead"].title] if context["lead"] else []
    return lead + [story.title for story in context["beside"]]


def rows(client):
    """(heading or kind, headlines) of each row."""
    return [
        (_name(row), [story.title for story in row.get("stories", [])])
        for band in client.get("/").context["bands"]
        for row in band
    ]


def _name(row):
    if "section" in row:
        return row["section"].title
    return row.get("heading") or row["look"]
