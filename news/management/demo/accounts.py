"""The two logins of the demo, where the settings allow them. A public site has none."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from news.people.login import DEMO_PASSWORD
from news.people.user import User

from .desks import front_page

EDITORS = "Chief editors"
EVERYWHERE = [
    "wagtailadmin.access_admin",
    "news.add_person",
    "news.change_person",
    "news.view_person",
    "news.add_quotation",
    "news.change_quotation",
    "news.view_quotation",
    "news.check_quotation",
    "news.override_printed_form",
    "news.view_printedformoverride",
    "news.add_topic",
    "news.change_topic",
    "news.view_topic",
    "news.add_correction",
    "news.view_correction",
    "news.view_readercomment",
    "news.moderate_readercomment",
    "news.view_contact",
]
ON_PAGES = [
    "wagtailcore.add_page",
    "wagtailcore.change_page",
    "wagtailcore.publish_page",
    "wagtailcore.lock_page",
    "wagtailcore.unlock_page",
]
IN_COLLECTIONS = [
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
]


@transaction.atomic
def make_accounts(tally) -> User | None:
    """The editor, in whose name the rest is made; None where the settings allow no demo logins."""
    if not settings.DEMO_ACCOUNTS:
        return None
    _account("admin", User.objects.create_superuser, tally, first_name="Wanda", last_name="Ilves")
    editor, new = _account(
        "editor", User.objects.create_user, tally, first_name="Hester", last_name="Quillon"
    )
    if new:
        editor.groups.add(_chief_editors())
    return editor


def _account(username, create, tally, **names):
    found = User.objects.filter(username=username).first()
    tally.note("Logins", new=not found)
    if found:
        return found, False
    return create(username, f"{username}@example.org", DEMO_PASSWORD, **names), True


def _chief_editors():
    """The group with its permissions, or as an administrator has arranged it since."""
    group, new = Group.objects.get_or_create(name=EDITORS)
    if new:
        front, root = front_page(), Collection.get_first_root_node()
        group.permissions.set(_permissions(EVERYWHERE))
        GroupPagePermission.objects.bulk_create(
            GroupPagePermission(group=group, page=front, permission=permission)
            for permission in _permissions(ON_PAGES)
        )
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(group=group, collection=root, permission=permission)
            for permission in _permissions(IN_COLLECTIONS)
        )
    return group


def _permissions(names):
    wanted = Q()
    for name in names:
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(wanted)
