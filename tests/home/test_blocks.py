"""The rows that an editor can choose explain themselves in the picker."""

from django.test import TestCase
from django.urls import reverse
from wagtail.blocks import Block

from home.front.blocks import RowsBlock
from home.models import HomePage
from news.models import User

ROWS = RowsBlock().child_blocks


def test_each_has_an_icon_a_description_and_a_preview():
    for name, block in ROWS.items():
        assert block.meta.icon != Block._meta_class.icon, name
        assert block.get_description(), name
        assert block.meta.preview_template == f"home/previews/{name}.html"


class PreviewTests(TestCase):
    def test_every_preview_renders_in_the_newspapers_own_styles(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        rows = HomePage._meta.get_field("rows").stream_block
        for name, block in rows.child_blocks.items():
            with self.subTest(name):
                address = reverse("wagtailadmin_block_preview")
                response = self.client.get(address, {"id": block.definition_prefix})

                self.assertContains(response, "/static/css/components/front.css")
                self.assertContains(response, '<section class="front-row')
