"""What readers find of corrections: the list, one of them word by word, and what stood before."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from news.pages import withdrawal
from news.pages.lists import page_of
from news.pages.models import ArticlePage

from .models import ClosedVersion, Correction
from .printed import differences, with_people

Kind = Correction.Kind
KINDS = {
    Kind.CORRECTION: "Corrections",
    Kind.CLARIFICATION: "Clarifications",
    Kind.UPDATE: "Updates",
}


def corrections(request):
    """The newest first; `?kind=` one kind of them, and all for a kind that is none."""
    latest, kind = Correction.objects.published().for_listing(), request.GET.get("kind")
    if kind in KINDS:
        latest = latest.filter(kind=kind)
    context = {
        "corrections": page_of(latest, request),
        "kinds": KINDS.items(),
        "kind": kind if kind in KINDS else "",
        "heading": KINDS.get(kind, "Corrections"),
    }
    return render(request, "news/corrections.html", context)


def correction(request, pk):
    correction = _correction(pk)
    if gone := _gone(request, correction):
        return gone
    closed = _closed(correction)
    shown = None
    if correction.before_id and not closed:
        shown = differences(correction.before.as_object(), correction.after.as_object())
    context = {
        "correction": correction,
        "story": correction.article,
        "differences": shown,
        "closed": closed.values(),
        "before_is_closed": correction.before_id in closed,
    }
    return render(request, "news/afterwards/correction.html", context)


def version_before(request, pk):
    """The story as it stood until the correction, in a page that says so."""
    correction = _correction(pk)
    if correction.before_id is None:
        raise Http404("Nothing in the story was changed.")
    if gone := _gone(request, correction):
        return gone
    context = {"correction": correction, "story": correction.article}
    if closed := _closed(correction).get(correction.before_id):
        context["closed"] = closed
        return render(request, "news/afterwards/closed.html", context, status=410)
    context["version"] = version = correction.before.as_object()
    context["bylines"] = with_people(version)
    return render(request, "news/afterwards/before.html", context)


def _correction(pk):
    related = ("article", "before", "after", "correction_of_record__quotation")
    return get_object_or_404(Correction.objects.select_related(*related), pk=pk)


def _gone(request, correction):
    """The answer where readers don't have the story: as at its own address."""
    if ArticlePage.objects.published().filter(pk=correction.article_id).exists():
        return None
    if not withdrawal.is_withdrawn(correction.article):
        raise Http404("Readers don't have this story.")
    return withdrawal.gone(request, correction.article)


def _closed(correction):
    """By version, those of the correction's two that may not be read."""
    versions = (correction.before_id, correction.after_id)
    return {each.revision_id: each for each in ClosedVersion.objects.filter(revision__in=versions)}
