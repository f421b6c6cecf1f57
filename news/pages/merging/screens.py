"""The screen on which an editor sees two records side by side, and says which one stays."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.snippets.widgets import AdminSnippetChooser

from news.pages.models import Topic
from news.people.merged import leading_to

from .taking_over import MergingRefused
from .topics import merge_topics


class Merge(WagtailAdminTemplateMixin, View):
    """`rows(record)`: what there is to compare, as (label, value); each record has the same."""

    template_name = "news/merging/merge.html"
    header_icon = "resubmit"

    def dispatch(self, request, pk):
        if not may_merge(request.user, self.model):
            raise PermissionDenied
        if gone := leading_to(self.model, [pk]):
            return self._gone(gone[pk])
        self.record = self._find(pk)
        if self.record is None:
            raise Http404
        return super().dispatch(request)

    def get(self, request):
        return self._show(self._find(request.GET.get("other")))

    def post(self, request):
        other = self._find(request.POST.get("other"))
        both = {str(record.pk): record for record in (self.record, other) if record}
        kept = both.pop(request.POST.get("keep"), None)
        if kept is None or not both:
            messages.warning(
                request, "Nothing was merged: choose the other record, and say which one stays."
            )
            return redirect(request.path)
        (gone,) = both.values()
        try:
            self.merge(gone, kept, by=request.user)
        except MergingRefused as refusal:
            return self._show(other, refusal.problems)
        messages.success(
            request,
            f"“{gone}” and “{kept}” are one record now. Whatever led to {gone.get_absolute_url()} "
            f"leads to {kept.get_absolute_url()}.",
        )
        return redirect(_edit(kept))

    def problems(self, one, other):
        return []

    def _show(self, other, problems=()):
        if other and other.pk == self.record.pk:
            other, problems = None, ["Choose another one than this."]
        context = {"record": self.record, "other": other, "problems": problems}
        if other:
            context["problems"] = problems or self.problems(self.record, other)
            context["rows"] = [
                (label, value, others)
                for (label, value), (_, others) in zip(
                    self.rows(self.record), self.rows(other), strict=True
                )
            ]
        else:
            context["form"] = other_form(self.model)
            context["alike"] = self.alike(self.record)
        return self.render_to_response({**self.get_context_data(), **context})

    def _find(self, key):
        is_key = str(key or "").isdecimal() and len(str(key)) < 19
        return self.model.objects.filter(pk=int(key)).first() if is_key else None

    def _gone(self, into):
        kept = self._find(into)
        messages.warning(self.request, f"It has been merged already: “{kept}” stands for both.")
        return redirect(_edit(kept))

    def get_page_subtitle(self):
        return str(self.record)

    def get_breadcrumbs_items(self):
        listing = reverse(self.model.snippet_viewset.get_url_name("list"))
        name = self.model._meta.verbose_name_plural.capitalize()
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": name},
            {"url": _edit(self.record), "label": str(self.record)},
            {"url": "", "label": self.page_title},
        ]


class MergeTopics(Merge):
    model = Topic
    page_title = "Merge topics"
    merge = staticmethod(merge_topics)

    def rows(self, topic):
        yield "Address", topic.get_absolute_url()
        yield "Description", topic.description
        yield "Published stories", topic.articles.filter(live=True).count()
        yield "Drafts", topic.articles.filter(live=False).count()

    def alike(self, topic):
        word = max(topic.name.split(), key=len)[:5]
        return Topic.objects.filter(name__icontains=word).exclude(pk=topic.pk)[:5]


def other_form(model):
    """A form with one field: the other record."""

    class OtherForm(forms.Form):
        other = forms.ModelChoiceField(model.objects.all(), widget=AdminSnippetChooser(model))

    OtherForm.base_fields["other"].label = f"Which other {model._meta.verbose_name} is the same?"
    return OtherForm()


def may_merge(user, model):
    tombstone = model.merged.rel.related_model._meta
    return user.has_perm(f"{tombstone.app_label}.add_{tombstone.model_name}")


def in_listing(snippet, user, next_url=None):
    """Where records of the kind can be merged."""
    model = type(snippet)
    if hasattr(model, "merged") and may_merge(user, model):
        address = reverse(f"merge_{model._meta.model_name}", args=[snippet.pk])
        yield Button(
            "Merge",
            url=address,
            icon_name="resubmit",
            priority=25,
            attrs={"aria-label": f"Merge “{snippet}” with another"},
        )


def _edit(record):
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])
