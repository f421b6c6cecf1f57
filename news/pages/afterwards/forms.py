"""The forms of what comes after publication."""

from functools import cache

from django import forms
from wagtail.admin.panels import FieldPanel, ObjectList

from news.pages import panels
from news.pages.forms import ArticlePageForm
from news.pages.models import ArticlePage
from news.pages.publication import brought_in

from .models import ClosedVersion, Correction


class LiveVersionForm(ArticlePageForm):
    """Asks the gate for what the correction itself brings in."""

    def problems_in_the_way(self):
        live = ArticlePage.objects.get(pk=self.instance.pk)
        return brought_in(super().problems_in_the_way(), live, by=self.for_user)


@cache
def story_panel():
    """The story's own fields, without its address: that stays."""
    own = [
        panel
        for panel in panels.content_panels
        if not isinstance(panel, panels.RemediesPanel | panels.AfterwardsPanel)
        and getattr(panel, "field_name", "") != "title"
    ]
    children = [FieldPanel("title", heading="Headline", help_text="The story in one line."), *own]
    return ObjectList(children, base_form_class=LiveVersionForm).bind_to_model(ArticlePage)


class CorrectionForm(forms.ModelForm):
    """What readers are told; its fields have names of their own beside the story's."""

    prefix = "correction"

    class Meta:
        model = Correction
        fields = ["kind", "text"]
        widgets = {"kind": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 3})}
        labels = {"kind": "Kind", "text": "What readers are told"}
        help_texts = {
            "kind": "A correction says that something was wrong, a clarification that something "
            "could be misread, an update that something is new.",
            "text": "What was wrong, and what is right. It stays as you write it, for good.",
        }
        error_messages = {"text": {"required": "Say what was wrong, and what is right."}}


class ReasonForm(forms.ModelForm):
    class Meta:
        model = ClosedVersion
        fields = ["reason"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "reason": "Readers see this instead of the version, so it repeats nothing of what "
            "they may not read: “It named a person whose name a court protects.”"
        }
        error_messages = {"reason": {"required": "Say why: readers will ask."}}


class NoteForm(forms.Form):
    """Not of the model, because several stories may be withdrawn with one note."""

    note = forms.CharField(
        label="What readers are told",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Why it is withdrawn. It stands at the story’s address for everybody, without "
        "the headline: don’t repeat what may not be read.",
        error_messages={"required": "Say why: whoever kept the address will ask."},
    )
