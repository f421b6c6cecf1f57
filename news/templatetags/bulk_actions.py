from django import template
from django.apps import apps
from django.urls import reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.admin.widgets.button import ListingButton
from wagtail.permissions import policy_registry

register = template.Library()

# What each action asks for. Of pages, who may change them deletes and moves them: Wagtail knows no
# permission of these names.
NEEDS = {
    "delete": "delete",
    "publish": "publish",
    "unpublish": "publish",
}
NEEDS_ON_PAGES = {**NEEDS, "delete": "change"}


@register.inclusion_tag("wagtailadmin/shared/buttons.html", takes_context=True)
def bulk_action_buttons(context, app_label, model_name):
    """Buttons for the actions that this user may use on some at least. Wagtail shows them all."""
    policy = policy_registry.get_by_type(apps.get_model(app_label, model_name))
    needs = NEEDS_ON_PAGES if model_name == "page" else NEEDS
    actions = [
        action
        for action in bulk_action_registry.get_bulk_actions_for_model(app_label, model_name)
        if policy.user_has_permission(
            context["request"].user, needs.get(action.action_type, "change")
        )
    ]
    actions.sort(key=lambda action: action.action_priority)
    return {"buttons": [_button(action, app_label, model_name) for action in actions]}


def _button(action, app_label, model_name):
    """As Wagtail's `bulk_action_choices` makes it."""
    return ListingButton(
        action.display_name,
        reverse("wagtail_bulk_action", args=[app_label, model_name, action.action_type]),
        attrs={"aria-label": action.aria_label, "data-bulk-action-button": ""},
        priority=action.action_priority,
        classname=" ".join(action.classes | {"bulk-action-btn"}),
    )
