"""What the front page shows."""

from news.models import ArticlePage, Quotation, SectionPage

LEADS = 5
A_SECTION_SHOWS = 4
QUOTATIONS = 3


def contents(lead_story_id=None):
    """For the template: the lead, the newest stories and those of each section, the latest words.

    The lead is the story that editors chose, or the newest one while that is not published.
    """
    stories = _chosen(lead_story_id) + _newest(but=lead_story_id)
    return {
        "lead": stories[0] if stories else None,
        "newest": stories[1:LEADS],
        "sections": list(_section_rows(but=stories[:1])),
        "quotations": latest_quotations(),
    }


def _chosen(pk):
    return list(ArticlePage.objects.published().filter(pk=pk).for_listing()) if pk else []


def _newest(but):
    newest = ArticlePage.objects.published().exclude(pk=but).newest_first()
    return list(newest.for_listing()[:LEADS])


def _section_rows(but):
    for section in SectionPage.objects.published().order_by("path"):
        stories = (
            ArticlePage.objects.published()
            .in_section(section)
            .exclude(pk__in=[story.pk for story in but])
            .newest_first()
            .for_listing()[:A_SECTION_SHOWS]
        )
        if stories:
            yield {"section": section, "stories": stories}


def latest_quotations():
    """The quotations that were put on record last, of those that published stories print."""
    quotations = Quotation.objects.published().select_related("speaker__portrait")
    return quotations.order_by("-recorded_at", "-pk")[:QUOTATIONS]
