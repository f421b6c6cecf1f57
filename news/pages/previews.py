from django.conf import settings
from django.views.decorators.csp import csp_override


class FramedPreview:
    """Previews of this page may stand in the admin's frame; the page itself may stand in none."""

    def serve_preview(self, request, mode_name):
        serve = csp_override(settings.PREVIEW_CSP)(super().serve_preview)
        return serve(request, mode_name)
