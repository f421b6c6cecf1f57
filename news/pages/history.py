"""The site's history, Wagtail's report: who did what, when."""

from wagtail.admin.views.reports import audit_logging


class SiteHistoryFilters(audit_logging.SiteHistoryReportFilterSet):
    """Wagtail 8.0 offers each of its two logs its own people only, and then leaves the log of
    pages unfiltered for somebody who has never touched a page.
    """

    def get_users_queryset(self):
        return audit_logging.get_users_for_filter(self.request.user)


def connect():
    """The report is at Wagtail's address, under Wagtail's name, with what we add to it."""
    report = audit_logging.LogEntriesView
    report.filterset_class = SiteHistoryFilters
    report.list_export = [*report.list_export, "message"]
    report.export_headings = {**report.export_headings, "message": "What happened"}
