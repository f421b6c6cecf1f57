"""What the front page shows."""

from news.models import ArticlePage, Quotation, SectionPage

LEADS = 5
A_SECTION_SHOWS = 4
QUOTATIONS = 3


def contents():
    """For the template: the newest stories, the newest of each section, the latest quotations."""
    newest = list(ArticlePage.objects.published().newest_first().for_listing()[:LEADS])
    return {
        "lead": newest[0] if newest else None,
        "newest": newest[1:],
        "sections": list(_section_rows(but=newest[:1])),
        "quotations": latest_quotations(),
    }


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
