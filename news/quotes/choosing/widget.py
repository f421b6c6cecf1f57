"""The field of a quote block that holds the quotation, and what the story form knows about it."""

from django import forms
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.text import Truncator
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.snippets.widgets import AdminSnippetChooser, SnippetChooserAdapter


class QuotationWidget(AdminSnippetChooser):
    @property
    def base_js_init_options(self):
        return {**super().base_js_init_options, "problemsUrl": reverse("problems_in_print")}

    def get_value_data_from_instance(self, instance):
        return {**super().get_value_data_from_instance(instance), **chosen(instance)}

    def get_display_title(self, instance):
        return title(instance)


class QuotationWidgetAdapter(SnippetChooserAdapter):
    js_constructor = "news.quotes.QuotationChooser"

    @property
    def media(self):
        return super().media + forms.Media(
            js=[
                versioned_static("wagtailadmin/js/chooser-modal.js"),
                Script("news/js/quotation-chooser.js", type="module"),
            ],
            css={"all": ["news/css/quotation-chooser.css"]},
        )


register(QuotationWidgetAdapter(), QuotationWidget)


def title(quotation) -> str:
    """ "Mira Voss, in May 2026: “The ferry will run again …” · Not yet checked"."""
    said = ", ".join(filter(None, [whose(quotation), quotation.said]))
    words = Truncator(quotation.text).words(14, truncate=" …")
    return f"{said}: “{words}” · {quotation.get_status_display()}"


def whose(quotation) -> str:
    if quotation.speaker:
        return quotation.speaker.name
    if quotation.wrongly_attributed_to:
        return f"Not said by {quotation.wrongly_attributed_to.name}"
    return "Speaker not known"


def chosen(quotation) -> dict:
    """The words in each language, the original first, for the block's printed words."""
    translations = [
        {
            "words": translation.text,
            "language": translation.language,
            "label": f"the translation into {translation.get_language_display()}",
        }
        for translation in quotation.translations.all()
    ]
    original = {
        "words": quotation.text,
        "language": quotation.language,
        "label": f"the original, {quotation.get_language_display()}"
        if translations
        else "the words on record",
    }
    return {"versions": [original, *translations]}
