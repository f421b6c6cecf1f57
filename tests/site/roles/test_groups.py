"""The groups of a new site are what docs/roles.md says, and no upgrade takes anything away."""

from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.test import TestCase
from wagtail import hooks
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Workflow,
)

from news.models import SectionApproval, User

from .newsroom import ROLES
from .routes import admin_routes

ROOT = Path(__file__).resolve().parents[3]
(MIGRATION,) = (ROOT / "news/migrations").glob("*_roles.py")
roles = import_module(f"news.migrations.{MIGRATION.stem}")
(LATER,) = (ROOT / "news/migrations").glob("*_after_publication.py")
after_publication = import_module(f"news.migrations.{LATER.stem}")
(LATEST,) = (ROOT / "news/migrations").glob("*_review_links.py")
review_links = import_module(f"news.migrations.{LATEST.stem}")
(CHALLENGES,) = (ROOT / "news/migrations").glob("*_roles_for_challenges.py")
challenges = import_module(f"news.migrations.{CHALLENGES.stem}")
(LOOKS,) = (ROOT / "news/migrations").glob("*_second_looks.py")
second_looks = import_module(f"news.migrations.{LOOKS.stem}")
(APPROVALS,) = (ROOT / "news/migrations").glob("*_sections_approve_their_stories.py")
approvals = import_module(f"news.migrations.{APPROVALS.stem}")
(MERGING,) = (ROOT / "news/migrations").glob("*_merging.py")
merging = import_module(f"news.migrations.{MERGING.stem}")
(BANS,) = (ROOT / "news/migrations").glob("*_bans_of_replies.py")
bans_of_replies = import_module(f"news.migrations.{BANS.stem}")
(POLICIES,) = (ROOT / "news/migrations").glob("*_policies_for_replies.py")
policies_for_replies = import_module(f"news.migrations.{POLICIES.stem}")

IN_ORDER = ["R", "S", "C", "M", "Q", "A"]


