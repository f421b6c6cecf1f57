"""What the record's editors look at regularly, in the menu of reports."""

from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin.menu import MenuItem

from news.quotes.models import Quotation


class ForThose(MenuItem):
    """An item for those who have one of these permissions."""

    def __init__(self, *args, permissions, **kwargs):
        super().__init__(*args, **kwargs)
        self.permissions = permissions

    def is_shown(self, request):
        return any(request.user.has_perm(permission) for permission in self.permissions)


def unchecked_quotations():
    """The list of quotations, filtered: what readers see unchecked, for longest first."""
    quotations = reverse(Quotation.snippet_viewset.get_url_name("list"))
    asked = {"status": "unverified", "printed": "yes", "ordering": "public_since"}
    return ForThose(
        "Unchecked quotations",
        f"{quotations}?{urlencode(asked)}",
        name="unchecked-quotations",
        icon_name="glasses",
        order=100,
        permissions=["news.check_quotation"],
    )
