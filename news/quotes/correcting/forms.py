"""The form that corrects the record: each part of it for those who may."""

from django import forms

from news.quotes.forms import SpeakerField
from news.quotes.models import Quotation
from news.quotes.words import bare

from .record import SAME

Status = Quotation.Status
AS_IT_IS = ""


class CorrectionForm(forms.Form):
    """`changes` are the arguments for `correct()`, once it is valid."""

    words = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text="As they were really said, verbatim and without quotation marks.",
    )
    speaker = SpeakerField(required=False, help_text="Left empty: the speaker is not known.")
    status = forms.ChoiceField(
        label="State",
        required=False,
        widget=forms.RadioSelect,
        help_text="A misattributed quotation keeps its page and loses its speaker.",
    )
    true_speaker = SpeakerField(
        label="Whose words they are",
        required=False,
        help_text="Of misattributed words, where it is known.",
    )
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Readers see it, on the record and below every story that is corrected.",
    )

    def __init__(self, *args, quotation, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.quotation = quotation
        self.fields["words"].initial = quotation.text
        self.fields["speaker"].initial = quotation.speaker
        self.fields["true_speaker"].initial = quotation.true_speaker
        self.fields["status"].choices = [
            (AS_IT_IS, f"Stays as it is: {quotation.get_status_display().lower()}"),
            *((state.value, name) for state, name in _other_states(quotation)),
        ]
        if not user.has_perm("news.correct_quotation"):
            del self.fields["words"], self.fields["speaker"]
        if not user.has_perm("news.withdraw_quotation"):
            del self.fields["status"], self.fields["true_speaker"]

    def clean_words(self):
        words = self.cleaned_data["words"].strip()
        if not bare(words):
            raise forms.ValidationError(
                "The record can’t be empty. Where nothing was said, call the quotation withdrawn."
            )
        return words

    @property
    def changes(self):
        """Only what differs from the record: the rest stays."""
        status = self.cleaned_data.get("status") or None
        speaker = self.cleaned_data.get("speaker", SAME)
        if speaker == self.quotation.speaker or status == Status.MISATTRIBUTED:
            speaker = SAME
        return {
            "words": self.cleaned_data.get("words"),
            "speaker": speaker,
            "status": status,
            "true_speaker": self.cleaned_data.get("true_speaker"),
            "reason": self.cleaned_data["reason"],
        }


def _other_states(quotation):
    names = {
        Status.DISPUTED: "Disputed: whether it was said, or said like this, is not settled",
        Status.MISATTRIBUTED: "Misattributed: someone else’s words, or nobody’s",
        Status.WITHDRAWN: "Withdrawn: we no longer stand by it",
    }
    others = [(state, name) for state, name in names.items() if state != quotation.status]
    if quotation.status in names:
        others.insert(0, (Status.UNVERIFIED, "On record again, to be checked"))
    return others
