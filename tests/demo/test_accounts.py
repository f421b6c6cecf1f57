"""The demo's logins, one for each role, and what the editor may do."""

from django.contrib.auth import authenticate
from django.contrib.auth.models import Group
from django.test import TestCase
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from news.management.demo.accounts import make_accounts
from news.management.demo.desks import front_page
from news.management.demo.tally import Tally
from news.models import User
from tests.making import make_article


class Accounts(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = make_accounts(Tally())

    def test_the_editor_and_the_admin_log_in_with_the_demo_password(self):
        assert authenticate(username="editor", password="newsroom") == self.editor
        assert authenticate(username="admin", password="newsroom").is_superuser
        assert not self.editor.is_superuser

    def test_every_role_has_a_login(self):
        for group in Group.objects.all():
            colleague = group.user_set.get()

            assert authenticate(username=colleague.username, password="newsroom") == colleague
            assert [group] == list(colleague.groups.all())
            assert not colleague.is_superuser
        assert Group.objects.count() == 6

    def test_an_editor_publishes_from_the_front_page_down(self):
        may = make_article().permissions_for_user(self.editor)

        assert (may.can_edit(), may.can_publish(), may.can_lock()) == (True, True, True)
        assert front_page().permissions_for_user(self.editor).can_add_subpage()

    def test_an_editor_keeps_the_record_and_moderates(self):
        for permission in ("check_quotation", "change_person", "add_correction", "view_contact"):
            assert self.editor.has_perm(f"news.{permission}")
        assert self.editor.has_perm("news.moderate_readercomment")
        assert self.editor.has_perm("wagtailadmin.access_admin")

    def test_an_editor_deletes_no_record_and_makes_no_accounts(self):
        for permission in ("news.delete_quotation", "news.delete_person", "news.add_user"):
            assert not self.editor.has_perm(permission)

    def test_an_editor_adds_changes_and_chooses_pictures_and_documents(self):
        for model in (get_image_model(), get_document_model()):
            policy = policy_registry.get_by_type(model)
            for action in ("add", "change", "choose"):
                assert policy.user_has_permission(self.editor, action)

    def test_a_changed_password_and_a_changed_group_stay(self):
        self.editor.set_password("something better")
        self.editor.save()
        Group.objects.get(name="Chief editors").permissions.clear()

        make_accounts(Tally())

        assert authenticate(username="editor", password="newsroom") is None
        assert Group.objects.get(name="Chief editors").permissions.count() == 0
        assert User.objects.count() == 7
