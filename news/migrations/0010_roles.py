"""The newsroom's roles: a group for each, with what it may do.

This table is frozen, as migrations are: what a role may do from now on is another migration. The
table that people read is in docs/roles.md, and a test compares it with the groups of a new site.

Nobody loses anything. What a group has already stays, and so do Wagtail's own groups, "Editors" and
"Moderators", unless they are as Wagtail made them and nobody is in them.
"""

from collections import defaultdict

from django.contrib.auth import get_permission_codename
from django.db import migrations

ROLES = {
    "R": "Reporters",
    "S": "Section editors",
    "C": "Chief editors",
    "M": "Reply moderators",  # "Moderators" is Wagtail's own group, which publishes
    "Q": "Researchers",
    "A": "Administrators",
}

EVERYWHERE = {
    "wagtailadmin.admin": {"access_admin": "RSCMQA"},
    "news.person": {
        "view_person": "RSC.QA",
        "add_person": "RSC.QA",
        "change_person": ".SC.QA",
        "delete_person": ".....A",
    },
    "news.quotation": {
        "view_quotation": "RSC.QA",
        "add_quotation": "RSC.QA",
        "change_quotation": ".SC.QA",
        "check_quotation": ".SC.QA",
        "correct_quotation": ".SC..A",
        "withdraw_quotation": "..C..A",
        "override_printed_form": ".SC..A",
        "delete_quotation": ".....A",
    },
    "news.printedformoverride": {"view_printedformoverride": ".SC.QA"},
    "news.quotationcorrection": {"view_quotationcorrection": "RSC.QA"},
    "news.followup": {"view_followup": ".SC..A", "change_followup": ".SC..A"},
    "news.correction": {"view_correction": "RSC.QA", "add_correction": ".SC..A"},
    "news.topic": {
        "view_topic": "RSC..A",
        "add_topic": ".SC..A",
        "change_topic": ".SC..A",
        "delete_topic": "..C..A",
    },
    "news.readercomment": {
        "view_readercomment": ".SCM.A",
        "moderate_readercomment": ".SCM.A",
        "view_contact": "..CM.A",
    },
    "news.newsimage": {"view_newsimage": ".SC..A"},  # what pictures' history asks for
    "news.user": dict.fromkeys(["add_user", "change_user", "delete_user"], ".....A"),
    "auth.group": dict.fromkeys(["add_group", "change_group", "delete_group"], ".....A"),
    "wagtailredirects.redirect": dict.fromkeys(
        ["add_redirect", "change_redirect", "delete_redirect"], "..C..A"
    ),
    "wagtailcore.site": dict.fromkeys(["add_site", "change_site", "delete_site"], ".....A"),
    "wagtailcore.workflow": dict.fromkeys(
        ["add_workflow", "change_workflow", "delete_workflow"], ".....A"
    ),
    "wagtailcore.task": dict.fromkeys(["add_task", "change_task", "delete_task"], ".....A"),
}
ON_ALL_PAGES = {
    "wagtailcore.page": {
        "add_page": "RSC..A",
        "change_page": "RSC..A",
        "publish_page": ".SC..A",
        "lock_page": ".SC..A",
        "unlock_page": ".SC..A",
        "bulk_delete_page": ".....A",
    },
}
IN_ALL_COLLECTIONS = {
    "wagtailimages.image": {
        "choose_image": "RSC.QA",
        "add_image": "RSC.QA",
        "change_image": ".SC..A",
    },
    "wagtaildocs.document": {
        "choose_document": "RSC.QA",
        "add_document": "RSC.QA",
        "change_document": ".SC..A",
    },
    "wagtailcore.collection": dict.fromkeys(
        ["add_collection", "change_collection", "delete_collection"], ".....A"
    ),
}

# What Wagtail gives its own two groups.
WAGTAILS = {"E": "Editors", "M": "Moderators"}
WAGTAILS_EVERYWHERE = {
    "wagtailadmin.admin": {"access_admin": "EM"},
    "wagtailimages.image": dict.fromkeys(
        ["add_image", "change_image", "choose_image", "delete_image"], "EM"
    ),
    "wagtaildocs.document": dict.fromkeys(
        ["add_document", "change_document", "choose_document", "delete_document"], "EM"
    ),
}
WAGTAILS_ON_ALL_PAGES = {
    "wagtailcore.page": {
        "add_page": "EM",
        "change_page": "EM",
        "publish_page": ".M",
        "lock_page": ".M",
        "unlock_page": ".M",
    },
}
WAGTAILS_IN_ALL_COLLECTIONS = {
    "wagtailimages.image": dict.fromkeys(["add_image", "change_image", "choose_image"], "EM"),
    "wagtaildocs.document": dict.fromkeys(
        ["add_document", "change_document", "choose_document"], "EM"
    ),
}

# Who approves a story that a reporter submits; under Wagtail's name it would be the moderators.
WAGTAILS_APPROVAL, APPROVAL = "Moderators approval", "Approval by an editor"
APPROVING = "SCA"


