"""Putting words on record from inside the story form: six fields, no chooser inside the chooser."""

from django import forms
from django.db import transaction
from django.urls import reverse_lazy

from news.people import dates

from .languages import probable_language
from .models import Quotation, QuotationSource
from .speakers import SeveralPeople, person_called


class SuggestingInput(forms.TextInput):
    """A text field that suggests while typing; without JavaScript it is a text field."""

    def __init__(self, url):
        super().__init__(attrs={"data-suggestions": url, "autocomplete": "off"})


class NewQuotationForm(forms.ModelForm):
    speaker_name = forms.CharField(
        label="Speaker",
        max_length=200,
        widget=SuggestingInput(reverse_lazy("speaker_suggestions")),
        help_text="Someone who is not on record yet is added.",
    )
    said = forms.CharField(
        label="Said on",
        required=False,
        help_text="As far as it is known: 2017, 2017-10 or 2017-10-20. Unknown stays empty.",
    )
    source = forms.CharField(
        label="Source",
        max_length=500,
        required=False,
        help_text="Where the words stand: a title or an address.",
    )

    field_order = ["text", "speaker_name", "role_then", "said", "occasion", "source"]

    class Meta:
        model = Quotation
        fields = ["text", "role_then", "occasion"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}

    def clean_text(self):
        """The record holds the words without their marks."""
        text = self.cleaned_data["text"].strip()
        for opening, closing in ("“”", "„“", "«»", "「」", '""'):
            if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
                return text[1:-1].strip()
        return text

    def clean_speaker_name(self):
        try:
            self.instance.speaker = person_called(self.cleaned_data["speaker_name"])
        except SeveralPeople as error:
            raise forms.ValidationError(str(error)) from error
        return self.cleaned_data["speaker_name"]

    def clean_said(self):
        try:
            said = dates.parse(self.cleaned_data["said"])
        except ValueError as error:
            raise forms.ValidationError("Write a date as 2017, 2017-10 or 2017-10-20.") from error
        self.instance.said_on, self.instance.said_precision = said
        return self.cleaned_data["said"]

    @transaction.atomic
    def save(self, commit=True):
        quotation = self.instance
        quotation.language = probable_language(quotation.text)
        if quotation.speaker and not quotation.speaker.pk:
            quotation.speaker.save()
        if source := self.cleaned_data["source"].strip():
            quotation.sources = [_source(source)]
        quotation.save()
        return quotation


def _source(text):
    is_address = text.startswith(("http://", "https://")) and " " not in text
    return QuotationSource(
        kind=QuotationSource.Kind.NEWS_REPORT if is_address else QuotationSource.Kind.DOCUMENT,
        title=text,
        url=text if is_address else "",
    )
