"""What `find_quotations` promises, fact by fact. Whole passages are measured in test_quality.py."""

import doctest
import json
import subprocess
import sys
from pathlib import Path

import pytest

from news.quotes.extraction import FoundQuotation, find_quotations

ROOT = Path(__file__).resolve().parents[3]
DEMO = ROOT / "news/management/demo"


def texts(text, language="en"):
    return [found.text for found in find_quotations(text, language)]


def speakers(text, language="en"):
    return [found.speaker for found in find_quotations(text, language)]


class TestWhatIsReturned:
    def test_words_offsets_speaker_cue_and_kind(self):
        text = "“We will not wait,” said Mira Voss, the harbour master."

        assert find_quotations(text) == [
            FoundQuotation("We will not wait,", 1, 18, "Mira Voss", "said", "direct")
        ]

    def test_a_name_at_its_longest(self):
        text = "“No,” said Voss. Mira Voss leads the harbour. “Never,” Voss added."

        assert speakers(text) == ["Mira Voss", "Mira Voss"]

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("« Le bac, a dit Mira Voss, repart. »", "fr"),
            ("«Паром, — сказала Мира Фосс, — пойдёт».", "ru"),
            ("“The ferry,” said Mira Voss, “will run.”", "en"),
            ("„Die Fähre“, sagte Mira Voss, „fährt.“", "de"),
            ("“渡轮，”沈若兰说，“五月复航。”", "zh"),
        ],
    )
    def test_an_interrupted_quotation_is_two_with_one_speaker(self, text, language):
        first, second = find_quotations(text, language)

        assert first.speaker == second.speaker
        assert first.speaker is not None

    def test_an_attribution_between_the_marks_is_no_part_of_the_words(self):
        assert texts("«Паром, — сказала Мира Фосс, — пойдёт».", "ru") == ["Паром", "пойдёт"]

    def test_of_nested_quotations_the_outer_one(self):
        text = "“She said ‘go’ and I went,” Jonas Lund said."

        assert texts(text) == ["She said ‘go’ and I went,"]

    def test_each_paragraph_of_one_quotation(self):
        text = "Voss wrote: “One.\n\n“Two.\n\n“Three.”"

        assert texts(text) == ["One.", "Two.", "Three."]
        assert speakers(text) == ["Voss"] * 3

    def test_an_unnamed_speaker_is_none(self):
        assert speakers("“No comment,” said a spokesman for Vell Ferries.") == [None]

    def test_an_organisation_can_speak(self):
        assert speakers("Vell Ferries said: “We are sorry.”") == ["Vell Ferries"]

    def test_russian_dialogue_counts_when_a_cue_follows(self):
        assert texts("— Дома, — ответил Пелль.", "ru") == ["Дома"]
        assert texts("— Дома.", "ru") == []

    def test_a_region_of_a_language_is_the_language(self):
        text = "「我沒看見，」田茉莉說。"

        assert find_quotations(text, "zh-Hant-TW") == find_quotations(text, "zh")
        assert speakers(text, "zh-Hant-TW") == ["田茉莉"]


class TestKinds:
    def kinds(self, text, language="en"):
        return [found.kind for found in find_quotations(text, language)]

    def test_a_fragment_is_partial(self):
        assert self.kinds("Mira Voss called it “a gift to the shipowners”.") == ["partial"]

    def test_an_interpreter_makes_it_translated(self):
        assert self.kinds("“We sailed,” Ana Tui said through an interpreter.") == ["translated"]

    def test_so_does_another_language_than_the_text_s(self):
        assert self.kinds("“We sailed,” Ana Tui said in Norwegian.") == ["translated"]

    def test_the_text_s_own_language_does_not(self):
        assert self.kinds("“We sailed,” Ana Tui said in English.") == ["direct"]


class TestWhatIsNot:
    @pytest.mark.parametrize(
        "text",
        [
            "The so-called “experts” were paid.",
            "She read “The Long Crossing” in a night.",
            "Jonas “Sharky” Lind did not come.",
            "A sign reads “Back in five minutes”.",
            'The board is 6" wide, the screen 27".',
            "He could not spell the word “quay”.",
            "It was cold in the ’80s and warm in the '90s.",
            "The drivers' union met the masters' guild.",
            'print("Hello, world") and class="words"',
            "“Never closed, she thought. The rest of the page is the reporter's.",
        ],
    )
    def test_these_are_nobody_s_words(self, text):
        assert texts(text) == []

    def test_words_that_somebody_never_said(self):
        assert texts("Voss never said “we will wait”.") == []


