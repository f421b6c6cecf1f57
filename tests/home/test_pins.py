"""Pins: where stories are held, in which order, how many, what undoes them and what does not."""

from threading import Barrier, Thread
from unittest import mock

from django.core import signing
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.test import TestCase, TransactionTestCase
from wagtail.models import PageLogEntry, PageViewRestriction

from home.models import Pin
from home.pins import verbs
from news.models import User
from tests.making import make_article

from .fronts import front_page, top


class PinTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_user("lena")
        cls.stories = [make_article(f"Story {n}", published=True) for n in range(7)]

    def pinned(self):
        return [(pin.article.title, pin.place) for pin in Pin.objects.select_related("article")]

    def lines(self, story):
        entries = PageLogEntry.objects.filter(page=story.pk, action__startswith="home.")
        return [(entry.action, entry.user) for entry in entries.order_by("pk")]


class VerbTests(PinTests):
    def test_one_story_leads_and_the_one_before_makes_room(self):
        verbs.lead(self.stories[0], by=self.editor)
        verbs.lead(self.stories[1], by=self.editor)

        assert self.pinned() == [("Story 1", "lead")]
        assert self.lines(self.stories[0]) == [
            ("home.lead", self.editor),
            ("home.unpin", self.editor),
        ]

    def test_the_database_has_no_two_leads(self):
        Pin.objects.create(article=self.stories[0], place="lead")

        with self.assertRaises(IntegrityError), transaction.atomic():
            Pin.objects.create(article=self.stories[1], place="lead")

    def test_the_newest_pin_stands_first_and_the_oldest_makes_room(self):
        verbs.lead(self.stories[6], by=self.editor)
        for story in self.stories[:5]:
            verbs.pin(story, by=self.editor)

        assert self.pinned() == [
            ("Story 4", "beside"),
            ("Story 3", "beside"),
            ("Story 2", "beside"),
            ("Story 1", "beside"),
            ("Story 6", "lead"),
        ]
        assert self.lines(self.stories[0])[-1] == ("home.unpin", self.editor)
        assert top(self.client) == ["Story 6", "Story 4", "Story 3", "Story 2", "Story 1"]

    def test_a_pinned_story_can_be_made_to_lead_and_the_other_way_round(self):
        verbs.pin(self.stories[0], by=self.editor)
        verbs.lead(self.stories[0], by=self.editor)
        assert self.pinned() == [("Story 0", "lead")]

        verbs.pin(self.stories[0], by=self.editor)

        assert self.pinned() == [("Story 0", "beside")]
        assert [action for action, _ in self.lines(self.stories[0])] == [
            "home.pin",
            "home.lead",
            "home.pin",
        ]

    def test_saying_it_twice_changes_nothing(self):
        verbs.pin(self.stories[0], by=self.editor)
        verbs.pin(self.stories[1], by=self.editor)

        change = verbs.pin(self.stories[0], by=self.editor)

        assert change.before == change.after
        assert [title for title, _ in self.pinned()] == ["Story 1", "Story 0"]
        assert len(self.lines(self.stories[0])) == 1

    def test_what_readers_cannot_see_is_not_pinned(self):
        draft = make_article("A draft")
        restricted = make_article("For some", published=True)
        PageViewRestriction.objects.create(page=restricted, restriction_type="login")
        for story in (draft, restricted):
            for verb in (verbs.lead, verbs.pin):
                with self.assertRaises(verbs.NotPublished):
                    verb(story, by=self.editor)

        assert self.pinned() == []

    def test_a_pin_comes_off_also_when_its_story_is_published_no_more(self):
        verbs.lead(self.stories[0], by=self.editor)
        self.stories[0].unpublish()

        verbs.unpin(self.stories[0], by=self.editor)

        assert self.pinned() == []

    def test_readers_see_the_front_page_anew(self):
        with mock.patch.object(verbs, "public_change") as purge:
            verbs.pin(self.stories[0], by=self.editor)
            verbs.pin(self.stories[0], by=self.editor)  # which changes nothing
            verbs.unpin(self.stories[0], by=self.editor)

        assert purge.call_args_list == [mock.call(["/"])] * 2


