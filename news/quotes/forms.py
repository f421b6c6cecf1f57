"""Putting words on record from inside the story form: six fields, no chooser inside the chooser."""

from django import forms
from django.core.validators import URLValidator
from django.db import transaction
from django.urls import reverse_lazy

from news.people import dates
from news.people.languages import story_languages
from news.people.models import Person

from .languages import probable_language
from .models import Quotation, QuotationSource
from .speakers import UnclearSpeaker, person_called, put_on_record, to_type
from .words import bare, fingerprint


class SuggestingInput(forms.TextInput):
    """A text field that suggests while typing; without JavaScript it is a text field.

    `depends_on` names fields of the same form that the suggestions depend on, too.
    """

    def __init__(self, url, depends_on=()):
        super().__init__(
            attrs={
                "data-suggestions": url,
                "data-suggestions-with": " ".join(depends_on),
                "autocomplete": "off",
                "role": "combobox",
                "aria-autocomplete": "list",
                "aria-expanded": "false",
            }
        )


class SpeakerField(forms.CharField):
    """A person, typed by name with suggestions: on record, or a new one that is not saved yet."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", SuggestingInput(reverse_lazy("speaker_suggestions")))
        super().__init__(max_length=200, **kwargs)

    def prepare_value(self, value):
        return to_type([value])[0] if isinstance(value, Person) else value

    def clean(self, value):
        name = super().clean(value)
        if not name:
            return None
        if not bare(name):
            raise forms.ValidationError("There is no name in it yet. Write who said it.")
        try:
            return person_called(name)
        except UnclearSpeaker as error:
            raise forms.ValidationError(str(error)) from error


class NewQuotationForm(forms.ModelForm):
    speaker_name = SpeakerField(
        label="Speaker", help_text="Any of their names, in any script. Someone new is added."
    )
    said = forms.CharField(
        label="Said on",
        required=False,
        help_text="As far as known: 2017, 2017-10 or 2017-10-20.",
    )
    source = forms.CharField(
        label="Source",
        max_length=500,
        required=False,
        help_text="Where the words stand: a title or an address.",
    )

    # The story's, for words whose script does not say more.
    language = forms.CharField(required=False, widget=forms.HiddenInput)

    # The date before the role, which it tells.
    field_order = ["text", "speaker_name", "said", "role_then", "occasion", "source", "language"]

    class Meta:
        model = Quotation
        fields = ["text", "role_then", "occasion"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3}),
            "role_then": SuggestingInput(
                reverse_lazy("role_suggestions"), depends_on=["speaker_name", "said"]
            ),
        }

    def clean_text(self):
        """The record holds the words without their marks."""
        text = self.cleaned_data["text"].strip()
        for opening, closing in ("“”", "„“", "«»", "「」", '""'):
            if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
                text = text[1:-1].strip()
                break
        if not bare(text):
            raise forms.ValidationError("There are no words in it yet. Write what was said.")
        return text

    def clean_speaker_name(self):
        self.instance.speaker = self.cleaned_data["speaker_name"]
        return self.instance.speaker

    def clean_said(self):
        try:
            said = dates.parse(self.cleaned_data["said"])
        except ValueError as error:
            raise forms.ValidationError("Write a date as 2017, 2017-10 or 2017-10-20.") from error
        self.instance.said_on, self.instance.said_precision = said
        return self.cleaned_data["said"]

    def clean_source(self):
        source = self.cleaned_data["source"]
        if _is_address(source):
            try:
                URLValidator(schemes=["http", "https"])(source)
            except forms.ValidationError as error:
                raise forms.ValidationError(
                    "This address can’t be right. Write the whole of it, like "
                    "https://harbour.example/minutes, or the source’s title."
                ) from error
        return source

    def clean_language(self):
        known = dict(story_languages())
        return self.cleaned_data["language"] if self.cleaned_data["language"] in known else "en"

    @transaction.atomic
    def save(self, commit=True):
        """The quotation, or the one that holds these words of this speaker already.

        `added` is what was not on record before: the quotation, its speaker.
        """
        self.added = []
        self.instance.speaker = self._speaker_on_record()
        # Of two who record the same at once, one waits here, then finds what the other recorded.
        Person.objects.select_for_update(no_key=True).get(pk=self.instance.speaker.pk)
        words = fingerprint(self.instance.text)
        same = self.instance.speaker.quotations.filter(fingerprint=words).order_by("pk").first()
        return same or self._quotation_on_record()

    def _speaker_on_record(self):
        speaker = self.instance.speaker
        if speaker.pk:
            return speaker
        on_record = put_on_record(speaker)
        if on_record is speaker:
            self.added.append(speaker)
        return on_record

    def _quotation_on_record(self):
        quotation = self.instance
        quotation.language = probable_language(quotation.text, self.cleaned_data["language"])
        if source := self.cleaned_data["source"]:
            quotation.sources = [_source(source)]
        quotation.save()
        self.added.append(quotation)
        return quotation


def _is_address(source):
    return source.lower().startswith("http")


def _source(text):
    is_address = _is_address(text)
    return QuotationSource(
        kind=QuotationSource.Kind.NEWS_REPORT if is_address else QuotationSource.Kind.DOCUMENT,
        title=text,
        url=text if is_address else "",
    )
