"""Words that a story prints against the rules: by decision, with a reason, and only these."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry as log_registry
from wagtail.models import GroupPagePermission
from wagtail.test.utils import WagtailTestUtils
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from news.models import ArticlePage, PrintedFormOverride, Quotation, QuotationTranslation, User
from news.pages import scheduling
from news.pages.publication import PublicationRefused, problems_for_publication, remedies
from news.quotes.overriding.verbs import OverrideRefused, print_all_the_same, revoke
from news.quotes.rules_for_publication import PRINT_ALL_THE_SAME, refusals
from news.quotes.second_looks.verbs import look
from tests.making import (
    block_quote,
    make_article,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)

WORDS = "The harbour will open in May."
PRINTED = "The harbour will open in June."
PROBLEM = "The record says “May” where the story prints “June”."
RICH_TEXT = json.dumps(
    {
        "blocks": [
            {
                "key": "a",
                "text": "It is late.",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [],
            }
        ],
        "entityMap": {},
    }
)


def make_editor(name, *permissions):
    """Someone who may write and publish stories, and what else is said."""
    user = User.objects.create_user(name)
    group = Group.objects.create(name=name)
    for permission in ("add_page", "change_page", "publish_page"):
        GroupPagePermission.objects.create(
            group=group,
            page=make_section(),
            permission=Permission.objects.get(
                content_type__app_label="wagtailcore", codename=permission
            ),
        )
    named = Permission.objects.filter(codename__in=["access_admin", *permissions])
    group.permissions.add(*named)
    user.groups.add(group)
    return user


class OverrideCase(WagtailTestUtils, TestCase):
    def setUp(self):
        self.chief = make_editor("chief", "override_printed_form")
        self.reporter = make_editor("reporter")
        self.quotation = make_quotation(WORDS)
        self.story = make_article(body=[paragraph("It is late."), self.block(PRINTED)])
        self.screen = reverse("print_all_the_same", args=[self.story.pk])
        self.form = reverse("wagtailadmin_pages:edit", args=[self.story.pk])

    def block(self, printed, **fields):
        return block_quote(self.quotation, printed)

    def problems(self, story=None, by=None):
        return problems_for_publication(story or self.story, by=by)

    def allow(self, reason="As the speaker corrected himself in the hall."):
        (refusal,) = refusals(self.story)
        return print_all_the_same(self.story, refusal, reason, by=self.chief)

    def is_published(self):
        return ArticlePage.objects.published().filter(pk=self.story.pk).exists()


class TheGate(OverrideCase):
    def test_it_refuses_until_someone_has_decided_and_then_not(self):
        assert [str(problem) for problem in self.problems()] == [
            f"The block quote “{PRINTED}”: {PROBLEM} Print the words of the record, or put your "
            "own in [brackets]."
        ]

        self.allow()

        assert self.problems() == []

    def test_it_offers_a_way_out_to_those_alone_who_may_take_it(self):
        assert remedies(self.problems(by=self.chief)) == [PRINT_ALL_THE_SAME]
        assert remedies(self.problems(by=self.reporter)) == []
        assert remedies(self.problems(by=None)) == []

    def test_whoever_publishes_next_needs_no_permission_of_his_own(self):
        self.allow()

        self.story.save_revision().publish(user=self.reporter)

        assert self.is_published()

    def test_the_scheduler_publishes_it(self):
        self.allow()
        due = timezone.now() - timedelta(minutes=1)
        self.story.go_live_at = due
        self.story.save_revision(approved_go_live_at=due)

        outcome = scheduling.run()

        assert (len(outcome.published), outcome.failed) == (1, [])
        assert self.is_published()

    def test_it_holds_for_an_older_version_that_prints_the_same(self):
        older = self.story.save_revision()
        self.allow()
        self.story.body = [("paragraph", "<p>Nothing quoted.</p>")]
        self.story.save_revision().publish()

        older.publish()

        assert self.is_published()

    def test_other_printed_words_end_it(self):
        self.allow()

        self.story.body = [self.block("The harbour will open in July.")]

        assert "“July”" in self.problems()[0]

    def test_other_words_on_record_end_it(self):
        self.allow()

        Quotation.objects.filter(pk=self.quotation.pk).update(text="The harbour opens in May.")

        assert self.problems(ArticlePage.objects.get(pk=self.story.pk)) != []
        assert PrintedFormOverride.objects.get().state == "Ended with a change of the record"

    def test_so_does_another_translation(self):
        self.allow()

        QuotationTranslation.objects.create(
            quotation=self.quotation, language="de", text="Im Mai öffnet der Hafen."
        )

        assert self.problems(ArticlePage.objects.get(pk=self.story.pk)) != []

    def test_white_space_ends_nothing(self):
        self.allow()

        self.story.body = [self.block(PRINTED.replace(" ", "\r\n"))]

        assert self.problems() == []

    def test_another_story_is_another_matter(self):
        self.allow()

        other = make_article("Another", body=[self.block(PRINTED)])

        assert self.problems(other) != []

    def test_another_quotation_with_the_same_words_is_another_matter(self):
        self.allow()
        self.quotation = make_quotation(WORDS)

        self.story.body = [self.block(PRINTED)]

        assert self.problems() != []

    def test_words_of_a_pull_quote_that_the_story_does_not_have_are_allowed_the_same_way(self):
        self.story.body = [paragraph("It is late."), pull_quote(self.quotation)]
        look(self.story, by=None)
        assert "A pull quote repeats words" in self.problems()[0]

        self.allow()

        assert self.problems() == []

    def test_a_withdrawn_quotation_is_never_printed(self):
        self.allow()
        Quotation.objects.filter(pk=self.quotation.pk).update(status="withdrawn")

        problems = self.problems(ArticlePage.objects.get(pk=self.story.pk), by=self.chief)

        assert "was withdrawn from the record" in problems[0]
        assert remedies(problems) == []

    def test_nor_is_one_that_is_missing(self):
        self.story.body = [
            paragraph("It is late."),
            {"type": "block_quote", "value": {"quotation": None, "printed": PRINTED}, "id": "x"},
        ]

        problems = self.problems(by=self.chief)

        assert "has no quotation" in problems[0]
        assert remedies(problems) == []

    def test_one_exception_does_not_open_the_gate_for_another(self):
        self.allow()
        self.story.body = [self.block(PRINTED), self.block("The harbour closes.")]
        look(self.story, by=None)

        assert len(self.problems()) == 1

    def test_it_asks_the_database_once_and_only_if_something_is_refused(self):
        self.story.body = [paragraph("It is late."), self.block(WORDS)]
        list(self.story.body)
        with self.assertNumQueries(0):
            refusals(self.story)
        self.story.body = [self.block(PRINTED), self.block("The harbour closes.")]
        [block.value["quotation"] for block in self.story.body]

        with self.assertNumQueries(1):
            refusals(self.story)


class TheVerbs(OverrideCase):
    def test_an_exception_says_what_why_and_who(self):
        override = self.allow(reason="  He corrected himself.  ")

        assert (override.article_id, override.quotation) == (self.story.pk, self.quotation)
        assert (override.printed, override.reason) == (PRINTED, "He corrected himself.")
        assert override.problem.startswith(PROBLEM)
        assert (override.made_by, override.state) == (self.chief, "In force")

    def test_it_stands_in_the_storys_history(self):
        self.allow(reason="He corrected himself.")

        entry = log_registry.get_logs_for_instance(self.story).first()
        assert entry.user == self.chief
        assert entry.message == f"May print “{PRINTED}”: He corrected himself."

    def test_without_a_reason_there_is_none(self):
        for reason in ("", " \n"):
            with pytest.raises(OverrideRefused, match="Say why"):
                self.allow(reason)
        assert not PrintedFormOverride.objects.exists()

    def test_the_same_again_is_the_same_exception(self):
        (refusal,) = refusals(self.story)
        first = print_all_the_same(self.story, refusal, "He corrected himself.", self.chief)

        again = print_all_the_same(self.story, refusal, "Once more.", self.chief)

        assert (again, again.reason) == (first, "He corrected himself.")

    def test_no_reason_helps_a_withdrawn_quotation(self):
        Quotation.objects.filter(pk=self.quotation.pk).update(status="withdrawn")
        (refusal,) = refusals(ArticlePage.objects.get(pk=self.story.pk))

        with pytest.raises(OverrideRefused, match="No reason can help here"):
            print_all_the_same(self.story, refusal, "It was good.", self.chief)

    def test_once_revoked_the_rules_hold_again(self):
        override = self.allow()
        self.story.save_revision().publish()

        assert revoke(override, by=self.chief)

        assert self.problems() != []
        with pytest.raises(PublicationRefused):
            self.story.save_revision().publish()
        assert (override.state, override.revoked_by) == ("Revoked", self.chief)
        assert self.is_published()

    def test_revoking_twice_is_revoking_once(self):
        override = self.allow()
        revoke(override, by=self.chief)

        assert not revoke(override, by=self.reporter)
        assert PrintedFormOverride.objects.get().revoked_by == self.chief

    def test_after_that_it_may_be_allowed_anew(self):
        revoke(self.allow(), by=self.chief)

        self.allow()

        assert PrintedFormOverride.objects.count() == 2
        assert self.problems() == []

    def test_an_exception_is_kept(self):
        with pytest.raises(ValidationError, match="Revoke it instead"):
            self.allow().delete()


class TheForm(OverrideCase):
    """Publication refused, and the way from there."""

    def post(self, user, printed=PRINTED, **action):
        self.client.force_login(user)
        data = nested_form_data(
            {
                "title": "Harbour opens late",
                "slug": self.story.slug,
                "standfirst": "",
                "body": streamfield(
                    [
                        ("paragraph", RICH_TEXT),
                        ("block_quote", {"quotation": self.quotation.pk, "printed": printed}),
                    ]
                ),
                "bylines": inline_formset([]),
                "comments": inline_formset([]),
                "language": "en",
                "kind": "news",
                **action,
            }
        )
        return self.client.post(self.form, data)

    def test_a_refusal_names_the_problem_and_offers_a_way_to_those_who_may(self):
        response = self.post(self.chief, **{"action-publish": "yes"})

        self.assertContains(response, "The record says “May” where the story prints “June”")
        self.assertContains(response, 'name="remedy" value="print_all_the_same"')
        self.assertContains(response, "Print it all the same, with a reason")
        assert not self.is_published()

    def test_nobody_else_is_offered_it(self):
        response = self.post(self.reporter, **{"action-publish": "yes"})

        self.assertContains(response, "The record says “May” where the story prints “June”")
        self.assertNotContains(response, 'name="remedy"')

    def test_a_draft_is_offered_nothing(self):
        self.client.force_login(self.chief)

        self.assertNotContains(self.client.get(self.form), 'name="remedy"')

    def test_the_way_there_saves_the_draft_first(self):
        response = self.post(self.chief, remedy="print_all_the_same")

        self.assertRedirects(response, self.screen, fetch_redirect_response=False)
        draft = ArticlePage.objects.get(pk=self.story.pk).get_latest_revision_as_object()
        assert draft.title == "Harbour opens late"
        assert not self.is_published()

    def test_a_new_story_is_saved_and_led_there_too(self):
        self.client.force_login(self.chief)
        address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", make_section().pk])
        data = nested_form_data(
            {
                "title": "A new one",
                "slug": "a-new-one",
                "standfirst": "",
                "body": streamfield(
                    [("block_quote", {"quotation": self.quotation.pk, "printed": PRINTED})]
                ),
                "bylines": inline_formset([]),
                "comments": inline_formset([]),
                "language": "en",
                "kind": "news",
                "remedy": "print_all_the_same",
            }
        )

        response = self.client.post(address, data)

        story = ArticlePage.objects.get(slug="a-new-one")
        self.assertRedirects(
            response,
            reverse("print_all_the_same", args=[story.pk]),
            fetch_redirect_response=False,
        )

    def test_after_the_decision_the_same_form_publishes(self):
        self.post(self.chief, remedy="print_all_the_same")
        self.story = ArticlePage.objects.get(pk=self.story.pk)
        (refusal,) = refusals(self.story)
        print_all_the_same(self.story, refusal, "He corrected himself.", self.chief)

        self.post(self.reporter, **{"action-publish": "yes"})

        assert self.is_published()

    def test_a_refusal_without_a_form_links_there(self):
        self.story.save_revision()
        self.client.force_login(self.chief)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

        response = self.client.post(f"{address}?id={self.story.pk}&next=/admin/", follow=True)

        self.assertContains(response, f'href="{self.screen}"')


class TheScreen(OverrideCase):
    def setUp(self):
        super().setUp()
        self.client.force_login(self.chief)

    def decide(self, reason="He corrected himself.", **fields):
        page = self.client.get(self.screen)
        (refused,) = [each for each in page.context["refused"] if each.can_be_overridden]
        data = {
            "block": refused.refusal.block_id,
            "digest": refused.digest,
            f"{refused.form.prefix}-reason": reason,
            **fields,
        }
        return self.client.post(self.screen, data, follow=True)

    def test_it_shows_both_words_and_what_the_rules_say(self):
        page = self.client.get(self.screen)

        self.assertContains(page, "<del> May</del>")
        self.assertContains(page, "<ins> June</ins>")
        self.assertContains(page, PROBLEM)

    def test_a_decision_leads_back_to_the_story(self):
        response = self.decide()

        self.assertRedirects(response, self.form)
        self.assertContains(response, "may be printed in this story")
        assert PrintedFormOverride.objects.get().made_by == self.chief

    def test_without_a_reason_it_asks_for_one_and_keeps_the_page(self):
        response = self.decide(reason=" ")

        self.assertContains(response, "Say why: the reason is kept with the story.")
        assert not PrintedFormOverride.objects.exists()

    def test_words_that_were_changed_meanwhile_are_looked_at_again(self):
        response = self.decide(digest="0" * 64)

        self.assertContains(response, "has changed in the meantime")
        assert not PrintedFormOverride.objects.exists()

    def test_with_more_to_decide_it_stays(self):
        self.story.body = [self.block(PRINTED), self.block("The harbour closes.")]
        self.story.save_revision()
        page = self.client.get(self.screen)
        first = page.context["refused"][0]

        response = self.client.post(
            self.screen,
            {
                "block": first.refusal.block_id,
                "digest": first.digest,
                f"{first.form.prefix}-reason": "He corrected himself.",
            },
        )

        self.assertRedirects(response, self.screen)
        assert len(self.client.get(self.screen).context["refused"]) == 1

    def test_it_looks_at_the_newest_version(self):
        self.story.body = [paragraph("It is late."), self.block(WORDS)]
        self.story.save_revision()

        self.assertContains(self.client.get(self.screen), "The rules have nothing against")

    def test_what_cannot_be_helped_is_only_named(self):
        Quotation.objects.filter(pk=self.quotation.pk).update(status="withdrawn")

        page = self.client.get(self.screen)

        self.assertContains(page, "No reason can help here")
        self.assertNotContains(page, '<button type="submit" class="button">Print it all')

    def test_an_exception_is_revoked_there(self):
        override = self.allow()

        response = self.client.post(self.screen, {"revoke": override.pk}, follow=True)

        self.assertContains(response, "won’t be printed again")
        assert PrintedFormOverride.objects.get().revoked_by == self.chief

    def test_nobody_revokes_what_belongs_to_another_story(self):
        override = self.allow()
        other = make_article("Another")

        for key in (override.pk, "x"):
            response = self.client.post(
                reverse("print_all_the_same", args=[other.pk]), {"revoke": key}
            )
            assert response.status_code == 404

    def test_it_opens_for_those_alone_who_may(self):
        self.client.force_login(self.reporter)

        assert self.client.get(self.screen).status_code == 302
        assert self.decide_as_reporter().status_code == 302
        assert not PrintedFormOverride.objects.exists()

    def decide_as_reporter(self):
        return self.client.post(self.screen, {"block": "x", "digest": "y"})

    def test_nor_for_those_who_may_not_edit_the_story(self):
        stranger = User.objects.create_user("stranger")
        stranger.user_permissions.add(
            *Permission.objects.filter(codename__in=["access_admin", "override_printed_form"])
        )
        self.client.force_login(stranger)

        assert self.client.get(self.screen).status_code == 302


class TheReport(OverrideCase):
    def setUp(self):
        super().setUp()
        self.client.force_login(self.chief)
        self.report = reverse("printed_form_overrides")

    def test_it_lists_every_exception(self):
        self.allow(reason="He corrected himself.")

        page = self.client.get(self.report)

        self.assertContains(page, PRINTED)
        self.assertContains(page, "He corrected himself.")
        self.assertContains(page, "In force")
        self.assertContains(page, f'href="{self.screen}"')

    def test_it_is_as_many_queries_for_many(self):
        self.allow()
        self.client.get(self.report)
        with CaptureQueriesContext(connection) as few:
            self.client.get(self.report)
        for number in range(5):
            self.story = make_article(f"Another {number}", body=[self.block(PRINTED)])
            self.allow()

        with self.assertNumQueries(len(few)):
            self.client.get(self.report)

    def test_it_is_for_those_who_may(self):
        self.client.force_login(self.reporter)

        assert self.client.get(self.report).status_code == 302
