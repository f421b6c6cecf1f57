"""The words of rich text: what uses, the index and summaries read."""

from news.blocks.plain import paragraphs


def test_each_paragraph_and_each_item_is_one():
    assert paragraphs("<p>One</p><p>Two<br/>Three</p><ul><li>Four</li></ul>") == [
        "One",
        "Two",
        "Three",
        "Four",
    ]


def test_a_tag_inside_a_word_does_not_cut_it():
    assert paragraphs("<p><b>E</b>lectricity for <i>Vell</i> Island</p>") == [
        "Electricity for Vell Island"
    ]


def test_entities_are_decoded_once():
    assert paragraphs("<p>Ferries &amp; &lt;b&gt; &amp;amp; &eacute;&#8217;s</p>") == [
        "Ferries & <b> &amp; é’s"
    ]


def test_an_address_in_a_link_is_no_text():
    assert paragraphs('<p><a href="https://example.org/secret">the minutes</a></p>') == [
        "the minutes"
    ]


def test_broken_markup_is_read_as_far_as_it_goes():
    assert "".join(paragraphs("<p>Harbour <" + "<" * 5_000 + " ferry")).startswith("Harbour")
