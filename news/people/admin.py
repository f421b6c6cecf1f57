"""People in the admin."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, TitleFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Person
from .record_views import CreateRecord, EditRecord


class PersonViewSet(SnippetViewSet):
    model = Person
    add_view_class = CreateRecord
    edit_view_class = EditRecord
    icon = "group"
    menu_label = "People"
    menu_name = "people"
    menu_order = 210
    add_to_admin_menu = True
    list_display = ["name", "slug", "wikidata_id"]
    search_fields = ["name", "aliases__name", "roles__title", "roles__organisation"]
    search_backend_name = None  # Wagtail's index answers some quotation marks with an error
    list_per_page = 50
    copy_view_enabled = False

    panels = [
        TitleFieldPanel("name", targets=["slug"], placeholder="Name"),
        FieldPanel("slug"),
        FieldPanel("bio"),
        FieldPanel("portrait"),
        InlinePanel(
            "roles",
            heading="Roles",
            label="role",
            panels=[
                FieldRowPanel([FieldPanel("title"), FieldPanel("organisation")]),
                FieldRowPanel([FieldPanel("started_on"), FieldPanel("started_precision")]),
                FieldRowPanel([FieldPanel("ended_on"), FieldPanel("ended_precision")]),
            ],
        ),
        InlinePanel("aliases", heading="Other names and spellings", label="name"),
        FieldPanel("wikidata_id"),
    ]
