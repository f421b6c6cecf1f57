"""A quotation elsewhere: as text, by a link to its place, and framed by others."""

import json
from pathlib import Path
from unittest import mock
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from django.test import TestCase, override_settings

from news.models import Quotation
from news.quotes.correcting.verbs import correct
from news.quotes.sharing.citation import citation
from news.quotes.sharing.oembed import pixels
from news.quotes.sharing.places import text_fragment
from tests.making import block_quote, make_article, make_person, make_quotation, paragraph

SITE = "https://news.example.org"
WORDS = "The harbour will open in May."


class TestTextFragment:
    def test_short_words_stand_there_whole(self):
        assert text_fragment("Ferry, runs") == "#:~:text=Ferry%2C%20runs"

    def test_a_hyphen_would_mean_something(self):
        assert text_fragment("forty-one & more") == "#:~:text=forty%2Done%20%26%20more"

    def test_of_long_words_beginning_and_end(self):
        words = " ".join(f"word{number}" for number in range(30))

        assert text_fragment(words) == (
            "#:~:text=word0%20word1%20word2%20word3%20word4,"
            "word25%20word26%20word27%20word28%20word29"
        )

    def test_of_long_words_without_spaces_too(self):
        assert text_fragment("灯" * 100).count("%E7%81%AF") == 40


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        ("", None),
        ("300", 300),
        ("0", None),
        ("-5", None),
        ("１２", None),
        ("9" * 9, None),
        ("x", None),
    ],
)
def test_a_size_is_a_number_or_none(asked, understood):
    assert pixels(asked) == understood


