"""On the admin's first page: stories that have a date and that nothing will publish."""

from wagtail.admin.ui.components import Component

from .coming import date_without_schedule

SHOWN = 10


class DateWithoutSchedule(Component):
    name = "date_without_schedule"
    template_name = "news/pages/planning/date_without_schedule.html"
    order = 30

    def __init__(self, found):
        self.found = found

    def get_context_data(self, parent_context):
        shown = [(story, times.warnings()) for story, times in self.found[:SHOWN]]
        return {"found": shown, "more": max(0, len(self.found) - SHOWN)}


def add_date_without_schedule(request, panels):
    """For Wagtail's hook `construct_homepage_panels`."""
    if found := date_without_schedule(request.user):
        panels.append(DateWithoutSchedule(found))
