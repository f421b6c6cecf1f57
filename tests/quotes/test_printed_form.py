"""The printed form: what a story may do to the words on record."""

import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from news.quotes.rules import printed_form_problem
from tests.work import steps

FERRY = "The ferry will run again in May, and it won’t cost more."


def allowed(verbatim, printed):
    return printed_form_problem(verbatim, printed) is None


class TestWhatMayDiffer:
    @pytest.mark.parametrize(
        "printed",
        [
            FERRY,
            "The  ferry\nwill run\u00a0again in\u2009May , and it won’t cost more.",
            "The fer\u00adry will\u200b run again in May, and it\u2060 won’t cost more.",
            "The ferry will run again in May, and it won't cost more.",
            "The ferry will run again in May, and it won′t cost more",
            "The ferry will run again in May, and it won’t cost more!",
            "The ferry will run again in May, and it won’t cost more …",
            "The ferry will run again in May，and it won’t cost more.",
        ],
    )
    def test_space_form_and_closing_punctuation(self, printed):
        assert allowed(FERRY, printed)

    @pytest.mark.parametrize(
        "printed",
        [
            "She said ‘no’, and left",
            "She said «no», and left",
            "She said „no“, and left",
            'She said "no", and left',
            "She said « no », and left",
            "She said 「no」, and left",
        ],
    )
    def test_the_form_of_quotation_marks(self, printed):
        assert allowed("She said “no”, and left.", printed)

    @pytest.mark.parametrize("dash", ["—", " — ", " – ", "–", " - ", "--", " ― "])
    def test_the_form_of_dashes(self, dash):
        assert allowed("Come here—I want to see you.", f"Come here{dash}I want to see you.")

    def test_composed_letters_are_the_letters_that_they_are_made_of(self):
        words = "Мой край: ёлки, й и é."

        assert allowed(unicodedata.normalize("NFD", words), unicodedata.normalize("NFC", words))

    def test_the_punctuation_before_a_last_quotation_mark_closes_too(self):
        assert allowed("She said “go.”", "She said “go”.")

    @pytest.mark.parametrize("end", ["! [Applause]", ", [and] …", "…", ". […]"])
    def test_closing_punctuation_may_stand_before_a_last_cut_or_brackets(self, end):
        assert allowed("It won’t cost more; we know that.", f"It won’t cost more{end}")

    def test_what_is_printed_after_it_makes_it_inner_punctuation(self):
        assert not allowed("It won’t cost more; we know that.", "It won’t cost more. […] that")

    @pytest.mark.parametrize(
        "number", ["1914-1918", "1914–1918", "1914—1918"], ids=["hyphen", "dash", "long dash"]
    )
    def test_a_range_is_the_same_with_every_dash(self, number):
        assert allowed("From 1914–1918.", f"From {number}")


class TestWhatMayNot:
    @pytest.mark.parametrize(
        "printed",
        [
            "the ferry will run again in May, and it won’t cost more.",
            "The ferry will run again in June, and it won’t cost more.",
            "The ferry will run again in May and it won’t cost more.",
            "The ferry will run again in May; and it won’t cost more.",
            "The ferry will run again in May, and it will cost more.",
            "The ferry will run again in May, and it wont cost more.",
            "The ferry will run again, and it won’t cost more.",
            "The ferry will soon run again in May, and it won’t cost more.",
            "The ferry will again run in May, and it won’t cost more.",
            "The ferry will run again in May, and it won’t cost more. Really.",
            "The ferry will run again in May.",
            "And it won’t cost more.",
            "it won’t cost more.",
            "The ferry willrun again in May, and it won’t cost more.",
            "The fer ry will run again in May, and it won’t cost more.",
            "“The ferry will run again in May, and it won’t cost more.”",
            "The ferry will run again in May, (and) it won’t cost more.",
        ],
    )
    def test_words_and_inner_marks(self, printed):
        assert not allowed(FERRY, printed)

    def test_a_hyphen_is_not_a_dash(self):
        assert not allowed("Come here—now.", "Come here-now.")

    def test_a_space_makes_another_word(self):
        assert not allowed("Any one may come.", "Anyone may come.")

    def test_the_space_in_a_decimal_makes_another_number(self):
        assert not allowed("It cost 1.5 crowns.", "It cost 1. 5 crowns.")


