from datetime import UTC, datetime, timedelta

from django.core.signing import Signer
from django.test import SimpleTestCase, TestCase

from news.comments.tickets import new_ticket, read_ticket
from tests.making import make_article

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


class TicketTests(SimpleTestCase):
    def test_it_knows_how_long_ago_it_was_fetched(self):
        read = read_ticket(new_ticket(7, NOON), 7, NOON + timedelta(seconds=42))

        assert read.age == timedelta(seconds=42)

    def test_each_has_another_number(self):
        numbers = {read_ticket(new_ticket(7), 7).nonce for _ in range(50)}

        assert len(numbers) == 50

    def test_it_counts_for_its_own_story_alone(self):
        assert read_ticket(new_ticket(7), 8) is None

    def test_what_we_have_not_signed_is_none(self):
        changed = new_ticket(7, NOON).replace("7-", "8-", 1)
        other = Signer(salt="another purpose").sign("7-abc-1")

        for text in ("", "x", "7-abc-1", changed, other, "9" * 200, new_ticket(7)[:-1]):
            assert read_ticket(text, 7) is None, text


class TicketViewTests(TestCase):
    def test_it_is_fetched_without_a_cookie_and_kept_by_no_cache(self):
        story = make_article(published=True)

        response = self.client.get(f"/comments/{story.pk}/ticket/")

        assert read_ticket(response.json()["key"], story.pk)
        assert "no-store" in response["Cache-Control"]
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")

    def test_there_is_none_for_a_story_that_strangers_cannot_read(self):
        assert self.client.get(f"/comments/{make_article('Draft').pk}/ticket/").status_code == 404
        assert self.client.get("/comments/999999999999999999999/ticket/").status_code == 404
