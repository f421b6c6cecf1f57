"""Two texts side by side: a correction and what it corrects, a printed form and the record."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.quotes.comparison import LONGEST, Kind, Stretch, compared, printed_beside
from news.quotes.pieces import visible
from news.quotes.rules import printed_form_problem

FERRY = "The ferry will run again in May, and it won’t cost more."
TEXTS = st.text(st.sampled_from(list("abc  .,…[]’-\n«»五月мя\u0301\u200b")), max_size=30)


def kept(text):
    """All of it but the space at its end; nothing of what can't be seen."""
    return text.rstrip() if visible(text)[0].strip() else ""


def told(stretches):
    """Each stretch as "same", "-gone+new", "-gone" or "+new"."""
    return [
        stretch.after
        if stretch.kind == Kind.SAME
        else f"-{stretch.before}" * bool(stretch.before) + f"+{stretch.after}" * bool(stretch.after)
        for stretch in stretches
    ]


class TestCompared:
    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            ("In May.", "In May.", ["In May."]),
            ("", "In May.", ["+In May."]),
            ("In May.", "", ["-In May."]),
            ("", "", []),
            (" \n", "", []),
            (
                "one small step for man, one giant leap",
                "one small step for a man, one giant leap",
                ["one small step for", "+ a", " man, one giant leap"],
            ),
            ("The ferry runs.", "The ferry sails.", ["The ferry", "- runs+ sails", "."]),
            ("The ferry runs", "the ferry runs", ["-The+the", " ferry runs"]),
            ("Паром пойдёт в мае", "Паром пойдёт в июне", ["Паром пойдёт в", "- мае+ июне"]),
            (
                "渡轮五月复航，票价不变。",
                "渡轮六月复航，票价不变。",
                ["渡轮", "-五+六", "月复航，票价不变。"],
            ),
            (
                "تعود العبّارة في أيار",
                "تعود العبّارة في حزيران",
                ["تعود العبّارة في", "- أيار+ حزيران"],
            ),
            ("フェリーは五月に", "フェリーは六月に", ["フェリーは", "-五+六", "月に"]),
        ],
    )
    def test_says_what_is_gone_and_what_is_new(self, before, after, expected):
        assert told(compared(before, after)) == expected

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("won't", "won’t"),
            ("«Go»", "“Go”"),
            ("in\u00a0May", "in May"),
            ("e\u0301", "é"),
            ("a - b", "a — b"),
        ],
    )
    def test_the_form_of_marks_is_no_difference(self, before, after):
        assert [stretch.kind for stretch in compared(before, after)] == [Kind.SAME]

    def test_paragraphs_stay(self):
        assert compared("First.\n\nThen two.", "First.\n\nThen three.") == [
            Stretch(Kind.SAME, "First.\n\nThen", "First.\n\nThen"),
            Stretch(Kind.CHANGED, " two", " three"),
            Stretch(Kind.SAME, ".", "."),
        ]

    def test_a_short_word_between_two_changes_belongs_to_them(self):
        assert told(compared("We hope for a bridge.", "We wait for the ferry.")) == [
            "We",
            "- hope for a bridge+ wait for the ferry",
            ".",
        ]

    def test_long_words_between_two_changes_do_not(self):
        assert told(
            compared("A ferry to Vell Island in May", "The ferry to Vell Island in June")
        ) == [
            "-A+The",
            " ferry to Vell Island in",
            "- May+ June",
        ]

    def test_of_very_long_texts_only_the_ends_are_compared(self):
        before, after = "a b " * LONGEST, "b c " * LONGEST

        assert told(compared(f"Ferry {before}", f"Ferry {after}")) == [
            "Ferry",
            f"- {before.strip()}+ {after.strip()}",
        ]

    @settings(deadline=None)
    @given(TEXTS, TEXTS)
    def test_nothing_is_lost(self, before, after):
        stretches = compared(before, after)

        assert "".join(stretch.before for stretch in stretches) == kept(before)
        assert "".join(stretch.after for stretch in stretches) == kept(after)