class TestCuts:
    @pytest.mark.parametrize(
        "mark", ["…", "……", "...", "....", ". . .", "[…]", "[...]", "[ … ]", "⋯"]
    )
    def test_every_mark_of_a_cut(self, mark):
        assert allowed(FERRY, f"The ferry {mark} won’t cost more.")

    def test_a_cut_may_take_the_negation(self):
        assert allowed("We do not want a bridge.", "We do … want a bridge.")

    def test_a_cut_may_take_nothing(self):
        assert allowed(FERRY, f"… {FERRY} …")

    def test_a_cut_at_either_end_is_marked(self):
        assert allowed(FERRY, "… run again …")
        assert not allowed(FERRY, "… run again")
        assert not allowed(FERRY, "run again …")

    def test_cuts_need_no_space_around_them(self):
        assert allowed(FERRY, "The ferry…run again[…]in May…")

    @pytest.mark.parametrize(
        ("verbatim", "printed"),
        [
            ("It was non-committal.", "It was … committal."),
            ("It was non-committal.", "It was non…"),
            ("It is −5 degrees.", "It is … 5 degrees."),
            ("It cost 1.5 crowns.", "It cost … 5 crowns."),
            ("It cost 30,000 crowns.", "It cost 30 …"),
            ("We are unable.", "We are …able."),
        ],
    )
    def test_a_cut_takes_whole_words(self, verbatim, printed):
        assert not allowed(verbatim, printed)

    @pytest.mark.parametrize(
        "printed", ["… the sea … the sea.", "The sea … the sea", "The … the …", "… the sea, …"]
    )
    def test_of_several_places_the_right_one_is_found(self, printed):
        assert allowed("The sea, the sea, the open sea, the sea.", printed)

    @pytest.mark.parametrize(
        "printed", ["… open sea … open …", "… the sea, … open", "The sea … sea sea"]
    )
    def test_of_several_places_none_may_be_right(self, printed):
        assert not allowed("The sea, the sea, the open sea, the sea.", printed)


class TestBrackets:
    @pytest.mark.parametrize(
        "printed",
        [
            "The ferry [to Vell Island] will run again in May, and it won’t cost more.",
            "[It] will run again in May, and it won’t cost more.",
            "The ferry will run again [soon], and [a ticket] won’t cost more.",
            "[t]he ferry will run again in May, and it won’t cost more.",
            "The ferr[ies] will run again in May, and [they] won’t cost more.",
            "The ferry … run[s] again […] and [i]t won’t cost more.",
            "The ferry will run again in May, and it won’t cost [a crown] more [laughs].",
            "The ferry will run again in May [sic], and it won’t cost more.",
            "The ferry will run again in May, and it won’t cost more [for [all] of us].",
            "The ferry [which is new] ［and blue］ will run again in May, and it won’t cost more.",
        ],
    )
    def test_they_explain_and_replace(self, printed):
        assert allowed(FERRY, printed)

    @pytest.mark.parametrize(
        "printed",
        [
            "[T]h[e] harbour will run again in May, and it won’t cost more.",
            "[I]t won’t cost more.",
            "The ferry [] run again in May, and it won’t cost more.",
            "The ferry [,] run again in May, and it won’t cost more.",
            "The ferry [will run again in May, and it won’t cost more.",
            "The ferry will] run again in May, and it won’t cost more.",
        ],
    )
    def test_they_excuse_nothing_else(self, printed):
        assert not allowed(FERRY, printed)

    def test_inside_a_word_they_replace_letters_of_that_word_alone(self):
        assert allowed("She walks home.", "She walk[ed] home.")
        assert allowed("She walks home.", "She [w]alk[ed] home.")
        assert not allowed("She walks home.", "She walks h[a]ll.")
        assert not allowed("She walks back home.", "She walks [back h]ome here.")
        assert not allowed("She walks back home.", "She walk[s back hom]e now.")

    def test_with_space_inside_they_may_replace_words_before_a_part_of_one(self):
        assert allowed("She walks back home.", "She [runs to the h]ome.")

    @pytest.mark.parametrize(
        "printed", ["[All of it.]", "…", "[…] [a ferry] …", "[The] […] [more]"]
    )
    def test_some_words_must_be_left(self, printed):
        assert printed_form_problem(FERRY, printed) == (
            "Only cuts and brackets are left. Print at least some of the words on record."
        )


