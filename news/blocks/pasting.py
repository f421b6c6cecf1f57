"""The body's own script, which makes our blocks of a document that somebody pastes."""

from django import forms
from django.forms.widgets import Script
from wagtail.admin.telepath import register as register_adapter
from wagtail.blocks.stream_block import StreamBlockAdapter

from .body import BodyBlock
from .tidying import TRACKING


class BodyAdapter(StreamBlockAdapter):
    js_constructor = "news.blocks.Body"

    def js_args(self, block):
        *others, meta = super().js_args(block)
        return [*others, {**meta, "tracking": TRACKING}]

    @property
    def media(self):
        return super().media + forms.Media(
            js=[Script("news/js/pasting/body.js", type="module")],
            css={"all": ["news/css/pasting.css"]},
        )


def register():
    register_adapter(BodyAdapter(), BodyBlock)
