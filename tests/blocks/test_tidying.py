"""Whatever is posted, a paragraph keeps words, lists, links, bold and italic, and nothing else."""

import json

import pytest

from news.blocks.body import BodyBlock
from news.blocks.tidying import tidy, tidy_address, tidy_words

NOTHING = '<div class="rich-text"></div>'


@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        ("<p>It’s “so” &amp; <b>so</b>, <i>really</i>.</p>",) * 2,
        ('<p data-block-key="ab1c2">Six<br/>sharp</p>',) * 2,
        ("<ul><li>One<ol><li>Two</li></ol></li></ul>",) * 2,
        ('<p><a id="3" linktype="page">story</a></p>',) * 2,
        ("<h2 onclick='x()'>Big</h2><p style='color:red'>red</p>", "Big<p>red</p>"),
        ("<p>a<script>alert(1)</script><!-- b --><img src='x' onerror='y'>c</p>", "<p>ac</p>"),
        ('<p><a href="javascript:alert(1)">ferry</a></p>', "<p>ferry</p>"),
        ('<p><a href="jav&#9;ascript:alert(1)">ferry</a></p>', "<p>ferry</p>"),
        ('<p><a linktype="document" id="1;x">ferry</a></p>', "<p>ferry</p>"),
        (
            '<p><a href="https://example.org/?utm_source=x&amp;a=1" onclick="y">f</a></p>',
            '<p><a href="https://example.org/?a=1">f</a></p>',
        ),
        ("<p>a\xa0\xa0 b\u200b\u202ec\ufeff</p>", "<p>a bc</p>"),
    ],
)
def test_only_what_a_paragraph_may_hold_is_kept(posted, kept):
    assert tidy(posted) == kept


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://example.org/a?b=%20c&d#utm_source=kept",) * 2,
        ("mailto:edda@example.org",) * 2,
        ("https://example.org/?fbclid=1", "https://example.org/"),
        ("https://example.org/?a=1&UTM_Medium=2#top", "https://example.org/?a=1#top"),
        (
            "https://www.google.com/url?q=https://example.org/%3Fgclid%3D1&sa=D",
            "https://example.org/",
        ),
        ("https://www.google.com/search?q=ferry",) * 2,
        ("file:///C:/Users/ferry.docx", None),
        ("data:text/html,ferry", None),
        ("ferry.html", None),
        ("https://[broken", None),
    ],
)
def test_a_link_leads_where_readers_can_follow(href, address):
    assert tidy_address(href) == address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jamais\xa0!", "Jamais\xa0!"),
        ("می\u200cرود", "می\u200cرود"),
        ("عادت العبّارة\u200f!", "عادت العبّارة\u200f!"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("fer\u200dry\u200f\xad", "ferry"),
    ],
)
def test_what_a_script_needs_stays(typed, kept):
    assert tidy_words(typed) == kept


def posted(block_type, value):
    block = BodyBlock().child_blocks[block_type]
    block.set_name(block_type)
    return block.value_from_datadict({"value": value}, {}, "value")


def test_what_is_posted_to_a_paragraph_is_tidied_when_it_is_read():
    text = "The\u200b ferry"
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}
    content = {
        "blocks": [
            {
                "key": "abcde",
                "text": text,
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [{"offset": 0, "length": 3, "style": "CODE"}],
                "entityRanges": [{"offset": 0, "length": 3, "key": 0}],
            }
        ],
        "entityMap": {"0": link},
    }

    value = posted("paragraph", json.dumps(content))

    assert value.source == '<p data-block-key="abcde">The ferry</p>'


def test_what_is_posted_to_a_heading_is_words():
    assert posted("heading", " On the\u202e pier\u200b ") == "On the pier"


def test_a_block_of_which_nothing_is_posted_is_empty():
    for block_type in ("paragraph", "heading"):
        block = BodyBlock().child_blocks[block_type]
        assert str(block.value_from_datadict({}, {}, "value")).strip() in ("", NOTHING)