class TestMarksOnRecord:
    @pytest.mark.parametrize(
        "verbatim",
        [
            "Vague but exciting…",
            "… and so on …",
            "Well … I … yes.",
            "[Applause]",
            "[T]he ferry [applause] runs […] again.",
            "An open [ bracket",
            "A closed ] bracket",
            "[] [,] [[a]",
            "¿Qué? ¡No!",
            "“Go.”",
            "5% of 30,000 is 1.500 – at 10:30",
        ],
    )
    def test_they_may_be_printed_as_they_are(self, verbatim):
        assert allowed(verbatim, verbatim)

    def test_an_ellipsis_at_the_end_is_closing_punctuation(self):
        assert allowed("Vague but exciting…", "Vague but exciting.")
        assert allowed("Vague but exciting…", "Vague…")

    def test_an_ellipsis_inside_is_not(self):
        assert not allowed("Well … yes.", "Well yes.")
        assert not allowed("Well … yes.", "Well, yes.")

    def test_brackets_on_record_stay(self):
        assert allowed("[T]he ferry runs again.", "[T]he ferry … again")
        assert not allowed("[T]he ferry runs again.", "The ferry runs again.")
        assert not allowed("It runs [applause] again.", "It runs applause again.")


class TestScripts:
    @pytest.mark.parametrize(
        ("verbatim", "printed"),
        [
            ("Паром снова пойдёт в мае.", "Паром «снова» пойдёт в мае".replace("«снова»", "…")),
            ("Он сказал: «Да».", "Он сказал: „Да“"),
            ("渡轮五月复航，票价不变。", "渡轮……复航, 票价不变"),
            ("渡轮五月复航，票价不变。", "渡轮 五月 复航，[票]价不变！"),
            ("他说“去”。", "他说「去」"),
            ("تعود العبّارة في أيار.", "تعود … في أيار؟"),
            ("تعود العبّارة في أيار.", "\u200fتعود العبّارة في أيار\u200f"),
            ("L’horaire est « fixe » !", "L'horaire est «fixe»"),
            ("Die Fähre fährt „bald“ wieder.", "Die Fähre fährt »bald« wieder"),
            ("フェリーは五月に再開します。", "フェリーは……再開します"),
        ],
    )
    def test_allowed(self, verbatim, printed):
        assert allowed(verbatim, printed)

    @pytest.mark.parametrize(
        ("verbatim", "printed"),
        [
            ("Паром снова пойдёт в мае.", "Паром снова пойдет в мае."),
            ("渡轮五月复航，票价不变。", "渡轮六月复航，票价不变。"),
            ("渡轮五月复航，票价不变。", "渡轮五月复航。"),
            ("تعود العبّارة في أيار.", "تعود العبّارات في أيار."),
            ("Die Fähre fährt.", "Die Fahre fährt."),
        ],
    )
    def test_refused(self, verbatim, printed):
        assert not allowed(verbatim, printed)


