"""What the record's editors look at regularly, in the menu of reports."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports.base import ReportView

from news.quotes.models import Quotation
from news.quotes.overriding.models import PrintedFormOverride

CHECK = "news.check_quotation"
OVERRIDES = "news.override_printed_form"


class ForThose(MenuItem):
    """An item for those who have one of these permissions."""

    def __init__(self, *args, permissions, **kwargs):
        super().__init__(*args, **kwargs)
        self.permissions = permissions

    def is_shown(self, request):
        return any(request.user.has_perm(permission) for permission in self.permissions)


def address_of_unchecked():
    """The list of quotations, filtered: what readers see unchecked, for longest first."""
    quotations = reverse(Quotation.snippet_viewset.get_url_name("list"))
    asked = {"status": "unverified", "printed": "yes", "ordering": "public_since"}
    return f"{quotations}?{urlencode(asked)}"


def unchecked_quotations():
    return ForThose(
        "Unchecked quotations",
        address_of_unchecked(),
        name="unchecked-quotations",
        icon_name="glasses",
        order=100,
        permissions=[CHECK],
    )


def exceptions():
    return ForThose(
        "Printed all the same",
        reverse("printed_form_overrides"),
        name="printed-form-overrides",
        icon_name="openquote",
        order=110,
        permissions=[OVERRIDES, "news.view_printedformoverride"],
    )


def _name(user):
    return user and (user.get_full_name() or user.get_username())


class Exceptions(ReportView):
    """Every exception to the printed form, newest first, and whether it holds."""

    page_title = "Printed all the same"
    header_icon = "openquote"
    index_url_name = "printed_form_overrides"
    verbose_name_plural = "exceptions to the printed form"
    columns = [
        TitleColumn(
            "printed",
            label="Printed words",
            accessor="__str__",
            get_url=lambda override: reverse("print_all_the_same", args=[override.article_id]),
        ),
        Column("article", label="Story", accessor="article.title"),
        Column("problem"),
        Column("reason"),
        Column("made_by", label="By", accessor=lambda override: _name(override.made_by)),
        DateColumn("made_at", label="Made"),
        Column("state", accessor="state"),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not any(map(request.user.has_perm, [OVERRIDES, "news.view_printedformoverride"])):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return (
            PrintedFormOverride.objects.select_related("article", "quotation", "made_by")
            .prefetch_related("quotation__translations")
            .defer("article__body")
        )
