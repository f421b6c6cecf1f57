"""Who did what, when: on stories, records, replies and corrections, in one report."""

import ast
import csv
import io
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse
from wagtail.log_actions import registry

from news.comments import moderation
from news.models import ArticlePage, User
from news.pages.publication import PublicationRefused
from news.pages.refusals import log_refusal
from news.quotes.checking import change_status
from tests.making import make_article, make_comment, make_quotation

ROOT = Path(__file__).resolve().parents[2]
REPORT = reverse("wagtailadmin_reports:site_history")


def actions_logged():
    """Every action of ours that some line of the code writes into a log."""
    for folder in ("home", "news", "search"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.keyword) and node.arg == "action":
                    action = getattr(node.value, "value", None)
                    if isinstance(action, str) and action.startswith("news."):
                        yield action
    yield from (f"news.reply.{verb}" for verb in moderation.OUTCOMES)


OURS = sorted(set(actions_logged()))


def test_the_list_of_our_actions_is_found():
    assert {"news.publication_refused", "news.quotation_checked", "news.reply.close"} <= set(OURS)


@pytest.mark.parametrize("action", OURS)
def test_each_action_has_a_name_and_a_sentence(action):
    registry.scan_for_actions()

    formatter = registry.formatters[action]
    assert str(formatter.label)
    assert str(formatter.message) or "format_message" in vars(type(formatter))


class SiteHistoryTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_user("editor", first_name="Hester", last_name="Quillon")
        cls.editor.groups.add(Group.objects.get(name="Section editors"))
        cls.researcher = User.objects.create_user("researcher", first_name="Emil")
        cls.researcher.groups.add(Group.objects.get(name="Researchers"))
        story = make_article("Ferry runs again")
        story.save_revision(user=cls.editor).publish(user=cls.editor)
        story = ArticlePage.objects.get(pk=story.pk)
        log_refusal(PublicationRefused(story, ["It needs a headline."]), by=cls.editor)
        quotation = make_quotation("The harbour will open in May.")
        change_status(quotation, to="verified", by=cls.researcher, method="extract")
        moderation.approve(make_comment(story), by=cls.editor, reason="Kind words")
        cls.story = story

    def lines(self, **filters):
        """What the report says, as (name, what was done, by whom)."""
        page = self.client.get(REPORT, filters)
        assert page.status_code == 200
        return {
            (entry.label, str(entry.message), str(entry.user_display_name))
            for entry in page.context["object_list"]
        }

    def test_an_editor_sees_stories_records_replies_and_corrections(self):
        self.client.force_login(self.editor)
        self.client.post(
            reverse("wagtailsnippets_news_correction:add"),
            {
                "article": self.story.pk,
                "kind": "update",
                "text": "It was Monday.",
                "corrected_at": "2026-11-20 10:00",
            },
        )

        lines = self.lines()

        assert ("Ferry runs again", "Published", "Hester Quillon") in lines
        assert (
            "Ferry runs again",
            "Publication refused: It needs a headline.",
            "Hester Quillon",
        ) in lines
        assert (
            "Mira Voss: The harbour will open in May.",
            "Found the words in the stored extract: checked against the source",
            "Emil",
        ) in lines
        reply = "Approved: Kind words"
        assert reply in {done for _, done, _ in lines}
        assert ("Update of 2026-11-20", "Created", "Hester Quillon") in lines

    def test_it_is_filtered_by_who_and_by_what(self):
        self.client.force_login(self.editor)

        assert {who for _, _, who in self.lines(user=self.researcher.pk)} == {"Emil"}
        assert {who for _, _, who in self.lines(user=self.editor.pk)} == {"Hester Quillon"}
        assert {name for name, _, _ in self.lines(action="wagtail.publish")} == {"Ferry runs again"}
        assert len(self.lines(label="harbour will open")) == 1

    def test_whoever_works_on_the_record_alone_sees_the_record_alone(self):
        self.client.force_login(self.researcher)

        assert {who for _, _, who in self.lines()} == {"Emil"}

    def test_the_spreadsheet_says_the_same(self):
        self.client.force_login(self.editor)

        answer = self.client.get(REPORT, {"export": "csv"})

        rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())))
        refused = next(row for row in rows if row["Action type"] == "Refuse publication")
        assert (refused["Name"], refused["User"]) == ("Ferry runs again", "Hester Quillon")
        assert refused["What happened"] == "Publication refused: It needs a headline."
        checked = next(row for row in rows if row["Action type"] == "Check quotation")
        assert (checked["Type"], checked["User"]) == ("Quotation", "Emil")
