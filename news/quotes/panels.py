"""The form of a quotation in the admin."""

from functools import cache

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList

from .desk.panel import InTheSourcesPanel
from .models import Quotation

PUBLIC_TRANSLATIONS = (
    "Add as many as you like. Those that are here readers have had: what you change in one, or "
    "taking it out, is told on the record’s page, and stories that print it wait on the work list. "
    "It takes the permission to correct words on record."
)


@cache
def form_of(*, is_public: bool):
    """What readers have seen is only shown there: it is corrected, with a reason."""
    panels = [
        FieldPanel("status", read_only=True),
        FieldPanel("text", read_only=is_public),
        InTheSourcesPanel(heading="In the sources", icon="glasses"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("kind")]),
        FieldPanel("speaker", read_only=is_public),
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
        InlinePanel(
            "translations",
            heading="Translations",
            label="translation",
            help_text=PUBLIC_TRANSLATIONS if is_public else "",
        ),
        FieldPanel("note"),
    ]
    return ObjectList(panels).bind_to_model(Quotation)
