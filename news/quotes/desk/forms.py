from django import forms

from news.quotes.checking import BY_A_PERSON, DOUBT_IS_TOLD, REPORTS_ARE_NO_CHECK, dispute, verify
from news.quotes.models import QuotationCheck, QuotationSource

Method = QuotationCheck.Method

VERDICTS = {"verified": verify, "disputed": dispute}
PASTED = forms.Textarea(attrs={"rows": 6, "dir": "auto"})


class ChosenSource(forms.ModelChoiceField):
    def label_from_instance(self, source):
        return f"{source} ({source.get_kind_display().lower()})"


class CheckForm(forms.Form):
    verdict = forms.ChoiceField(
        label="What did you find?",
        choices=[
            ("verified", "The words were said as they stand"),
            ("disputed", "The words are in doubt: say why in the note"),
        ],
        initial="verified",
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": DOUBT_IS_TOLD},
    )
    method = forms.ChoiceField(
        label="How did you check?",
        choices=[(method.value, method.label) for method in Method if method in BY_A_PERSON],
        widget=forms.RadioSelect,
        error_messages={"required": "Say how you checked.", "invalid_choice": REPORTS_ARE_NO_CHECK},
    )
    source = ChosenSource(
        label="In which source?",
        queryset=QuotationSource.objects.none(),
        required=False,
        blank=True,
        empty_label="In none of these",
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text="What whoever looks next should know: a page, a time in the recording.",
    )

    def __init__(self, *args, quotation, **kwargs):
        super().__init__(*args, **kwargs)
        self.quotation = quotation
        if quotation.public_since:
            # No doubt, so no reports either: they throw doubt on words, and verify none.
            self.fields["verdict"].choices = self.fields["verdict"].choices[:1]
            self.fields["method"].choices = [
                choice for choice in self.fields["method"].choices if choice[0] != Method.REPORT
            ]
        self.fields["source"].queryset = QuotationSource.objects.filter(quotation=quotation)

    def save(self, by):
        """Put the check on record. Raises CheckRefused."""
        check = VERDICTS[self.cleaned_data["verdict"]]
        answers = {name: self.cleaned_data[name] for name in ("method", "source", "note")}
        return check(self.quotation, by=by, **answers)


class ExtractForm(forms.Form):
    extract = forms.CharField(
        label="The passage that has the words",
        widget=PASTED,
        help_text="With what stands before and after them: the check shows what the words go on to "
        "say.",
        error_messages={"required": "Paste the passage first."},
    )


class SourceForm(forms.ModelForm):
    class Meta:
        model = QuotationSource
        fields = ["title", "kind", "url", "extract", "is_primary"]
        widgets = {"extract": PASTED}
