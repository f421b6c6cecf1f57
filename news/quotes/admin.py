"""The record in the admin."""

from wagtail.snippets.views.snippets import SnippetViewSet

from news.people.record_views import CreateRecord, EditRecord

from .chooser import QuotationChooserViewSet
from .correcting.admin import correct_button
from .correcting.views import may_correct
from .models import Quotation
from .panels import form_of


class EditQuotation(EditRecord):
    """Readers have seen the words and the speaker? Then a button leads to correcting them."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if self.object.public_since:
            self.panel = form_of(is_public=True)
            self.form_class = self.panel.get_form_class()

    @property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        return (
            [*buttons, correct_button(self.object)] if may_correct(self.request.user) else buttons
        )


class QuotationViewSet(SnippetViewSet):
    model = Quotation
    add_view_class = CreateRecord
    edit_view_class = EditQuotation
    icon = "openquote"
    menu_label = "Quotations"
    menu_name = "quotations"
    menu_order = 220
    add_to_admin_menu = True
    chooser_viewset_class = QuotationChooserViewSet
    list_display = ["__str__", "said", "occasion", "get_status_display"]
    list_filter = ["status", "language", "kind"]
    search_fields = ["text", "speaker__name", "speaker__aliases__name", "occasion"]
    search_backend_name = None  # Wagtail's index answers some quotation marks with an error
    list_per_page = 50
    inspect_view_enabled = True
    copy_view_enabled = False

    def get_edit_handler(self):
        return form_of(is_public=False)