class UndoTests(PinTests):
    def test_everything_is_as_it_was_to_the_second(self):
        for story in self.stories[:4]:
            verbs.pin(story, by=self.editor)
        before = list(Pin.objects.values_list("article", "place", "pinned_at", "pinned_by"))
        change = verbs.pin(self.stories[5], by=self.editor)

        verbs.undo(verbs.Change.from_token(change.token()), by=self.editor)

        now = list(Pin.objects.values_list("article", "place", "pinned_at", "pinned_by"))
        assert now == before
        assert self.lines(self.stories[0])[-1][0] == "home.pin"
        assert self.lines(self.stories[5])[-1][0] == "home.unpin"

    def test_it_can_be_undone_itself(self):
        change = verbs.lead(self.stories[0], by=self.editor)

        again = verbs.undo(change, by=self.editor)
        verbs.undo(again, by=self.editor)

        assert self.pinned() == [("Story 0", "lead")]

    def test_it_undoes_nobody_elses_change(self):
        change = verbs.lead(self.stories[0], by=self.editor)
        verbs.pin(self.stories[1], by=self.editor)

        with self.assertRaises(verbs.ChangedSince):
            verbs.undo(change, by=self.editor)

        assert [title for title, _ in self.pinned()] == ["Story 1", "Story 0"]

    def test_a_change_that_we_did_not_sign_is_none(self):
        token = verbs.lead(self.stories[0], by=self.editor).token()

        for forged in (token[:-1], token.swapcase(), "x"):
            with self.assertRaises(signing.BadSignature):
                verbs.Change.from_token(forged)

    def test_after_an_hour_it_is_too_late(self):
        with mock.patch("django.core.signing.time.time", return_value=1_000_000):
            token = verbs.lead(self.stories[0], by=self.editor).token()

        with self.assertRaises(signing.SignatureExpired):
            verbs.Change.from_token(token)


class VersionTests(PinTests):
    def test_publishing_an_older_draft_of_the_front_page_undoes_no_pin(self):
        front = front_page()
        older = front.save_revision()
        verbs.lead(self.stories[0], by=self.editor)
        verbs.pin(self.stories[1], by=self.editor)

        older.publish()

        assert top(self.client)[:2] == ["Story 0", "Story 1"]

    def test_nor_does_publishing_an_older_draft_of_the_story(self):
        older = self.stories[0].save_revision()
        verbs.lead(self.stories[0], by=self.editor)

        older.publish()

        assert top(self.client)[0] == "Story 0"

    def test_a_story_that_is_published_again_is_pinned_again(self):
        verbs.lead(self.stories[0], by=self.editor)
        self.stories[0].unpublish()
        assert top(self.client)[0] == "Story 6"

        self.stories[0].get_latest_revision().publish()

        assert top(self.client)[0] == "Story 0"


class AtTheSameTimeTests(TransactionTestCase):
    serialized_rollback = True

    def test_one_of_several_editors_has_the_last_word(self):
        stories = [make_article(f"Story {n}", published=True) for n in range(4)]
        editor = User.objects.create_user("lena")
        together = Barrier(len(stories))
        changes = []

        def lead(story):
            together.wait()
            changes.append(verbs.lead(story, by=editor))
            connection.close()

        editors = [Thread(target=lead, args=[story]) for story in stories]
        for each in editors:
            each.start()
        for each in editors:
            each.join()

        leads = Pin.objects.get().article_id
        assert len(changes) == len(stories)
        assert [change.after[0].story for change in changes].count(leads) == 1
        assert len({change.before for change in changes}) == len(stories)  # none was overlooked


class MigrationTests(TransactionTestCase):
    """The story that led by a field of the front page leads by a pin."""

    serialized_rollback = True

    def test_readers_see_what_they_saw_before_and_on_the_way_back(self):
        story = make_article("Chosen", published=True)
        Pin.objects.create(article=story, place="lead")
        Pin.objects.create(article=make_article("Other", True), place="beside")
        try:
            before = migrate("home", "0003_lead_story")
            assert before.get_model("home", "HomePage").objects.get().lead_story_id == story.pk
        finally:
            migrate("home", None)

        assert Pin.objects.values_list("article", "place").get() == (story.pk, "lead")


def migrate(app, name):
    """Bring the app's tables to that migration (None: the newest), and get its models of then."""
    executor = MigrationExecutor(connection)
    names = [name] if name else [key[1] for key in executor.loader.graph.leaf_nodes(app)]
    targets = [(app, name) for name in names]
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps
