"""The little format of the demo's texts."""

import pytest

from news.management.demo.manuscript import Part, as_html, read

STORY = """\
headline: Ferry runs again
standfirst: A header runs on
  in lines that are indented.

The ferry ran
on Monday.

## What comes next

[pull quote: Mira Voss]
The harbour will
open in May.

[read next: business/ferry, world/harbour]
"""


class TestRead:
    def test_a_header_is_names_and_values(self):
        assert read(STORY).header == {
            "headline": "Ferry runs again",
            "standfirst": "A header runs on in lines that are indented.",
        }

    def test_what_follows_the_header_is_parts(self):
        assert read(STORY).parts == (
            Part("paragraph", "The ferry ran on Monday."),
            Part("heading", "What comes next"),
            Part("pull quote", "The harbour will open in May.", of="Mira Voss"),
            Part("read next", "", of="business/ferry, world/harbour"),
        )

    def test_a_header_line_without_a_name_is_an_error(self):
        with pytest.raises(ValueError, match="Ferry runs again"):
            read("Ferry runs again\n\nOn Monday.")

    def test_brackets_inside_a_paragraph_are_words(self):
        assert read("a: b\n\n[sic] he wrote").parts == (Part("paragraph", "[sic] he wrote"),)


class TestAsHtml:
    def test_titles_are_in_italics(self):
        part = Part("paragraph", "In *Mind* of October")

        assert as_html(part) == "<p>In <i>Mind</i> of October</p>"

    def test_addresses_are_links(self):
        part = Part("paragraph", "Write to <desk@example.org>.")

        link = '<a href="mailto:desk@example.org">desk@example.org</a>'
        assert as_html(part) == f"<p>Write to {link}.</p>"

    def test_what_looks_like_markup_is_words(self):
        assert as_html(Part("heading", "1 < 2 & 'so on'")) == "<h2>1 &lt; 2 &amp; 'so on'</h2>"
