"""The least that has to change in a text that prints the old words."""

from news.quotes.correcting.edits import Edit, edit_between
from news.quotes.correcting.printings import StoredText


def rewritten(stored, old, new, is_html=True):
    """The stored text with every printing of the old words edited; None where one can't be."""
    edit = edit_between(old, new)
    for printing in reversed(StoredText(stored, is_html).printings(old)):
        if edit is None:
            return None
        stored = StoredText(stored, is_html).changed(printing, edit)
        if stored is None:
            return None
    return stored


def test_an_edit_is_the_words_that_differ():
    assert edit_between("It opens in May, we hope.", "It opens in June, we hope.") == Edit(
        len("itopensin"), len("itopensinmay"), "June"
    )


def test_an_added_word_is_put_beside_its_neighbour():
    assert rewritten("<p>“It opens in May.”</p>", "It opens in May.", "It opens late in May.") == (
        "<p>“It opens late in May.”</p>"
    )


def test_a_word_that_was_never_said_goes():
    assert rewritten("<p>It really opens.</p>", "It really opens.", "It opens.") == (
        "<p>It opens.</p>"
    )


def test_the_story_keeps_its_own_marks_spaces_and_closing():
    assert rewritten(
        "«It\u00a0opens in&nbsp;May», she said", "It opens in May.", "It opens in June!"
    ) == ("«It\u00a0opens in&nbsp;June», she said")


def test_a_changed_mark_between_words_is_changed():
    assert rewritten("“We sail, now.”", "We sail, now.", "We sail; now.") == "“We sail; now.”"


def test_a_changed_capital_is_changed():
    assert rewritten("“the Mayor sails”", "the Mayor sails", "the mayor sails") == (
        "“the mayor sails”"
    )


def test_words_of_another_bracket_are_no_machines_business():
    assert edit_between("We sail", "We sail (today)") is None


def test_links_and_formatting_beside_the_change_stay():
    stored = '<p>“<a href="/x/?a=1&amp;b=2">The harbour</a> opens in May, <b>we hope</b>.”</p>'

    assert rewritten(
        stored, "The harbour opens in May, we hope.", "The harbour opens in June, we hope."
    ) == (stored.replace("May", "June"))


def test_formatting_inside_the_change_needs_a_person():
    assert (
        rewritten("<p>opens in <i>early</i> May</p>", "opens in early May", "opens in late June")
        is None
    )


def test_no_change_reaches_into_the_next_paragraph():
    stored = "<p>“It opens in</p><p>May.”</p>"

    assert rewritten(stored, "It opens in May.", "It opens on Monday.") is None


def test_every_printing_is_changed():
    assert rewritten("In May. In May! In Maya.", "In May", "In June", is_html=False) == (
        "In June. In June! In Maya."
    )


def test_new_words_are_escaped_in_html_and_only_there():
    old, new = "A and B sail", "A & B sail"

    assert rewritten("<p>A and B sail</p>", old, new) == "<p>A &amp; B sail</p>"
    assert rewritten("A and B sail", old, new, is_html=False) == "A & B sail"


def test_entities_are_read_as_what_they_stand_for():
    assert rewritten("<p>caf&eacute; &amp; bar</p>", "café & bar", "café & inn") == (
        "<p>caf&eacute; &amp; inn</p>"
    )


def test_letters_with_accents_of_their_own_are_found():
    assert rewritten("cafe\u0301 bar", "café bar", "café inn", is_html=False) == "cafe\u0301 inn"


def test_words_without_spaces_are_found_and_changed():
    assert (
        rewritten("<p>他说：“渡轮五月开。”</p>", "渡轮五月开。", "渡轮六月开。")
        == "<p>他说：“渡轮六月开。”</p>"
    )


def test_russian_and_arabic_words_are_changed():
    assert rewritten(
        "<p>«Паром пойдёт в мае», — сказала она.</p>", "Паром пойдёт в мае.", "Паром пойдёт в июне."
    ) == ("<p>«Паром пойдёт в июне», — сказала она.</p>")
    assert rewritten(
        "<p>«يفتح الميناء في مايو»</p>", "يفتح الميناء في مايو", "يفتح الميناء في يونيو"
    ) == ("<p>«يفتح الميناء في يونيو»</p>")
