from news.blocks.body import BodyBlock
from search.index.passages import QUOTES, READ_AS, paragraphs


def passages(html):
    return [passage for passage in paragraphs(html) if passage.strip()]


def test_each_paragraph_and_each_item_is_a_passage():
    assert passages("<p>One</p><p>Two<br/>Three</p><ul><li>Four</li></ul>") == [
        "One",
        "Two",
        "Three",
        "Four",
    ]


def test_a_tag_inside_a_word_does_not_cut_it():
    assert passages("<p><b>E</b>lectricity for <i>Vell</i> Island</p>") == [
        "Electricity for Vell Island"
    ]


def test_entities_are_decoded_once():
    assert passages("<p>Ferries &amp; &lt;b&gt; &amp;amp; &eacute;&#8217;s</p>") == [
        "Ferries & <b> &amp; é’s"
    ]


def test_an_address_in_a_link_is_no_text():
    assert passages('<p><a href="https://example.org/secret">the minutes</a></p>') == [
        "the minutes"
    ]


def test_broken_markup_is_read_as_far_as_it_goes():
    assert "".join(passages("<p>Harbour <" + "<" * 5_000 + " ferry")).startswith("Harbour")


def test_every_block_is_read_but_the_one_that_holds_no_words_of_its_own():
    assert {*READ_AS, *QUOTES, "related_stories"} == set(BodyBlock().child_blocks)
