"""What the front page shows: what leads, what stands beside it, and the rows below."""

from home.pins.models import MOST_BESIDE, Pin
from news.pages.navigation import pages_in_navigation

from .choosing import rows_of
from .supply import Supply


def contents(page, request):
    """For the template: `lead`, the stories `beside` it, and `bands`, each of one or two rows.

    The lead is the story that editors chose, or the newest one while that is not published; what
    stands beside it are the pinned stories, and then the newest.
    """
    rows = rows_of(page.rows, pages_in_navigation(request)["sections"])
    pins = list(Pin.objects.all())
    supply = Supply(rows, pinned=[pin.article_id for pin in pins], newest=1 + MOST_BESIDE)
    chosen = supply.take(pin.article_id for pin in pins if pin.leads)
    pinned = supply.take(pin.article_id for pin in pins if not pin.leads)
    lead = chosen or supply.newest(1)
    return {
        "lead": lead[0] if lead else None,
        "beside": pinned + supply.newest(MOST_BESIDE - len(pinned)),
        "bands": _bands(_filled(rows, supply)),
    }


def _filled(rows, supply):
    """What each row shows, without the rows that have nothing to show."""
    for row in rows:
        if shown := row.contents(supply):
            yield {"template": row.template, "look": row.look, **shown}


def _bands(rows):
    """Two halves that follow each other share a band. A half alone is as wide as any other row."""
    bands = []
    for row in rows:
        waiting = bands and [other["look"] for other in bands[-1]] == ["half"]
        if row["look"] == "half" and waiting:
            bands[-1].append(row)
        else:
            bands.append([row])
    for band in bands:
        if [row["look"] for row in band] == ["half"]:
            band[0]["look"] = "columns"
    return bands
