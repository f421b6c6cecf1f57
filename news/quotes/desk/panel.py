from wagtail.admin.panels import Panel

from .evidence import evidence_in


class InTheSourcesPanel(Panel):
    """In the quotation's form: what the stored extracts say around the words on record."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/quotes/admin/in_the_sources.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.evidence = self._evidence() if self.instance.pk else []

        def is_shown(self):
            return bool(self.evidence)

        def _evidence(self):
            """As stored: what the form has not saved yet is nobody's evidence."""
            stored = type(self.instance).objects.get(pk=self.instance.pk)
            return [evidence_in(stored, source) for source in stored.sources.exclude(extract="")]
