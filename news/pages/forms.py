import math

from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME
from django.utils.functional import cached_property
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminPageForm

from news.people.merged import leading_to

from .addresses import free_slug
from .collisions import OpenedVersion
from .publication import problems_for_publication, remedies


class ArticlePageForm(WagtailAdminPageForm):
    """Asks the gate to publication, unless it only saves a draft.

    `remedies` are what else may be done about its refusal; their buttons save the draft first.
    """

    remedies = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if "topics" in self.fields:
            _lead_on(self.fields["topics"])

    def clean(self):
        """A headline is enough: its script fills in the address, but not if it was pasted."""
        cleaned = super().clean()
        if cleaned.get("title") and not cleaned.get("slug", "-"):
            kept = self.instance.slug
            cleaned["slug"] = kept or free_slug(cleaned["title"], self.parent_page, self.instance)
        return cleaned

    def _post_clean(self):
        """The instance has its fields here; `clean()` would come before them."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        problems = self.problems_in_the_way()
        self.remedies = remedies(problems)
        for problem in problems:
            self.add_error(None, problem)

    def problems_in_the_way(self):
        problems = problems_for_publication(self.instance, by=self.for_user)
        if settled := self._settled_by_what_is_done():
            return [problem for problem in problems if not getattr(problem, settled, False)]
        return problems

    def _settled_by_what_is_done(self):
        """Which problems do not count now. What is not settled after all, `publish()` refuses."""
        if self.data.get("action-submit") or self.data.get("action-restart-workflow"):
            return "settled_after_submission"
        if self.data.get("action-workflow-action") and (
            self.data.get("workflow-action-name") == "approve"
        ):
            return "settled_by_approval"
        return None

    def save(self, commit=True):
        self.instance.opened_version = OpenedVersion.of(self.data, self.instance.saved_by)
        return super().save(commit)


class BylineFormSet(BaseChildFormSet):
    """Leaves out a row that names nobody, or somebody again in the same role.

    Such a row is as if the editor had deleted it: neither a draft nor a publication fails for it.
    """

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["person"].required = False
        _lead_on(form.fields["person"])

    def _should_delete_form(self, form):
        return form not in self._kept

    @cached_property
    def _kept(self):
        """The first row for each person and role, in the order that the editor sees."""
        first = {}
        for form in sorted(self.forms, key=_place):
            row = form.cleaned_data
            if row.get("person") and not row.get(DELETION_FIELD_NAME):
                first.setdefault((row["person"], row.get("role")), form)
        return list(first.values())


def _place(form):
    form.is_valid()  # which fills cleaned_data
    place = form.cleaned_data.get(ORDERING_FIELD_NAME)
    return math.inf if place is None else place  # as Django sorts them: without a place, last


def _lead_on(field):
    """Let the field understand what was merged with another record while the form was open."""
    clean, model = field.clean, field.queryset.model

    def clean_what_stands_for_it(value):
        keys = value if isinstance(value, list | tuple) else [value]
        moved = leading_to(model, [int(key) for key in keys if str(key).isdecimal()])
        keys = [str(moved.get(int(key), key)) if str(key).isdecimal() else key for key in keys]
        return clean(keys if isinstance(value, list | tuple) else keys[0])

    field.clean = clean_what_stands_for_it
