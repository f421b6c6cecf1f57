"""The forms with which editors decide a challenge, or make one of a reader's reply."""

from django import forms

from news.challenges import deciding
from news.challenges.models import Challenge
from news.quotes.models import Quotation

DECISIONS = [
    ("uphold", "Upheld: the sender is right"),
    ("turn_down", "Not upheld: the record stands as it is"),
    ("withdraw", "Withdrawn: the sender has taken it back"),
]


class CorrectionField(forms.ModelChoiceField):
    def label_from_instance(self, correction):
        return f"{correction.corrected_at:%-d %B %Y}: {correction.reason}"


class DecisionForm(forms.Form):
    decision = forms.ChoiceField(choices=DECISIONS, widget=forms.RadioSelect)
    correction = CorrectionField(
        queryset=None,
        required=False,
        empty_label="None: nothing on record was corrected",
        help_text="Of an upheld challenge: the correction of the record that came of it.",
    )
    outcome = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=(
            "What you found, in a sentence or two: “The recording has “may”; the words were "
            "corrected.” Readers see it on the record, with the day. Name nobody who wrote to us."
        ),
    )

    def __init__(self, *args, challenge, **kwargs):
        super().__init__(*args, **kwargs)
        self.challenge = challenge
        corrections = challenge.quotation.corrections.order_by("-corrected_at", "-pk")
        since = corrections.filter(corrected_at__gte=challenge.submitted_at)
        self.fields["correction"].queryset = corrections
        self.fields["correction"].initial = since.first()

    def clean(self):
        cleaned = super().clean()
        needs_outcome = cleaned.get("decision") in ("uphold", "turn_down")
        if needs_outcome and not cleaned.get("outcome", "").strip():
            self.add_error("outcome", "Say what you found: readers see it on the record.")
        return cleaned

    def decide(self, by):
        """Raises deciding.ImpossibleDecision."""
        said = self.cleaned_data
        if said["decision"] == "withdraw":
            return deciding.withdraw(self.challenge, by)
        if said["decision"] == "turn_down":
            return deciding.turn_down(self.challenge, by, said["outcome"])
        return deciding.uphold(self.challenge, by, said["outcome"], said["correction"])


class QuotationField(forms.ModelChoiceField):
    def label_from_instance(self, quotation):
        return str(quotation)


class FromReplyForm(forms.Form):
    quotation = QuotationField(
        queryset=None,
        empty_label=None,
        widget=forms.RadioSelect,
        help_text="Those that the story prints.",
    )
    kind = forms.ChoiceField(
        label="What the reader says", choices=Challenge.Kind.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args, reply, **kwargs):
        super().__init__(*args, **kwargs)
        printed = Quotation.objects.once_public().filter(uses__article=reply.article_id)
        quotations = printed.select_related("speaker").distinct().order_by("pk")
        self.fields["quotation"].queryset = quotations
        self.has_quotations = quotations.exists()
