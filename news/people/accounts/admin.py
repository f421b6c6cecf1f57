"""Colleagues' accounts in the admin: Wagtail's screens, with invitations and with ranks."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.base import BaseObjectMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import Button
from wagtail.users.views.bulk_actions import SetActiveStateBulkAction
from wagtail.users.views.users import CreateView, EditView, IndexView, UserViewSet

from .forms import ColleagueForm, NewColleagueForm
from .invitations import invite, is_invited, register_log_actions

ON_ITS_WAY = "An invitation to {address} is on its way."


def may_manage(user, colleague) -> bool:
    """An administrator who could change a superuser's address or password would be one."""
    return user.is_superuser or not colleague.is_superuser


class Colleagues(IndexView):
    @cached_property
    def columns(self):
        """Wagtail's, with a colleague's roles where it says who is a superuser."""
        roles = Column("roles", label="Roles", accessor=_roles, width="20%")
        return [roles if column.name == "is_superuser" else column for column in super().columns]

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("groups")

    def get_edit_url(self, colleague):
        return super().get_edit_url(colleague) if self._may_change(colleague) else None

    def get_list_more_buttons(self, colleague):
        buttons = super().get_list_more_buttons(colleague)
        if is_invited(colleague) and self._may_change(colleague):
            address = reverse("wagtailusers_users:invite", args=[colleague.pk])
            buttons.append(Button("Invite again", url=address, icon_name="mail", priority=20))
        return buttons

    def _may_change(self, colleague):
        return self.user_has_permission("change") and may_manage(self.request.user, colleague)


def _roles(colleague):
    names = [group.name for group in colleague.groups.all()]
    return ", ".join(["Superuser", *names] if colleague.is_superuser else names)


class AddColleague(CreateView):
    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "by": self.request.user}

    def save_instance(self):
        colleague = super().save_instance()
        if self.form.is_invitation:
            invite(colleague, by=self.request.user)
        return colleague

    def get_success_message(self, colleague):
        message = super().get_success_message(colleague)
        if self.form.is_invitation:
            message = f"{message} {ON_ITS_WAY.format(address=colleague.email)}"
        return message


class EditColleague(EditView):
    def dispatch(self, request, *args, **kwargs):
        if not may_manage(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "by": self.request.user}


class InviteAgain(BaseObjectMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks first. Who has logged in already needs no invitation."""

    permission_required = "change"
    page_title = "Invite again"
    header_icon = "mail"
    template_name = "news/accounts/invite.html"

    def dispatch(self, request, *args, **kwargs):
        if not may_manage(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_object(self):
        colleague = super().get_object()
        if not is_invited(colleague):
            raise Http404("This colleague has logged in, or may not.")
        return colleague

    def get_breadcrumbs_items(self):
        name = self.object.get_full_name() or self.object.get_username()
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailusers_users:index"), "label": "Users"},
            {"url": "", "label": self.page_title, "sublabel": name},
        ]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "colleague": self.object}

    def post(self, request, *args, **kwargs):
        invite(self.object, by=request.user)
        messages.success(request, ON_ITS_WAY.format(address=self.object.email))
        return redirect("wagtailusers_users:index")


class SetActiveState(SetActiveStateBulkAction):
    def check_perm(self, colleague):
        return super().check_perm(colleague) and may_manage(self.request.user, colleague)


class ColleagueViewSet(UserViewSet):
    index_view_class = Colleagues
    add_view_class = AddColleague
    edit_view_class = EditColleague
    copy_view_enabled = False

    def get_form_class(self, for_update=False):
        return ColleagueForm if for_update else NewColleagueForm

    @cached_property
    def invite_view(self):
        return self.construct_view(InviteAgain)

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("invite/<int:pk>/", self.invite_view, name="invite"),
        ]


def register():
    """Called once, by `wagtail_hooks.py`."""
    hooks.register("register_bulk_action", SetActiveState, order=10)  # after Wagtail's own
    hooks.register("register_log_actions", register_log_actions)
