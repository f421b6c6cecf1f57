"""What a story is made of: few blocks, each of which explains itself in the block picker."""

from django.test import TestCase
from django.urls import reverse
from wagtail.blocks import Block

from news.blocks.body import BodyBlock
from news.blocks.plain import paragraphs, running_text
from news.models import ArticlePage, User
from tests.making import make_article, paragraph

BLOCKS = BodyBlock().child_blocks


def test_there_are_at_most_twelve_kinds_in_four_groups():
    assert len(BLOCKS) <= 12
    assert len({block.meta.group for block in BLOCKS.values()}) <= 4


def test_each_has_an_icon_a_description_and_a_preview():
    for name, block in BLOCKS.items():
        assert block.meta.icon != Block._meta_class.icon, name
        assert block.get_description(), name
        assert block.is_previewable, name


def test_a_block_its_template_and_its_class_have_one_name():
    for name, block in BLOCKS.items():
        assert block.meta.template == f"blocks/{name}.html"


class PreviewTests(TestCase):
    def test_every_preview_renders(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        body = ArticlePage._meta.get_field("body").stream_block
        for name, block in body.child_blocks.items():
            response = self.client.get(
                reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
            )

            assert response.status_code == 200, name
            assert "<main" in response.content.decode(), name


class PlainTextTests(TestCase):
    def test_each_paragraph_and_item_is_one(self):
        html = "<p>Fish &amp; <b>chips</b>.</p><ul><li>One</li><li>Two</li></ul>"

        assert paragraphs(html) == ["Fish & chips.", "One", "Two"]

    def test_running_text_is_paragraphs_and_headings(self):
        article = make_article(
            body=[paragraph("First."), {"type": "heading", "value": "Then"}, paragraph("Last.")]
        )

        assert running_text(article.body) == "First.\nThen\nLast."
