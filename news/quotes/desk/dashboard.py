"""On the admin's first page: what readers see unchecked, for longest first."""

from wagtail.admin.ui.components import Component

from news.quotes.models import Quotation

from .reports import CHECK, address_of_unchecked

SHOWN = 3


class UncheckedInPrint(Component):
    name = "unchecked_in_print"
    template_name = "news/quotes/admin/unchecked_in_print.html"
    order = 120

    def get_context_data(self, parent_context):
        unchecked = Quotation.objects.published().filter(status=Quotation.Status.UNVERIFIED)
        longest = unchecked.select_related("speaker", "wrongly_attributed_to")
        return {
            "count": unchecked.count(),
            "longest": longest.order_by("public_since", "pk")[:SHOWN],
            "all": address_of_unchecked(),
            "check": Quotation.snippet_viewset.get_url_name("check"),
        }


def add_unchecked_in_print(request, panels):
    """For Wagtail's hook `construct_homepage_panels`: for those who check."""
    if request.user.has_perm(CHECK):
        panels.append(UncheckedInPrint())