class TestMarks:
    @pytest.mark.parametrize(
        "text",
        [
            "“We will not wait,” said Voss.",
            '"We will not wait," said Voss.',
            "‘We will not wait,’ said Voss.",
            "'We will not wait,' said Voss.",
            "``We will not wait,'' said Voss.",
            "”We will not wait,” said Voss.",
            "“We will not wait,“ said Voss.",
            "„We will not wait,“ said Voss.",
            "«We will not wait,» said Voss.",
            "« We will not wait, » said Voss.",
        ],
    )
    def test_every_form_of_them(self, text):
        assert texts(text) == ["We will not wait,"]
        assert speakers(text) == ["Voss"]

    def test_a_lone_opening_mark_swallows_nothing(self):
        text = "The poster said “Ferry now, no more.\n\n“I painted it,” said Ewan Mac."

        assert texts(text) == ["I painted it,"]

    def test_an_apostrophe_closes_nothing(self):
        text = "‘The drivers’ van wasn’t there,’ said Ann Lee. The drivers’ bus was."

        assert texts(text) == ["The drivers’ van wasn’t there,"]

    def test_turned_guillemets_are_german(self):
        assert texts("»Nein«, sagte Mira Voss.", "de") == ["Nein"]


class TestOtherLanguages:
    def test_the_marks_are_found_and_nobody_is_named(self):
        text = "قالت ميرا فوس: «سنعود غدا إن شاء الله»."

        assert texts(text, "ar") == ["سنعود غدا إن شاء الله"]
        assert speakers(text, "ar") == [None]

    def test_a_name_between_marks_is_none(self):
        assert texts("El barco «Aurora» zarpó.", "es") == []

    def test_no_language_is_a_language_without_words(self):
        assert texts("“El barco vuelve mañana”, dijo.", "") == ["El barco vuelve mañana"]


class TestNames:
    def test_a_surname_that_is_a_man_s_first_name_is_hers_all_the_same(self):
        text = (
            "Edda Gordon runs the ferry.\n\n“It is ours,” Gordon said. “It stays ours,” she added."
        )

        assert speakers(text) == ["Edda Gordon", "Edda Gordon"]

    def test_a_russian_name_is_given_as_it_would_begin_a_sentence(self):
        text = "Суд приговорил Семена Тягунова. «Мост стоит», — сказал Тягунов."

        assert speakers(text, "ru") == ["Семен Тягунов"]

    def test_a_part_of_a_foreign_name_in_chinese_means_its_bearer(self):
        text = "总监詹姆斯·沃顿介绍说：“我们花了三年。”\n\n“它没有声音。”沃顿补充道。"

        assert speakers(text, "zh") == ["詹姆斯·沃顿"] * 2

    def test_the_defendant_is_not_the_prosecutor(self):
        text = (
            "„Wovor hatten Sie Angst?“, fragte Staatsanwältin Rowena Teit. Alan Firth schwieg "
            "lange. „Vor dieser Frage“, sagte der Angeklagte."
        )

        assert speakers(text, "de") == ["Rowena Teit", "Alan Firth"]


class TestTheSeed:
    def test_the_demo_s_story_has_its_two_speakers(self):
        story = (DEMO / "stories/business/aliexpress-russia.txt").read_text()

        assert speakers(story) == ["Michael Evans", "Jack Ma"]

    def test_words_on_record_in_sentences_like_the_seed_s(self):
        record = json.loads((DEMO / "quotations.json").read_text())
        ma, evans = (
            next(row["text"] for row in record if row["speaker"] == name)
            for name in ("Jack Ma", "Michael Evans")
        )
        text = (
            "Putin: full support for the plan\n\nPutin stressed that the plan is a priority.\n\n"
            f"Jack Ma went to Russia. Jack Ma said in his speech: “{ma}”\n\n"
            f"Michael Evans, president of Alibaba, said: “{evans}”"
        )

        assert speakers(text) == ["Jack Ma", "Michael Evans"]
        assert texts(text) == [ma, evans]


def test_the_page_about_it_says_what_it_does():
    page = ROOT / "docs/finding-quotations.md"

    failed, tried = doctest.testfile(str(page), module_relative=False)

    assert (failed, tried) == (0, 2)


def test_it_needs_no_django():
    code = (
        "import sys; from news.quotes.extraction import find_quotations;"
        "find_quotations('“Yes,” said Ann.'); print('django' in sys.modules)"
    )

    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert (ran.stdout, ran.stderr) == ("False\n", "")
