"""What is pinned, in the front page's own form: to see it, and to take it off."""

from wagtail.admin.panels import Panel

from news.models import ArticlePage

from .models import Pin


class PinsPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "home/pins/panel.html"

        def get_context_data(self, parent_context=None):
            from .permissions import may_pin  # which needs the page in whose form this stands

            pins = list(Pin.objects.select_related("article", "pinned_by"))
            published = ArticlePage.objects.published().filter(pk__in=[p.article_id for p in pins])
            return {
                **super().get_context_data(parent_context),
                "pins": sorted(pins, key=lambda pin: not pin.leads),
                "shown": set(published.values_list("pk", flat=True)),
                "may_pin": may_pin(self.request.user),
            }
