"""What is typed about a story's plan and its embargo."""

from datetime import datetime

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

from .clock import NewsroomClockField, newsroom_zone, spoken, why_not
from .models import StoryPlan


class PlannedFor(forms.Form):
    """A day, and a time if there is one, by the newsroom's clock."""

    planned_on = forms.DateField(
        label="Planned for",
        required=False,
        widget=AdminDateInput,
        help_text="The day on which the desk wants the story. It publishes nothing by itself.",
    )
    planned_time = forms.TimeField(
        label="At",
        required=False,
        widget=AdminTimeInput,
        help_text="Only where the hour matters.",
    )

    def clean(self):
        cleaned = super().clean()
        day, at = cleaned.get("planned_on"), cleaned.get("planned_time")
        if at and not day and "planned_on" not in self.errors:
            self.add_error("planned_on", "A time alone is no plan: say which day.")
        elif day and at and (sentence := why_not(datetime.combine(day, at), newsroom_zone())):
            self.add_error("planned_time", sentence)
        return cleaned


class TimesForm(PlannedFor):
    """The plan and the embargo of a story that is there.

    Each field says what it was when the form was opened, so that only what its editor has changed
    is changed: a colleague may have put the story under embargo since.
    """

    embargo_until = NewsroomClockField(
        label="Under embargo until",
        required=False,
        widget=AdminDateTimeInput,
        help_text="Before that, nobody can publish the story or have it go live.",
    )

    def __init__(self, plan: StoryPlan, *args, is_new=True, **kwargs):
        self.plan, names = plan, ("planned_on", "planned_time", "embargo_until")
        initial = {name: getattr(plan, name) for name in names}
        super().__init__(*args, initial=initial, **kwargs)
        if not is_new:  # a plan is for what readers have not had
            del self.fields["planned_on"], self.fields["planned_time"]
        for field in self.fields.values():
            field.show_hidden_initial = True

    @property
    def as_opened(self):
        return [field.as_hidden(only_initial=True) for field in self]

    @property
    def changes(self):
        return {name: self.cleaned_data[name] for name in self.changed_data}

    def clean(self):
        cleaned = super().clean()
        until = cleaned.get("embargo_until")
        if until and "embargo_until" in self.changed_data and until <= timezone.now():
            self.add_error(
                "embargo_until", f"{spoken(until)} has passed. To lift the embargo, leave it empty."
            )
        elif "planned_on" in self.fields and not self.errors:
            self._refuse_a_plan_within_the_embargo(cleaned)
        return cleaned

    def _refuse_a_plan_within_the_embargo(self, cleaned):
        values = {name: getattr(self.plan, name) for name in self.fields} | {
            name: cleaned[name] for name in self.changed_data
        }
        day, at, until = (values[name] for name in ("planned_on", "planned_time", "embargo_until"))
        if not (day and until and until > timezone.now()):
            return
        end = until.astimezone(newsroom_zone()).replace(tzinfo=None)
        if day < end.date() or (at and datetime.combine(day, at) < end):
            self.add_error(
                "planned_on",
                f"The story is under embargo until {spoken(until)}: nobody could publish it then.",
            )


class NewStoryForm(PlannedFor):
    title = forms.CharField(label="Headline", max_length=255)
    section = forms.ModelChoiceField(queryset=None, widget=forms.Select, empty_label=None)

    field_order = ["title", "section", "planned_on", "planned_time"]

    def __init__(self, sections, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = sections
        self.fields["planned_on"].required = True
