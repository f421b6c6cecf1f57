"""Bans in the Wagtail admin, for those who may see a reader's address."""

from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn
from wagtail.snippets.views.snippets import CreateView, IndexView, SnippetViewSet

from .models import ReplyBan


class BanList(IndexView):
    @property
    def columns(self):
        return [
            TitleColumn("value", label="What", get_url=self.get_edit_url, sort_key="value"),
            Column("kind", accessor="get_kind_display", sort_key="kind"),
            Column("note"),
            BooleanColumn("is_in_force", label="In force"),
            DateColumn("expires_at", label="Ends", sort_key="expires_at"),
            Column("made_by", label="By"),
        ]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("made_by")


class MakeBan(CreateView):
    def save_instance(self):
        self.form.instance.made_by = self.request.user
        return super().save_instance()


class ReplyBanViewSet(SnippetViewSet):
    model = ReplyBan
    icon = "no-view"
    menu_label = "Bans of replies"
    menu_name = "reply-bans"
    add_to_settings_menu = True
    index_view_class = BanList
    add_view_class = MakeBan
    copy_view_enabled = False
    search_fields = ["value", "note"]
    search_backend_name = None
    list_filter = ["kind"]
    list_per_page = 50
    panels = [
        FieldPanel("kind"),
        FieldPanel(
            "value",
            help_text=(
                "An address (name@example.org, or @example.org for all of that domain), a network "
                "(192.0.2.0/24), a linked site (example.org), or words, which are found whole and "
                "whatever their case."
            ),
        ),
        FieldPanel("expires_at"),
        FieldPanel("note"),
    ]

    def register_chooser_viewset(self):
        """None: a chooser would show banned addresses to everyone who may enter the admin."""
