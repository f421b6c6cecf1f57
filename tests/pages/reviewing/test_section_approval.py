"""Stories are approved by whoever may publish where they stand, and by nobody else."""

from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.test import TestCase
from wagtail.models import GroupPagePermission, TaskState

from news.models import ArticlePage, User
from tests.making import make_article, make_section


def make_desk(section):
    """A group that may write and publish in one section alone."""
    desk = Group.objects.create(name=f"{section.title} desk")
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(
            content_type__app_label="wagtailcore", codename=codename
        )
        GroupPagePermission.objects.create(group=desk, page=section, permission=permission)
    desk.permissions.add(Permission.objects.get(codename="access_admin"))
    return desk


def make_user(name, group):
    user = User.objects.create_user(name, f"{name}@example.org")
    user.groups.add(group)
    return User.objects.get(pk=user.pk)


class SectionApprovalTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        business, science = make_section("Business"), make_section("Science")
        cls.business = make_user("business", make_desk(business))
        cls.science = make_user("science", make_desk(science))
        cls.chief = make_user("chief", Group.objects.get(name="Chief editors"))
        cls.reporter = make_user("reporter", Group.objects.get(name="Reporters"))
        cls.story = make_article("Umbrellas", section=business, owner=cls.reporter)
        cls.story.save_revision(user=cls.reporter)

    def submit(self):
        self.story.get_workflow().start(self.story, self.reporter)
        return ArticlePage.objects.get(pk=self.story.pk)

    def test_the_editors_of_the_section_can_approve(self):
        story = self.submit()
        task = story.current_workflow_task

        able = {
            user.username: [name for name, _, _ in task.get_actions(story, user)]
            for user in (self.business, self.science, self.chief, self.reporter)
        }

        assert able == {
            "business": ["reject", "approve"],
            "science": [],
            "chief": ["reject", "approve"],
            "reporter": [],
        }

    def test_what_waits_for_them_is_theirs(self):
        state = self.submit().current_workflow_task_state

        def waits_for(user):
            return list(TaskState.objects.reviewable_by(user))

        assert [task.pk for task in waits_for(self.business)] == [state.pk]
        assert waits_for(self.science) == waits_for(self.reporter) == []

    def test_its_author_can_not_change_it_meanwhile_and_an_editor_can(self):
        story = self.submit()

        assert story.get_lock().for_user(self.reporter)
        assert not story.get_lock().for_user(self.business)

    def test_they_get_a_letter_and_nobody_else_does(self):
        self.submit()

        assert sorted(address for letter in mail.outbox for address in letter.to) == [
            "business@example.org",
            "chief@example.org",
        ]
        assert "Umbrellas" in mail.outbox[0].subject

    def test_the_author_gets_a_letter_when_it_is_sent_back(self):
        story = self.submit()
        mail.outbox.clear()

        story.current_workflow_task_state.reject(user=self.business, comment="Which shop?")

        (letter,) = mail.outbox
        assert letter.to == ["reporter@example.org"]
        assert "Which shop?" in letter.body
