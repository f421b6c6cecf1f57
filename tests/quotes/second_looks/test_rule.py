"""Unverified words need somebody who has not worked on the story, before readers have them."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import TestCase, override_settings
from django.utils import timezone
from wagtail.models import Comment, PageLogEntry, Revision

from news.models import ArticlePage, SecondLook, User
from news.pages import scheduling
from news.pages.publication import PublicationRefused, problems_for_publication, remedies
from news.quotes.checking import verify
from news.quotes.correcting.verbs import correct
from news.quotes.second_looks.hands import hands_in
from news.quotes.second_looks.rule import SECOND_LOOK
from news.quotes.second_looks.unverified import unseen_in
from news.quotes.second_looks.verbs import SecondLookRefused, ask, go_without, look
from tests.making import block_quote, make_article, make_quotation, paragraph, pull_quote

WORDS = "The harbour will open in May."


def make_colleague(name, group="Reporters"):
    first, last = name.split()
    user = User.objects.create_user(
        first.lower(), f"{first.lower()}@example.org", first_name=first, last_name=last
    )
    user.groups.add(Group.objects.get(name=group))
    return User.objects.get(pk=user.pk)


class SecondLookCase(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.author = make_colleague("Nadia Okell")
        cls.editor = make_colleague("Anselm Marrin", "Section editors")
        cls.chief = make_colleague("Hester Quillon", "Chief editors")
        cls.quotation = make_quotation(WORDS)
        cls.story = make_article(
            owner=cls.author,
            body=[paragraph("It is late."), block_quote(cls.quotation)],
            seen=False,
        )
        cls.story.save_revision(user=cls.author, log_action=True)

    def newest(self):
        return ArticlePage.objects.get(pk=self.story.pk).get_latest_revision_as_object()

    def save(self, user, **changes):
        story = self.newest()
        for name, value in changes.items():
            setattr(story, name, value)
        return story.save_revision(user=user, log_action=True)

    def problems(self, by=None):
        return problems_for_publication(self.newest(), by=by)


class RuleTests(SecondLookCase):
    def test_the_gate_says_what_is_needed_and_who_can_help(self):
        assert self.problems(by=self.author) == [
            "“The harbour will open in May.” (Mira Voss) is not verified on record, so it needs a "
            "second look by somebody who has not worked on this story. Anselm Marrin or Hester "
            "Quillon can give it."
        ]

    def test_whoever_can_give_it_is_told_to(self):
        (problem,) = self.problems(by=self.editor)

        assert problem.endswith("You have not: give it yourself.")
        assert remedies([problem]) == [SECOND_LOOK]

    def test_nobody_alone_publishes_unverified_words(self):
        revision = self.save(self.chief, standfirst="It opens.")

        with self.assertRaises(PublicationRefused):
            revision.publish(user=self.chief)

        assert not ArticlePage.objects.get(pk=self.story.pk).live

    def test_verified_words_need_nobody(self):
        verify(self.quotation, self.editor, "recording")

        assert self.problems() == []

    def test_words_of_the_record_in_running_text_count(self):
        story = make_article(body=[paragraph(f"“{WORDS}” she said.")], seen=False)

        assert [each.printed for each in unseen_in(story)] == [WORDS]

    def test_the_same_words_in_two_places_are_one(self):
        story = make_article(
            body=[paragraph(f"“{WORDS}” she said."), pull_quote(self.quotation)], seen=False
        )

        assert len(unseen_in(story)) == 1

    @override_settings(SECOND_LOOK=False)
    def test_a_small_newsroom_can_do_without_the_rule(self):
        assert self.problems() == []

    def test_a_new_story_asks_nobody_before_it_is_saved(self):
        story = ArticlePage(
            title="Ferry", body=[("block_quote", {"quotation": self.quotation, "printed": ""})]
        )

        (problem,) = (p for p in problems_for_publication(story, by=self.chief) if "second" in p)

        assert problem.endswith("Save the story first, and ask a colleague then.")
        assert problem.remedy is None


class LookTests(SecondLookCase):
    def test_a_look_of_somebody_else_opens_the_gate(self):
        look(self.newest(), self.editor)

        assert self.problems() == []
        entry = PageLogEntry.objects.get(action="news.second_look_given")
        assert entry.user == self.editor
        assert entry.message == f"Second look at “{WORDS}”"

    def test_the_author_can_not_give_it(self):
        with self.assertRaisesMessage(SecondLookRefused, "You have worked on this story"):
            look(self.newest(), self.author)

    def test_whoever_changed_the_story_can_not_give_it(self):
        self.save(self.editor, standfirst="It opens.")

        with self.assertRaises(SecondLookRefused):
            look(self.newest(), self.editor)

    def test_moderators_and_researchers_give_none(self):
        for group in ("Reply moderators", "Researchers"):
            with self.assertRaises(SecondLookRefused):
                look(self.newest(), make_colleague(f"{group.split()[-1]} Pell", group))

    def test_other_changes_leave_it_in_force(self):
        look(self.newest(), self.editor)

        self.save(self.author, standfirst="It opens at last.", title="Harbour opens")

        assert self.problems() == []

    def test_a_new_unverified_quotation_needs_another(self):
        look(self.newest(), self.editor)
        other = make_quotation("It will rain.")

        self.save(self.author, body=[block_quote(self.quotation), block_quote(other)])

        assert [each.quotation for each in unseen_in(self.newest())] == [other]

    def test_the_same_quotation_with_other_words_needs_another(self):
        look(self.newest(), self.editor)

        self.save(self.author, body=[block_quote(self.quotation, "The harbour will open …")])

        assert len(unseen_in(self.newest())) == 1

    def test_another_speaker_on_record_needs_another(self):
        look(self.newest(), self.editor)
        self.quotation.speaker = make_quotation(
            "Rain.", speaker=None
        ).speaker.__class__.objects.create(name="Edda Falk", slug="edda-falk")
        self.quotation.save()

        assert len(unseen_in(self.newest())) == 1

    def test_words_that_came_in_meanwhile_are_not_seen(self):
        digests = [each.digest for each in unseen_in(self.newest())]
        self.save(self.author, body=[block_quote(make_quotation("It will rain."))])

        assert look(self.newest(), self.editor, digests) == []
        assert len(unseen_in(self.newest())) == 1

    def test_twice_is_once(self):
        assert len(look(self.newest(), self.editor)) == 1
        assert look(self.newest(), self.editor) == []

    def test_it_is_neither_changed_nor_deleted(self):
        (given,) = look(self.newest(), self.editor)

        with self.assertRaises(ValidationError):
            given.save()
        with self.assertRaises(ValidationError):
            given.delete()

    def test_words_that_readers_of_the_story_have_already_need_none(self):
        with override_settings(SECOND_LOOK=False):
            self.save(self.author).publish(user=self.chief)

        self.save(self.author, standfirst="It opens at last.")

        assert self.problems() == []
        self.save(self.author, body=[block_quote(make_quotation("It will rain."))])
        assert len(self.problems()) == 1

    def test_a_copy_of_the_story_needs_its_own(self):
        look(self.newest(), self.editor)

        copied = self.story.copy(
            update_attrs={"slug": "copied", "title": "Copied"}, user=self.chief
        )

        assert len(unseen_in(copied.get_latest_revision_as_object())) == 1


class GoingWithoutTests(SecondLookCase):
    def test_a_chief_editor_goes_without_with_a_reason(self):
        go_without(self.newest(), self.chief, "Nobody else is in, and the source is the minutes.")

        assert self.problems() == []
        assert SecondLook.objects.get().way == SecondLook.Way.WITHOUT
        entry = PageLogEntry.objects.get(action="news.second_look_skipped")
        assert entry.message.endswith("Nobody else is in, and the source is the minutes.")

    def test_a_reason_is_needed(self):
        with self.assertRaisesMessage(SecondLookRefused, "Say why"):
            go_without(self.newest(), self.chief, "  ")

    def test_a_section_editor_may_not(self):
        with self.assertRaises(SecondLookRefused):
            go_without(self.newest(), self.editor, "In a hurry.")


class HandsTests(SecondLookCase):
    def test_a_comment_is_no_work_on_the_story(self):
        story = self.newest()
        story.wagtail_admin_comments = [
            Comment(user=self.editor, text="Sure?", contentpath="title")
        ]
        story.save_revision(user=self.editor, log_action=True)

        assert hands_in(story.pk) == {self.author.pk}

    def test_publication_begins_anew(self):
        look(self.newest(), self.editor)
        self.save(self.author).publish(user=self.chief)

        assert hands_in(self.story.pk) == set()
        self.save(self.chief, standfirst="It opens.")
        assert hands_in(self.story.pk) == {self.chief.pk}

    def test_who_worked_on_a_draft_stays_when_the_story_is_corrected_beneath_it(self):
        look(self.newest(), self.editor)
        self.save(self.author).publish(user=self.chief)
        self.save(self.editor, standfirst="It opens.")
        self.save(self.author, standfirst="It opens at last.")

        correct(
            self.quotation,
            by=self.chief,
            reason="Misheard.",
            words="The harbour will open in June.",
        )

        assert hands_in(self.story.pk) >= {self.editor.pk, self.author.pk}

    def test_who_submitted_it_is_one(self):
        self.story.get_workflow().start(self.newest(), self.chief)

        assert hands_in(self.story.pk) == {self.author.pk, self.chief.pk}


class CorrectionTests(SecondLookCase):
    RIGHT = "The harbour will open in June."

    def test_a_correction_of_verified_words_reaches_the_published_story(self):
        verify(self.quotation, self.editor, "recording")
        self.save(self.author).publish(user=self.chief)

        outcome = correct(self.quotation, by=self.chief, reason="Misheard.", words=self.RIGHT)

        assert outcome.republished == [self.story.pk]
        assert outcome.to_look_at == []

    def test_a_scheduled_story_keeps_its_time_when_the_record_is_corrected(self):
        look(self.newest(), self.editor)
        story = self.newest()
        story.go_live_at = timezone.now() + timedelta(hours=1)
        story.save_revision(user=self.author).publish(user=self.editor)
        correct(self.quotation, by=self.chief, reason="Misheard.", words=self.RIGHT)

        revision = Revision.objects.get(approved_go_live_at__isnull=False)
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)  # it is time
        revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
        revision.save()

        outcome = scheduling.run()

        assert outcome.failed == []
        live = ArticlePage.objects.get(pk=self.story.pk)
        assert live.live and live.body[1].value["printed"] == self.RIGHT

    def test_a_correction_from_before_the_story_is_no_look_at_it(self):
        correct(self.quotation, by=self.chief, reason="Misheard.", words=self.RIGHT)
        self.quotation.refresh_from_db()

        story = make_article("Later", body=[block_quote(self.quotation)], seen=False)
        story.save_revision(user=self.author)

        assert len(unseen_in(story)) == 1


class AskingTests(SecondLookCase):
    def test_those_who_can_help_get_one_letter_each(self):
        assert ask(self.newest(), self.author)
        assert not ask(self.newest(), self.author)

        assert {address for letter in mail.outbox for address in letter.to} == {
            "anselm@example.org",
            "hester@example.org",
        }
        assert f"/admin/stories/{self.story.pk}/second-look/" in mail.outbox[0].body
        assert WORDS in mail.outbox[0].body