class TestPrintedBeside:
    @pytest.mark.parametrize(
        ("printed", "expected"),
        [
            (FERRY, [("same", FERRY, FERRY)]),
            (
                "The ferry … won't cost more",
                [
                    ("same", "The ferry", "The ferry"),
                    ("cut", " will run again in May, and it", " …"),
                    ("same", " won’t cost more.", " won't cost more"),
                ],
            ),
            (
                "[…] [I]t won’t cost more.",
                [
                    ("brackets", "The ferry will run again in May, and it", "[…] [I]t"),
                    ("same", " won’t cost more.", " won’t cost more."),
                ],
            ),
            (
                "The ferry [to Vell Island, they say] will run again …",
                [
                    ("same", "The ferry", "The ferry"),
                    ("brackets", "", " [to Vell Island, they say]"),
                    ("same", " will run again", " will run again"),
                    ("cut", " in May, and it won’t cost more.", " …"),
                ],
            ),
            (
                "The ferry run[s] again in May, and it won’t cost more.",
                [
                    ("same", "The ferry", "The ferry"),
                    ("changed", " will run", " run[s]"),
                    (
                        "same",
                        " again in May, and it won’t cost more.",
                        " again in May, and it won’t cost more.",
                    ),
                ],
            ),
        ],
    )
    def test_says_what_was_cut_and_what_was_added(self, printed, expected):
        assert [
            (stretch.kind.value, stretch.before, stretch.after)
            for stretch in printed_beside(FERRY, printed)
        ] == expected

    def test_finds_the_place_that_the_rule_found(self):
        stretches = printed_beside("a b c b a b c", "… b … a b c")

        assert told(stretches) == ["-a b c+…", " b", "+ …", " a b c"]

    def test_cuts_a_script_without_spaces_by_characters(self):
        assert told(printed_beside("渡轮五月复航，票价不变。", "渡轮……复航，[票]价不变")) == [
            "渡轮",
            "-五月+……",
            "复航，",
            "-票+[票]",
            "价不变",
        ]

    def test_an_ellipsis_on_record_is_no_cut(self):
        assert [stretch.kind for stretch in printed_beside("Well … yes.", "Well… yes.")] == [
            Kind.SAME
        ]

    def test_words_against_the_rule_are_changed(self):
        assert [
            stretch
            for stretch in printed_beside(FERRY, FERRY.replace("May", "June"))
            if stretch.kind != Kind.SAME
        ] == [Stretch(Kind.CHANGED, " May", " June")]

    def test_marks_stay_marks_beside_words_against_the_rule(self):
        printed = "The ferry [to Vell Island] will run again in June … cost more […]"

        assert [
            (stretch.kind.value, stretch.before, stretch.after)
            for stretch in printed_beside(FERRY, printed)
        ] == [
            ("same", "The ferry", "The ferry"),
            ("brackets", "", " [to Vell Island]"),
            ("same", " will run again in", " will run again in"),
            ("changed", " May", " June"),
            ("cut", ", and it won’t", " …"),
            ("same", " cost more", " cost more"),
            ("cut", ".", " […]"),
        ]

    @settings(deadline=None)
    @given(TEXTS, TEXTS)
    def test_nothing_is_lost(self, record, printed):
        stretches = printed_beside(record, printed)

        assert "".join(stretch.before for stretch in stretches) == kept(record)
        assert "".join(stretch.after for stretch in stretches) == kept(printed)

    @settings(deadline=None)
    @given(TEXTS, st.lists(st.integers(0, 30), max_size=4))
    def test_allowed_forms_have_no_unmarked_change(self, record, places):
        words = record.split()
        for at in places:
            words[at : at + 2] = ["…"]
        printed = " ".join(words)
        if printed_form_problem(record, printed) is None:
            kinds = {stretch.kind for stretch in printed_beside(record, printed)}
            assert Kind.CHANGED not in kinds
