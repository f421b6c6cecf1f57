"""What a reader sends, understood once. No database."""

import time

import pytest

from news.comments.submission import MARKS_MAX, Submission

GOOD = {"name": "Mira Voss", "email": "mira@example.org", "body": "The ferry was late."}


def sent(**fields):
    return Submission.from_post({**GOOD, **fields})


def test_a_whole_form_has_no_problems():
    submission = sent(parent="12", key="abc")

    assert submission == Submission(
        name="Mira Voss",
        email="mira@example.org",
        body="The ferry was late.",
        parent=12,
        key="abc",
    )
    assert submission.problems() == {}


def test_an_empty_form_has_a_sentence_for_each_field():
    assert Submission.from_post({}).problems() == {
        "name": "Please tell us your name, or the name you go by.",
        "email": "Please give your email address. It will not be published.",
        "body": "Please write your reply.",
    }


class TestName:
    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("  Mira \t Voss ", "Mira Voss"),
            ("Mira\nVoss\r\nadmin", "Mira Voss admin"),
            ("Mi\x00ra\x07", "Mira"),
            ("Mira\x85Voss", "Mira Voss"),
            ("\u202eevil\u202c", "evil"),
            ("\u2066Mira\u2069\u200f", "Mira"),
            ("Mi\u200bra\ufeff\u00ad", "Mira"),
            ("Zoe\u0308", "Zoë"),
            ("می\u200cخواهم", "می\u200cخواهم"),
            ("Mira\ud800", "Mira"),
        ],
    )
    def test_it_is_one_line_of_what_can_be_seen(self, typed, kept):
        assert sent(name=typed).name == kept

    def test_marks_do_not_pile_up(self):
        name = sent(name="Zalgo" + "\u0316\u0300" * 500).name

        assert len(name) <= len("Zalgo") + MARKS_MAX

    def test_a_joiner_does_not_let_marks_pile_up(self):
        assert sent(name="a" + ("\u0335" * 4 + "\u200d") * 9).name == "a" + "\u0335" * 4 + "\u200d"

    def test_hebrew_with_points_is_kept(self):
        assert sent(name="שָׁלוֹם").name == "שָׁלוֹם"

    def test_one_that_nobody_can_see_counts_as_none(self):
        assert "name" in sent(name="\u200d\u200c \u0301").problems()

    def test_a_hundred_characters_are_enough(self):
        assert sent(name="a" * 100).problems() == {}
        assert sent(name="a" * 101).problems() == {
            "name": "Please give a shorter name: at most 100 characters."
        }


class TestEmail:
    @pytest.mark.parametrize("address", ["mira@example.org", "m.v+x@sub.example.co.uk"])
    def test_one_that_could_exist_is_taken(self, address):
        assert sent(email=f" {address} ").problems() == {}

    @pytest.mark.parametrize(
        "address", ["mira", "mira@", "@example.org", "a b@example.org", "a@b@example.org", "a@b"]
    )
    def test_one_that_cannot_is_pointed_out(self, address):
        assert sent(email=address).problems() == {
            "email": "Please look at the email address again. It should look like name@example.org."
        }

    def test_one_that_is_too_long_is_not_stored(self):
        assert "email" in sent(email="a" * 60 + "@" + "b" * 60 + ".example" * 30).problems()

    def test_a_line_break_smuggles_nothing_in(self):
        assert "email" in sent(email="mira@example.org\nBcc: all@example.org").problems()


class TestBody:
    def test_paragraphs_stay_and_line_ends_are_tidy(self):
        assert sent(body="\r\n One. \r\ntwo\r\n\r\n\r\n\r\nThree.\r").body == "One.\ntwo\n\nThree."

    def test_control_characters_and_overrides_are_gone(self):
        assert sent(body="a\x00b\x1b[31m\u202ec\x9f").body == "ab[31mc"

    def test_it_is_normalised(self):
        assert sent(body="cafe\u0301").body == "café"

    def test_markup_is_kept_as_the_words_that_it_is(self):
        assert sent(body="<b>1 < 2</b>").body == "<b>1 < 2</b>"

    def test_five_thousand_characters_are_enough(self):
        assert sent(body="a" * 5000).problems() == {}
        assert sent(body="a" * 5001).problems() == {
            "body": "Please shorten your reply to 5,000 characters. It has 5,001 now."
        }

    def test_one_of_blanks_alone_is_none(self):
        assert sent(body=" \n\t\u200b\n").problems() == {"body": "Please write your reply."}

    def test_a_heap_of_marks_does_not_keep_the_server_busy(self):
        started = time.process_time()

        sent(body="a" + "\u0300" * 100_000 + "\u0316" * 100_000)

        assert time.process_time() - started < 1


class TestParent:
    @pytest.mark.parametrize("typed", ["", " ", "0x1", "-1", "1.0", "٣", "9" * 19, "1 or 1"])
    def test_what_is_no_key_is_none(self, typed):
        assert sent(parent=typed).parent is None