def documented():
    """What docs/roles.md gives to each group."""
    given = {ROLES[letter]: set() for letter in IN_ORDER}
    for line in (ROOT / "docs/roles.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 2 + len(IN_ORDER) and "`" in cells[1]:
            for letter, says in zip(IN_ORDER, cells[2:], strict=True):
                assert says in ("yes", "")
                if says:
                    given[ROLES[letter]].update(cells[1].replace("`", "").split())
    return given


def owned(group):
    """Everything that a group may do, in whatever way it was given."""
    permissions = Permission.objects.filter(
        pk__in=[
            *group.permissions.values_list("pk", flat=True),
            *group.page_permissions.values_list("permission", flat=True),
            *group.collection_permissions.values_list("permission", flat=True),
        ]
    ).select_related("content_type")
    return {f"{one.content_type.app_label}.{one.codename}" for one in permissions}


def snapshot():
    return {
        "groups": {group.name: owned(group) for group in Group.objects.all()},
        "pages": GroupPagePermission.objects.count(),
        "collections": GroupCollectionPermission.objects.count(),
        "approving": {
            task.name: {group.name for group in task.groups.all()}
            for task in GroupApprovalTask.objects.all()
        },
        "workflows": set(Workflow.objects.values_list("name", flat=True)),
    }


class NewSiteTests(TestCase):
    def test_the_groups_are_those_of_the_documentation(self):
        assert {group.name: owned(group) for group in Group.objects.all()} == documented()

    def test_pages_are_given_from_the_front_page_down_and_files_in_every_collection(self):
        front = Site.objects.get(is_default_site=True).root_page
        assert {given.page for given in GroupPagePermission.objects.all()} == {front}
        assert {given.collection.depth for given in GroupCollectionPermission.objects.all()} == {1}

    def test_the_editors_of_its_section_approve_what_is_submitted(self):
        task = Workflow.objects.get(name="Approval by an editor").tasks.get()

        assert (
            task == SectionApproval.objects.get(name="Approval by the section’s editors").task_ptr
        )
        assert not GroupApprovalTask.objects.exists()

    def test_permissions_have_the_names_that_django_gives_them(self):
        names = dict(Permission.objects.values_list("codename", "name"))

        assert names["add_quotation"] == "Can add quotation"
        assert names["view_contact"] == "Can see a reader's e-mail address"
        assert names["access_admin"] == "Can access Wagtail admin"
        assert Permission.objects.filter(codename="add_quotation").count() == 1

    def test_each_permission_can_be_ticked_for_a_group_of_ones_own(self):
        admin_routes()  # which makes Wagtail register its forms
        offered = Permission.objects.none()
        for permissions in hooks.get_hooks("register_permissions"):
            offered |= permissions()
        everywhere = Permission.objects.filter(group__name__in=ROLES.values()).distinct()

        assert set(everywhere) - set(offered) == set()


class UpgradeTests(TestCase):
    """The migration, on sites that have done something with their groups."""

    def back(self):
        approvals.approve_in_groups(apps, None)
        roles.unmake_roles(apps, None)

    def forth(self):
        roles.make_roles(apps, None)
        after_publication.let_them_close_versions(apps, None)
        review_links.let_them_share(apps, None)
        challenges.let_them_decide(apps, None)
        second_looks.let_them_look(apps, None)
        approvals.approve_in_sections(apps, None)
        merging.let_them_merge(apps, None)
        bans_of_replies.let_them_ban(apps, None)
        policies_for_replies.let_them_decide(apps, None)

    def test_twice_changes_nothing(self):
        before = snapshot()

        self.forth()

        assert snapshot() == before

    def test_back_and_forth_is_the_same_again(self):
        before = snapshot()

        self.back()
        self.forth()

        assert snapshot() == before

    def test_back_are_wagtails_groups_as_wagtail_makes_them(self):
        self.back()

        assert {group.name for group in Group.objects.all()} == {"Editors", "Moderators"}
        assert owned(Group.objects.get(name="Editors")) >= {
            "wagtailcore.add_page",
            "wagtailcore.change_page",
            "wagtailimages.add_image",
            "wagtaildocs.change_document",
            "wagtailadmin.access_admin",
        }
        assert "wagtailcore.publish_page" in owned(Group.objects.get(name="Moderators"))
        assert snapshot()["approving"] == {"Moderators approval": {"Moderators"}}

    def test_a_role_that_somebody_has_stays_on_the_way_back(self):
        reporters = Group.objects.get(name="Reporters")
        reporters.user_set.add(User.objects.create_user("nadia"))
        before = owned(reporters)

        self.back()

        assert owned(Group.objects.get(name="Reporters")) == before

    def test_who_is_in_wagtails_groups_loses_nothing(self):
        self.back()
        publisher = User.objects.create_user("publisher")
        publisher.groups.add(Group.objects.get(name="Moderators"))
        before = owned(Group.objects.get(name="Moderators"))

        self.forth()

        looks = {"news.add_secondlook"}  # whoever publishes can help each other
        assert owned(publisher.groups.get()) == before | looks
        assert Page.objects.get(depth=2).permissions_for_user(publisher).can_publish()
        assert "Moderators" in snapshot()["approving"]["Approval by an editor"]
        assert not Group.objects.filter(name="Editors").exists()

    def test_a_group_that_somebody_has_changed_stays(self):
        self.back()
        editors = Group.objects.get(name="Editors")
        editors.permissions.add(Permission.objects.get(codename="add_topic"))

        self.forth()

        assert "news.add_topic" in owned(Group.objects.get(name="Editors"))

    def test_what_a_group_of_that_name_has_already_stays(self):
        self.back()
        chiefs = Group.objects.create(name="Chief editors")
        chiefs.permissions.add(Permission.objects.get(codename="add_user"))

        self.forth()

        assert "news.add_user" in owned(chiefs)
        assert documented()["Chief editors"] <= owned(chiefs)

    def test_an_approval_that_somebody_has_arranged_stays(self):
        self.back()
        GroupApprovalTask.objects.update(name="The desk")
        Workflow.objects.update(name="By the desk")
        before = snapshot()

        self.forth()

        assert set(snapshot()["approving"]) == {"The desk"}
        assert snapshot()["workflows"] == before["workflows"]
