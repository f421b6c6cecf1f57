"""Topics and corrections in the admin."""

from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from .afterwards.models import Correction
from .models import Topic


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    menu_label = "Topics"
    menu_name = "topics"
    menu_order = 230
    add_to_admin_menu = True
    list_display = ["name", "slug"]
    search_fields = ["name"]
    search_backend_name = None
    copy_view_enabled = False
    panels = [
        TitleFieldPanel("name", targets=["slug"], placeholder="Name"),
        FieldPanel("slug"),
        FieldPanel("description"),
    ]


class AddedForGood(ModelPermissionPolicy):
    """Corrections are added and read. Nobody changes or deletes one, not even a superuser."""

    def user_has_permission(self, user, action):
        return action in ("add", "view") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


class CorrectInPublic(CreateView):
    def save_instance(self):
        self.form.instance.corrected_by = self.request.user
        return super().save_instance()


class CorrectionViewSet(SnippetViewSet):
    model = Correction
    icon = "warning"
    menu_label = "Corrections"
    menu_name = "corrections"
    menu_order = 240
    add_to_admin_menu = True
    add_view_class = CorrectInPublic
    inspect_view_enabled = True
    copy_view_enabled = False
    list_display = ["article", "kind", "text", "corrected_at", "corrected_by"]
    list_filter = ["kind", "corrected_at"]
    search_fields = ["text", "article__title"]
    search_backend_name = None
    inspect_view_fields = ["article", "kind", "text", "corrected_at", "corrected_by"]
    panels = [
        FieldPanel("article"),
        FieldPanel("kind"),
        FieldPanel("text"),
        FieldPanel("corrected_at"),
    ]


def register():
    register_snippet(TopicViewSet)
    register_permission_policy(Correction, AddedForGood(Correction))
    register_snippet(CorrectionViewSet)