@override_settings(SITE_URL=SITE)
class Sharing(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.quotation = make_quotation(
            WORDS, speaker=make_person("Mira Voss"), said_on="2026-03-02", said_precision="day"
        )
        cls.story = make_article("Opening", published=True, body=[block_quote(cls.quotation)])
        cls.address = f"/quotations/{cls.quotation.uuid}/"
        cls.embed = f"{cls.address}embed/"

    def record(self, **changes):
        correct(self.quotation, by=None, reason="Looked at again.", **changes)
        return Quotation.objects.get(pk=self.quotation.pk)


class CitationTests(Sharing):
    def test_says_words_speaker_day_and_address(self):
        quotation = Quotation.objects.get(pk=self.quotation.pk)

        assert citation(quotation) == f"“{WORDS}”\nMira Voss, on 2 March 2026\n{SITE}{self.address}"

    def test_doubts_come_along(self):
        assert "\nDisputed.\n" in citation(self.record(status="disputed"))
        assert "\nNot said by Mira Voss, on 2 March 2026\nMisattributed.\n" in citation(
            self.record(status="misattributed")
        )

    def test_withdrawn_words_stay_behind(self):
        assert citation(self.record(status="withdrawn")) == f"Withdrawn: {SITE}{self.address}"

    def test_stands_on_the_record_as_text_and_on_a_button(self):
        page = self.client.get(self.address).content.decode()

        assert f"“{WORDS}”<br>Mira Voss, on 2 March 2026<br>{SITE}{self.address}</p>" in page
        assert f'data-copy="“{WORDS}”\nMira Voss' in page

    def test_a_story_copies_the_words_that_it_prints(self):
        story = make_article(
            "Cut", published=True, body=[block_quote(self.quotation, "The harbour … in May.")]
        )

        page = self.client.get(story.url).content.decode()

        assert 'data-copy="“The harbour … in May.”\nMira Voss' in page
        assert page.count("js/copy.js") == 1

    def test_the_script_is_small(self):
        assert Path(finders.find("js/copy.js")).stat().st_size < 1500


class PlaceTests(Sharing):
    def test_the_record_leads_to_the_block_and_to_the_words_in_running_text(self):
        make_article("Running", published=True, body=[paragraph(f"She said: “{WORDS}”")])
        (block,) = [block.id for block in self.story.body]

        page = self.client.get(self.address).content.decode()

        assert f'href="{self.story.url}#quotation-{block}"' in page
        assert "#:~:text=The%20harbour%20will%20open%20in%20May." in page


class EmbedTests(Sharing):
    def test_others_may_frame_it_and_nothing_else(self):
        framed, record = self.client.get(self.embed), self.client.get(self.address)

        assert "frame-ancestors *" in framed["Content-Security-Policy"]
        assert "script-src 'none'" in framed["Content-Security-Policy"]
        assert "X-Frame-Options" not in framed
        assert "frame-ancestors 'none'" in record["Content-Security-Policy"]
        assert record["X-Frame-Options"] == "DENY"

    def test_the_record_has_the_html_for_it_as_text(self):
        page = self.client.get(self.address).content.decode()

        assert f"<code>&lt;iframe src=&quot;{SITE}{self.embed}&quot;" in page
        assert "<iframe" not in page

    def test_is_kept_by_caches_sets_no_cookie_and_runs_nothing(self):
        answer = self.client.get(self.embed)

        assert answer["Cache-Control"] == self.client.get(self.address)["Cache-Control"]
        assert answer["Cache-Control"].startswith("public, max-age=60, s-maxage=600")
        assert answer["ETag"]
        assert not answer.cookies
        assert "<script" not in answer.content.decode()

    def test_shows_the_state_of_the_record(self):
        for status, says, not_there in (
            ("disputed", "is disputed", None),
            ("misattributed", "Not said by", None),
            ("withdrawn", "no longer stands by", WORDS),
        ):
            self.record(status=status)
            page = self.client.get(self.embed).content.decode()
            assert says in page
            assert f'data-status="{status}"' in page
            assert not_there is None or not_there not in page

    def test_caches_forget_it_with_the_record(self):
        with mock.patch("news.quotes.receivers.public_change") as told:
            self.record(words="The harbour may open in May.")

        assert any(self.embed in list(call.args[0]) for call in told.call_args_list)

    def test_of_words_that_were_never_public_there_is_none(self):
        draft = make_quotation("Not yet.")

        assert self.client.get(f"/quotations/{draft.uuid}/embed/").status_code == 404


class OEmbedTests(Sharing):
    def ask(self, url=None, **asked):
        return self.client.get("/oembed/", {"url": url or f"{SITE}{self.address}", **asked})

    def test_the_record_leads_to_both_formats(self):
        page = self.client.get(self.address).content.decode()

        for kind in ("json", "xml"):
            address = f"{SITE}/oembed/?url={quote(SITE + self.address, safe='')}&amp;format={kind}"
            assert f'+oembed" href="{address}"' in page

    def test_answers_what_the_specification_asks_for(self):
        answer = self.ask()

        said = answer.json()
        assert answer["Content-Type"] == "application/json"
        assert (said["version"], said["type"]) == ("1.0", "rich")
        assert said["html"].startswith(f'<iframe src="{SITE}{self.embed}" width="600"')
        assert isinstance(said["width"], int)
        assert isinstance(said["height"], int)
        assert said["title"] == f"“{WORDS}” Mira Voss, on 2 March 2026"
        assert said["author_url"] == f"{SITE}/people/mira-voss/"
        assert said["provider_url"] == f"{SITE}/"
        assert (said["thumbnail_width"], said["thumbnail_height"]) == (1200, 630)

    def test_the_same_in_xml(self):
        answer = self.ask(format="xml")

        root = ElementTree.fromstring(answer.content)
        assert answer["Content-Type"] == "text/xml; charset=utf-8"
        assert root.tag == "oembed"
        assert {node.tag: node.text for node in root} == {
            name: str(value) for name, value in self.ask().json().items()
        }

    def test_gives_no_more_than_there_is_room_for(self):
        said = self.ask(maxwidth="320", maxheight="200").json()

        assert (said["width"], said["height"]) == (320, 200)
        assert 'width="320" height="200"' in said["html"]
        assert "thumbnail_url" not in said

    def test_rubbish_for_a_size_is_no_size(self):
        assert self.ask(maxwidth="-1", maxheight="wide").json()["width"] == 600

    def test_every_way_to_write_the_address_is_understood(self):
        for url in (
            f"{SITE}{self.address}?utm_source=x#words",
            f"{SITE}{self.address}".rstrip("/"),
            f"http://NEWS.example.org{self.address}",
        ):
            assert self.ask(url).status_code == 200, url

    def test_what_is_not_here_is_not_found(self):
        draft = make_quotation("Not yet.")
        for url in (
            f"{SITE}/",
            f"{SITE}{self.story.url}",
            f"https://elsewhere.example{self.address}",
            f"{SITE}/quotations/{draft.uuid}/",
            f"{SITE}/quotations/{draft.uuid}/embed/",
            "rubbish",
            "https://[::1",
            "\x00",
        ):
            assert self.ask(url).status_code == 404, url

    def test_another_format_is_not_implemented(self):
        assert self.ask(format="yaml").status_code == 501

    def test_without_an_address_the_question_is_wrong(self):
        assert self.client.get("/oembed/").status_code == 400

    def test_withdrawn_words_are_not_in_it(self):
        self.record(status="withdrawn")

        said = self.ask().json()

        assert WORDS not in json.dumps(said, ensure_ascii=False)
        assert "author_name" not in said

    def test_scripts_of_others_may_read_it_and_no_cookie_is_set(self):
        answer = self.ask()

        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cache-Control"] == "public, max-age=0, s-maxage=0"
        assert not answer.cookies
