"""Pinning in the admin: what is offered where and to whom, what it says, and how it is undone."""

import re

from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageViewRestriction

from home.models import Pin
from home.pins import verbs
from news.models import User
from tests.making import make_article, make_section

from .fronts import front_page, top

LEAD, PIN, UNPIN = "Lead the front page", "Pin to the front page", "Unpin from the front page"


def make_editor(name, pages):
    """A user who may change and publish these pages and what stands below them."""
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for page in pages:
        for codename in ("change_page", "publish_page"):
            permission = Permission.objects.get(codename=codename)
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = User.objects.create_user(name)
    user.groups.add(group)
    return user


class Pinning(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour")
        cls.story, cls.other, cls.newest = (
            make_article(title, True, cls.section) for title in ("Ferry", "Pier", "Storm")
        )
        cls.editor = make_editor("lena", [front_page()])
        cls.desk = reverse("wagtailadmin_explore", args=[cls.section.pk])

    def setUp(self):
        self.client.force_login(self.editor)

    def form(self, story):
        return self.client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))

    def post(self, verb, story, **data):
        address = reverse(f"front_page_{verb}", args=[story.pk])
        return self.client.post(address, {"next": self.desk, **data}, follow=True)

    def offered(self, response, story):
        """The labels of the pins' items for a story, as often as they are there."""
        buttons = re.findall(r"<button[^>]*?>.*?</button>", response.content.decode(), re.DOTALL)
        return [
            label
            for button in buttons
            for label in (LEAD, PIN, UNPIN)
            if label in button and re.search(rf"/front-page/\w+/{story.pk}/", button)
        ]


class OfferTests(Pinning):
    def test_a_published_story_can_be_pinned_from_its_form_and_from_every_list(self):
        assert self.offered(self.form(self.story), self.story) == [LEAD, PIN]
        assert self.offered(self.client.get(self.desk), self.story) == [LEAD, PIN]

    def test_a_pinned_one_can_be_taken_off_or_moved(self):
        verbs.pin(self.story, by=self.editor)
        verbs.lead(self.other, by=self.editor)

        assert self.offered(self.form(self.story), self.story) == [LEAD, UNPIN]
        assert self.offered(self.form(self.other), self.other) == [PIN, UNPIN]

    def test_a_draft_cannot_be_pinned_and_a_withdrawn_story_can_be_taken_off(self):
        draft = make_article("A draft", section=self.section)
        verbs.pin(self.story, by=self.editor)
        self.story.unpublish()

        assert self.offered(self.form(draft), draft) == []
        assert self.offered(self.form(self.story), self.story) == [UNPIN]

    def test_a_section_and_the_front_page_are_no_stories(self):
        for page in (self.section, front_page()):
            assert self.offered(self.form(page), page) == []

    def test_who_may_not_publish_the_front_page_is_offered_nothing(self):
        self.client.force_login(make_editor("tom", [self.section]))

        assert self.offered(self.form(self.story), self.story) == []
        assert self.offered(self.client.get(self.desk), self.story) == []

    def test_a_longer_list_asks_no_more_of_the_pins(self):
        def asked():
            with CaptureQueriesContext(
                connection,
            ) as queries:
                self.client.get(self.desk)
            return [q for q in queries if "home_pin" in q["sql"] or "home_homepage" in q["sql"]]

        verbs.pin(self.story, by=self.editor)
        before = len(asked())
        for number in range(3):
            make_article(f"Story {number}", True, self.section)

        assert (before, len(asked())) == (2, 2)


