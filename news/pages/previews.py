from django.conf import settings
from django.views.decorators.csp import csp_override


class FramedPreview:
    """Previews of this page may stand in the admin's frame; the page itself may stand in none."""

    def serve_preview(self, request, mode_name):
        serve = csp_override(settings.PREVIEW_CSP)(super().serve_preview)
        return serve(request, mode_name)


class StoryPreviews(FramedPreview):
    """A story as its page, as a list shows it, and as others show it to whom it was sent."""

    preview_modes = [("", "Story"), ("card", "Card in lists"), ("shared", "Card when shared")]

    def get_preview_template(self, request, mode_name):
        if mode_name in ("card", "shared"):
            return f"news/pages/previews/{mode_name}.html"
        return super().get_preview_template(request, mode_name)