class TestSentences:
    """What isn't in docs/quoting.md, whose tables are tests, too."""

    @pytest.mark.parametrize(
        ("verbatim", "printed", "sentence"),
        [
            ("", "Ferry.", "The record has no words yet. Put the speaker’s words on record first."),
            (
                FERRY,
                " . ",
                "The story prints no words. Print at least some of the words on record.",
            ),
            (
                "Data is like oil.",
                "Data is like gold.",
                "The record says “oil” where the story prints “gold”. Print the words of the "
                "record, or put your own in [brackets].",
            ),
            (
                "Data is like oil.",
                "Data is like оil.",
                "The record says “oil” where the story prints “оil”. The two look alike, but are "
                "written with letters of different alphabets.",
            ),
            (
                "Data is like oil.",
                "Data is like oil and gas.",
                "The record ends after “Data is like oil”, where the story adds “and gas”. "
                "Put words of your own in [brackets].",
            ),
            (
                "“Go”, she said, and left.",
                "Go, she said, and left.",
                "The record has a quotation mark at the beginning, which the story leaves out. "
                "Only the closing punctuation may differ.",
            ),
            (
                "Let us go",
                "Let us go.”",
                "The story prints a quotation mark after “Let us go”, which the record doesn’t "
                "have there. Only the closing punctuation may differ.",
            ),
            (
                "Let us go.",
                "“Let us go”.",
                "The story puts quotation marks around the words, which the record doesn’t have. "
                "Leave them out: the page shows by itself that the words are quoted.",
            ),
            (
                "Peace and quiet.",
                "Peace, and quiet.",
                "The story prints a comma after “Peace”, which the record doesn’t have there. "
                "Only the closing punctuation may differ.",
            ),
            (
                "One, two.",
                "One and two.",
                "The record has a comma after “One” where the story prints “and”. "
                "Only the closing punctuation may differ.",
            ),
            (
                "The sea, the open sea, the ferry.",
                "… the blue …",
                "The record doesn’t say “the blue”. Put words of your own in [brackets].",
            ),
            (
                "A long way round to the ferry.",
                "A … ferry] …",
                "A bracket after “A ferry” has no partner or holds no words. "
                "Brackets hold words; a cut is marked “[…]”.",
            ),
        ],
    )
    def test_say_what_differs_and_what_to_do(self, verbatim, printed, sentence):
        assert printed_form_problem(verbatim, printed) == sentence


# A matcher that tries everything, for words of the letters a and b, commas, cuts and brackets.


def tries_everything(recorded, printed):
    if not recorded and not printed:
        return True
    if printed and (is_open(printed[0]) or printed[0] == CLOSING):
        if tries_everything(recorded, printed[1:]):
            return True
        if recorded and is_open(printed[0]) and tries_everything(recorded[1:], printed):
            return True
    if recorded and recorded[0] == CLOSING and tries_everything(recorded[1:], printed):
        return True
    return (
        bool(recorded and printed)
        and bool(fits(printed[0], recorded[0]))
        and tries_everything(recorded[1:], printed[1:])
    )


def is_open(word):
    return word == "…" or re.fullmatch(r"\[\w+\]", word)


def fits(printed, word):
    parts = map(re.escape, re.split(r"\[\w+\]", printed.strip()))
    return re.fullmatch(".*".join(parts), word.strip())


CLOSING = " , "


def with_closing(words, is_passed):
    """The last commas, which may be missing, as CLOSING."""
    at = len(words)
    while at and (words[at - 1] == "," or is_passed(words[at - 1])):
        at -= 1
    return words[:at] + [CLOSING if word == "," else word for word in words[at:]]


words = st.text("ab", min_size=1, max_size=2)
parts = st.text("ab", max_size=2)
bracketed = st.builds("{}[{}]{}".format, parts, words, parts)
recorded_words = st.one_of(words, words, st.just(","))
printed_words = st.one_of(words, bracketed, st.just("…"), st.just(","))


@settings(max_examples=600, deadline=None)
@given(st.lists(recorded_words, max_size=6), st.lists(printed_words, max_size=7))
@example(["a", "b", "a"], ["…", "a"])
@example(["ab", "a"], ["a[b]", "[b]", "…", "a"])
@example(["a", ",", "b"], ["a", ",", "…"])
@example(["a", "b"], ["a", ",", "…", ",", "[b]"])
def test_allowed_is_what_a_matcher_allows_that_tries_everything(recorded, printed):
    words_left = any(re.sub(r"\[\w+\]|…|,", "", word) for word in printed)
    expected = words_left and tries_everything(
        with_closing(recorded, is_passed=lambda word: False),
        with_closing(printed, is_passed=is_open),
    )

    assert allowed(" ".join(recorded), " ".join(printed)) == expected


# Words of several scripts with the marks that stand at them.