def make_roles(apps, schema_editor):
    groups = _make_groups(apps, ROLES)
    _give(apps, groups, EVERYWHERE, IN_ALL_COLLECTIONS)
    _give_on_pages(apps, groups, ON_ALL_PAGES, _front_page(apps) or _root_page(apps))
    task = _renamed(apps, WAGTAILS_APPROVAL, APPROVAL)
    if task:
        task.groups.add(*(groups[role] for role in APPROVING))
    _retire_wagtails_groups(apps)


def unmake_roles(apps, schema_editor):
    """A role that somebody has stays, with all that it may do."""
    Group = apps.get_model("auth", "Group")
    Group.objects.filter(name__in=ROLES.values(), user__isnull=True).delete()
    groups = _make_groups(apps, WAGTAILS)
    _give(apps, groups, WAGTAILS_EVERYWHERE, WAGTAILS_IN_ALL_COLLECTIONS)
    _give_on_pages(apps, groups, WAGTAILS_ON_ALL_PAGES, _root_page(apps))
    task = _renamed(apps, APPROVAL, WAGTAILS_APPROVAL)
    if task:
        task.groups.add(groups["M"])


def _make_groups(apps, names):
    Group = apps.get_model("auth", "Group")
    return {letter: Group.objects.get_or_create(name=name)[0] for letter, name in names.items()}


def _front_page(apps):
    """The list of pages in the admin begins there for those who have their permissions there."""
    site = apps.get_model("wagtailcore", "Site").objects.filter(is_default_site=True).first()
    return site.root_page if site else None


def _root_page(apps):
    return apps.get_model("wagtailcore", "Page").objects.get(depth=1)


def _give(apps, groups, everywhere, in_collections):
    """Gives each group what it lacks of these tables."""
    for permission, letters in _permissions(apps, everywhere):
        for letter in letters:
            groups[letter].permissions.add(permission)

    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for permission, letters in _permissions(apps, in_collections):
        for letter in letters:
            GroupCollectionPermission.objects.get_or_create(
                group=groups[letter], collection=root, permission=permission
            )


def _give_on_pages(apps, groups, table, page):
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    for permission, letters in _permissions(apps, table):
        for letter in letters:
            GroupPagePermission.objects.get_or_create(
                group=groups[letter], page=page, permission=permission
            )


def _permissions(apps, table):
    """Each permission of the table with the letters of its groups.

    Django makes permissions after the last migration; it will find these, under the names that it
    would have given them.
    """
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for model, rows in table.items():
        app_label, model_name = model.split(".")
        content_type, _ = ContentType.objects.get_or_create(app_label=app_label, model=model_name)
        names = _names(apps.get_model(app_label, model_name)._meta)
        for codename, letters in rows.items():
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type, codename=codename, defaults={"name": names[codename]}
            )
            yield permission, letters.replace(".", "")


def _names(options):
    return {
        get_permission_codename(action, options): f"Can {action} {options.verbose_name_raw}"
        for action in options.default_permissions
    } | dict(options.permissions)


def _renamed(apps, was, becomes):
    """The task that approves stories, if it is the one of that name: renamed, with its workflow."""
    apps.get_model("wagtailcore", "Workflow").objects.filter(name=was).update(name=becomes)
    GroupApprovalTask = apps.get_model("wagtailcore", "GroupApprovalTask")
    task = GroupApprovalTask.objects.filter(name=was).first()
    if task:
        task.name = becomes
        task.save()
    return task


def _retire_wagtails_groups(apps):
    as_wagtail_made_them = _owned_by(
        WAGTAILS_EVERYWHERE, WAGTAILS_ON_ALL_PAGES, WAGTAILS_IN_ALL_COLLECTIONS
    )
    Group = apps.get_model("auth", "Group")
    for letter, name in WAGTAILS.items():
        group = Group.objects.filter(name=name, user__isnull=True).first()
        if group and _owned(group) == as_wagtail_made_them[letter]:
            group.delete()


def _owned_by(*tables):
    """For each letter its permissions, a list of (model, codename) for each table."""
    owned = defaultdict(lambda: [set() for _ in tables])
    for place, table in enumerate(tables):
        for model, rows in table.items():
            for codename, letters in rows.items():
                for letter in letters.replace(".", ""):
                    owned[letter][place].add((model, codename))
    return owned


def _owned(group):
    return [
        {_key(permission) for permission in group.permissions.select_related("content_type")},
        {_key(given.permission) for given in group.page_permissions.all() if given.page.depth == 1},
        {
            _key(given.permission)
            for given in group.collection_permissions.all()
            if given.collection.depth == 1
        },
    ]


def _key(permission):
    type_ = permission.content_type
    return f"{type_.app_label}.{type_.model}", permission.codename


class RunBothWays(migrations.RunPython):
    """On models that know each other. Django sees to that on the way forth, and not on the way back
    over several migrations.
    """

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        from_state.clear_delayed_apps_cache()
        super().database_backwards(app_label, schema_editor, from_state, to_state)


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0009_daily_reads"),
        ("home", "0002_front_page"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        # What these give to Wagtail's own groups, and call permissions, they have given and called.
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [RunBothWays(make_roles, unmake_roles)]
