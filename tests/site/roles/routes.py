"""Every route of the admin, read from the resolver; a bulk action counts as one."""

from dataclasses import dataclass

from django.urls import get_resolver
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

ADMIN = "admin/"
BULK_ACTION = "wagtail_bulk_action"


@dataclass(frozen=True)
class Route:
    name: str
    parameters: tuple[str, ...] = ()
    bulk_action: tuple[str, str, str] | None = None

    def __str__(self):
        """As it stands in the table: no two are alike."""
        return f"bulk:{'.'.join(self.bulk_action)}" if self.bulk_action else self.name

    @property
    def namespace(self):
        return self.name.rpartition(":")[0]


def admin_routes() -> list[Route]:
    """In alphabetical order. Of two addresses of one name, the one that says more."""
    found = {}
    for name, address, parameters in _walk(get_resolver()):
        if address.startswith(ADMIN) and len(parameters) >= len(found.get(name, ())):
            found[name] = parameters
    del found[BULK_ACTION]
    routes = [Route(name, parameters) for name, parameters in found.items()]
    return sorted([*routes, *_bulk_actions()], key=str)


def _walk(resolver, spaces=(), before="", given=()):
    for entry in resolver.url_patterns:
        address = before + str(entry.pattern)
        parameters = (*given, *entry.pattern.regex.groupindex)
        if hasattr(entry, "url_patterns"):
            inside = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _walk(entry, inside, address, parameters)
        elif entry.name:
            yield ":".join((*spaces, entry.name)), address, parameters


def _bulk_actions():
    bulk_action_registry.get_bulk_actions_for_model("", "")  # which makes it look for all
    for app_label, models in bulk_action_registry.actions.items():
        for model_name, actions in models.items():
            for action in actions:
                yield Route(BULK_ACTION, bulk_action=(app_label, model_name, action))
