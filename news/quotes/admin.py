"""The record in the admin."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from news.people.record_views import CreateRecord, EditRecord

from .chooser import QuotationChooserViewSet
from .models import Quotation


class QuotationViewSet(SnippetViewSet):
    model = Quotation
    add_view_class = CreateRecord
    edit_view_class = EditRecord
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

    panels = [
        FieldPanel("status", read_only=True),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("kind")]),
        FieldPanel("speaker"),
        FieldPanel("role_then"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("said_on"), FieldPanel("said_precision")]),
                FieldPanel("occasion"),
                FieldPanel("place"),
            ],
            heading="When and where",
        ),
        InlinePanel(
            "sources",
            heading="Sources",
            label="source",
            panels=[
                FieldRowPanel([FieldPanel("kind"), FieldPanel("is_primary")]),
                FieldPanel("title"),
                FieldPanel("url"),
                FieldPanel("extract"),
                FieldPanel("retrieved_at"),
            ],
        ),
        InlinePanel("translations", heading="Translations", label="translation"),
        FieldPanel("note"),
    ]