class DoingTests(Pinning):
    def test_it_says_what_happened_and_returns(self):
        response = self.post("lead", self.story)

        assert response.redirect_chain == [(self.desk, 302)]
        self.assertContains(response, "“Ferry” leads the front page.")
        assert top(self.client) == ["Ferry", "Storm", "Pier"]

    def test_it_names_the_story_that_made_room(self):
        verbs.lead(self.other, by=self.editor)

        self.assertContains(self.post("lead", self.story), "“Pier” made room for it.")

    def test_it_is_undone_by_the_button_in_the_message(self):
        verbs.lead(self.other, by=self.editor)
        done = self.post("lead", self.story)
        (undo,) = re.findall(r'data-w-action-url-value="([^"]*/undo/[^"]*)"', done.content.decode())

        undone = self.client.post(undo, {"next": self.desk}, follow=True)

        self.assertContains(undone, "Undone: the front page is as it was.")
        assert top(self.client) == ["Pier", "Storm", "Ferry"]

    def test_pinning_and_unpinning_say_so_too(self):
        self.assertContains(self.post("pin", self.story), "“Ferry” is pinned to the front page.")
        self.assertContains(
            self.post("unpin", self.story), "“Ferry” is no longer pinned to the front page."
        )
        assert not Pin.objects.exists()

    def test_what_has_been_done_already_has_nothing_to_undo(self):
        self.post("lead", self.story)

        again = self.post("lead", self.story)

        self.assertContains(again, "“Ferry” leads the front page.")
        self.assertNotContains(again, "/undo/")

    def test_a_story_that_readers_cannot_see_is_refused_in_a_sentence(self):
        PageViewRestriction.objects.create(page=self.story, restriction_type="login")

        response = self.post("pin", self.story)

        self.assertContains(response, "“Ferry” can’t be pinned: readers can’t see it.")
        assert not Pin.objects.exists()

    def test_undoing_too_late_or_by_a_forged_address_does_nothing(self):
        done = self.post("lead", self.story)
        (undo,) = re.findall(r'data-w-action-url-value="([^"]*/undo/[^"]*)"', done.content.decode())
        self.post("pin", self.other)

        late = self.client.post(undo, {"next": self.desk}, follow=True)
        forged = self.client.post(reverse("front_page_undo", args=["x:y:z"]), follow=True)

        self.assertContains(late, "Not undone: the pins have been changed since.")
        self.assertContains(forged, "Not undone: that was too long ago.")
        assert Pin.objects.count() == 2

    def test_it_leaves_a_line_in_the_storys_history(self):
        self.post("lead", self.story)
        self.post("unpin", self.story)

        history = self.client.get(reverse("wagtailadmin_pages:history", args=[self.story.pk]))

        self.assertContains(history, "Made to lead the front page")
        self.assertContains(history, "Taken off the front page’s pins")

    def test_it_returns_nowhere_else(self):
        address = reverse("front_page_pin", args=[self.story.pk])

        response = self.client.post(address, {"next": "https://evil.example/"})

        assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[self.story.pk])


class DoorTests(Pinning):
    def addresses(self):
        for verb in ("lead", "pin", "unpin"):
            yield reverse(f"front_page_{verb}", args=[self.story.pk])
        yield reverse("front_page_undo", args=[verbs.lead(self.other, self.editor).token()])

    def test_nothing_is_done_by_looking(self):
        for address in self.addresses():
            assert self.client.get(address).status_code == 405

    def test_nothing_is_done_without_the_forms_token(self):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(self.editor)
        for address in self.addresses():
            assert strict.post(address).status_code == 403

        assert list(Pin.objects.values_list("article", flat=True)) == [self.other.pk]

    def test_nothing_is_done_by_who_may_not_publish_the_front_page(self):
        addresses = list(self.addresses())
        for user in (make_editor("tom", [self.section]), None):
            self.client.force_login(user) if user else self.client.logout()
            for address in addresses:
                assert self.client.post(address).status_code == 302

        assert list(Pin.objects.values_list("article", flat=True)) == [self.other.pk]

    def test_a_story_that_is_not_there_is_not_found(self):
        for key in (0, self.section.pk, 10**30):
            assert self.client.post(f"/admin/front-page/pin/{key}/").status_code == 404


class PanelTests(Pinning):
    def test_the_front_pages_form_lists_what_is_pinned(self):
        self.assertContains(self.form(front_page()), "No story is pinned")
        verbs.pin(self.story, by=self.editor)
        verbs.lead(self.other, by=self.editor)

        form = self.form(front_page())

        text = form.content.decode()
        assert text.index(">Pier</a>") < text.index(">Ferry</a>")
        self.assertContains(form, "<td>Leads</td>")
        self.assertContains(form, "<td>lena</td>", count=2)
        self.assertContains(form, reverse("front_page_unpin", args=[self.story.pk]))

    def test_who_may_not_publish_the_front_page_sees_it_and_takes_nothing_off(self):
        verbs.pin(self.story, by=self.editor)
        writer = make_editor("tom", [self.section])
        group = writer.groups.get()
        change = Permission.objects.get(codename="change_page")
        GroupPagePermission.objects.create(group=group, page=front_page(), permission=change)
        self.client.force_login(writer)

        form = self.form(front_page())

        self.assertContains(form, ">Ferry</a>")
        self.assertNotContains(form, reverse("front_page_unpin", args=[self.story.pk]))

    def test_a_pin_that_shows_nothing_says_so(self):
        verbs.pin(self.story, by=self.editor)
        self.assertNotContains(self.form(front_page()), "shows nothing")
        self.story.unpublish()

        self.assertContains(self.form(front_page()), "its pin shows nothing until it is published")