LETTERS = "abзжйéאבعب"
bare_word = st.text(LETTERS, min_size=1, max_size=5)
inner = st.builds("{}{}{}".format, bare_word, st.sampled_from(["", "-", "’", "'"]), bare_word)
marked_word = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "“", "«", "("]),
    st.one_of(bare_word, inner, st.sampled_from(["30,000", "1.5", "10:30", "数据", "—"])),
    st.sampled_from(["", "", "", ",", ".", "!", "…", "”", "»", ".”", ";", ":"]),
)
verbatims = st.lists(marked_word, min_size=2, max_size=8)
FORMS = str.maketrans({"“": "«", "”": "»", "«": '"', "»": "“", "’": "'", "—": "–"})


def has_letters(word):
    return any(character.isalnum() for character in word)


@settings(max_examples=200, deadline=None)
@given(verbatims, st.data())
def test_whatever_is_built_by_the_rules_is_allowed(recorded, data):
    printed, at, left = [], 0, False
    while at < len(recorded):
        how = data.draw(st.sampled_from(["keep", "keep", "cut", "replace", "explain", "capital"]))
        word = recorded[at]
        if how == "keep":
            printed.append(word)
            left = left or has_letters(word)
        elif how == "capital" and word[0] in LETTERS and len(word) > 1 and word[1] in LETTERS:
            printed.append(f"[{word[0].upper()}]{word[1:]}")
            left = True
        elif how == "explain":
            printed += [word, "[that is, жук]"]
            left = left or has_letters(word)
        else:
            printed.append("[they say]" if how == "replace" else "[…]")
            at += data.draw(st.integers(0, 2))
        at += 1
    verbatim, form = " ".join(recorded), " \u00a0 ".join(printed)
    if not any(map(has_letters, recorded)) or not left:
        return

    assert printed_form_problem(verbatim, form) is None
    assert printed_form_problem(verbatim, form.translate(FORMS)) is None
    assert printed_form_problem(verbatim, unicodedata.normalize("NFD", form)) is None
    assert printed_form_problem(unicodedata.normalize("NFD", verbatim), form) is None


@settings(max_examples=150, deadline=None)
@given(verbatims, st.data())
def test_a_changed_letter_is_refused(recorded, data):
    verbatim = " ".join(recorded)
    places = [at for at, character in enumerate(verbatim) if character.isalnum()]
    if not places:
        return
    at = data.draw(st.sampled_from(places))
    changed = verbatim[:at] + "ы" + verbatim[at + 1 :]

    assert not allowed(verbatim, changed)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
@example("[", "]")
@example("\u0301", "[\u0301a]")
@example(". . .", "... .")
def test_any_two_texts_get_a_sentence_or_nothing(verbatim, printed):
    problem = printed_form_problem(verbatim, printed)

    assert problem is None or problem.endswith(".")
    assert printed_form_problem(verbatim, verbatim) in (
        None,
        "The record has no words yet. Put the speaker’s words on record first.",
    )


MANY = [f"{n * n % 9973:04d}" for n in range(1000)]


@pytest.mark.parametrize(
    ("verbatim", "printed"),
    [
        (" ".join(MANY), " … ".join(MANY[::5])),
        (" ".join(MANY), "".join(f"[{w[0]}]{w[1:]} … " for w in MANY[::5])),
        ("a " * 2500, "… a " * 200 + "b"),
        ("a " * 2500, "[x]a " * 200 + "b"),
        ("a " * 2500, "… " + "a " * 1249 + "b …"),
        ("ab" * 2500, "a[x]b" * 1000 + "c"),
        ("数据" * 2500, "…数" * 200 + "石油"),
        ("x " * 2500, "[" * 2500 + "]" * 2500),
        ("x " * 2500, "." * 5000),
        (". " * 2500 + "x", ".. " * 1600 + "x"),
        ("'" * 5000 + "x", "a'" * 2500 + "x"),
        (" ".join(MANY), " ".join(sorted(MANY))),
    ],
    ids=range(12),
)
def test_long_texts_with_hundreds_of_cuts_are_little_work(verbatim, printed):
    characters = len(verbatim) + len(printed)

    assert steps(lambda: printed_form_problem(verbatim, printed)) < 100 * characters


def test_the_rules_need_no_django():
    code = "import sys, news.quotes.rules; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
