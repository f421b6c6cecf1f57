"""The form that corrects the record: each part of it for those who may."""

from django import forms

from news.quotes.forms import SpeakerField
from news.quotes.models import LINE_END, Quotation
from news.quotes.words import bare

from .opened import Opened
from .record import SAME

Status = Quotation.Status
AS_IT_IS = ""


class CorrectionForm(forms.Form):
    """`changes` are the arguments for `correct()`, once it is valid.

    `opened` is the state of the record that it was opened with.
    """

    opened_with = forms.Field(required=False, widget=forms.HiddenInput)
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
        self.quotation, self.user = quotation, user
        on_record = Opened.of(quotation)
        self.opened = Opened.posted(self.data.get("opened_with", "")) if self.data else on_record
        self.fields["opened_with"].initial = on_record.signed()
        self.fields["words"].initial = quotation.text
        self.fields["speaker"].initial = quotation.speaker
        self.fields["true_speaker"].initial = quotation.true_speaker
        self.fields["status"].choices = [
            (AS_IT_IS, f"Stays as it is: {quotation.get_status_display().lower()}"),
            *_other_states(self.opened.status if self.opened.is_known else quotation.status),
        ]
        if not user.has_perm("news.correct_quotation"):
            del self.fields["words"], self.fields["speaker"]
        if not user.has_perm("news.withdraw_quotation"):
            del self.fields["status"], self.fields["true_speaker"]

    def clean_words(self):
        words = _in_one_form(self.cleaned_data["words"])
        if not bare(words):
            raise forms.ValidationError(
                "The record can’t be empty. Where nothing was said, call the quotation withdrawn."
            )
        return words

    @property
    def changes(self):
        """Only what differs from what the editor was shown: the rest stays."""
        changes = {
            "status": self.cleaned_data.get("status") or None,
            "reason": self.cleaned_data["reason"],
            "opened": self.opened,
        }
        for name in ("words", "speaker", "true_speaker"):
            if self._is_changed(name):
                changes[name] = self.cleaned_data[name]
        if changes["status"] == Status.MISATTRIBUTED:
            changes["speaker"] = SAME
        return changes

    def on_record_now(self, quotation):
        """The same form over what is on record now, with all that the editor has changed in it."""
        data = self.data.copy()
        data["opened_with"] = Opened.of(quotation).signed()
        form = type(self)(data, quotation=quotation, user=self.user)
        if "status" in form.fields and data.get("status") not in dict(
            form.fields["status"].choices
        ):
            data["status"] = AS_IT_IS
        for name in ("words", "speaker", "true_speaker"):
            if name in form.fields and not self._is_changed(name):
                field = form.fields[name]
                data[name] = field.prepare_value(field.initial) or ""
        return form

    def _is_changed(self, name):
        if name not in self.fields:
            return False
        value, shown = self.cleaned_data[name], getattr(self.opened, name)
        if name == "words":
            return _in_one_form(value) != _in_one_form(shown)
        if value is None or shown is None:
            return value is not shown
        return value.pk != shown


def _in_one_form(words):
    """Browsers send line ends of their own, and what is around the words is no part of them."""
    return LINE_END.sub("\n", words).strip()


def _other_states(status):
    names = {
        Status.DISPUTED: "Disputed: whether it was said, or said like this, is not settled",
        Status.MISATTRIBUTED: "Misattributed: someone else’s words, or nobody’s",
        Status.WITHDRAWN: "Withdrawn: we no longer stand by it",
    }
    others = [(state.value, name) for state, name in names.items() if state != status]
    if status in names:
        others.insert(0, (Status.UNVERIFIED.value, "On record again, to be checked"))
    return others
