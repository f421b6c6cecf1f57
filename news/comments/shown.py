"""Where readers read what others have replied: page by page, each at an address of its own."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from news.pages.lists import page_of
from news.pages.models import ArticlePage

from .addresses import PER_PAGE, address_of
from .models import ReaderComment
from .policies import Policy, policy_of
from .threads import Order, Outline, entries

LABELS = {
    Order.OLDEST: "Oldest first",
    Order.NEWEST: "Newest first",
    Order.PICKS: "Editors’ picks first",
}


@require_safe
def replies(request, page_id):
    """`?order=newest` or `?order=picks`; anything else is the order in which they came in."""
    story = get_object_or_404(ArticlePage.objects.published().defer("body"), id=page_id)
    policy = policy_of(story)
    if policy == Policy.HIDDEN:
        raise Http404("Readers see no replies to this story.")
    order = Order(request.GET.get("order"))
    outline = Outline(story, order)
    page = page_of(outline, request, PER_PAGE)
    context = {
        "story": story,
        "page": page,
        "order": order,
        "heading": heading(outline.count),
        "thread": entries(page.object_list),
        "orders": orders(story, outline),
        "form_address": reverse("news:reply_form", args=[story.pk])
        if policy.takes_replies
        else None,
    }
    return render(request, "news/comments/replies.html", context)


@never_cache
@require_safe
def reply(request, page_id, pk):
    """Its permanent address: it leads to where the reply stands now, among later ones."""
    found = ReaderComment.objects.approved().filter(id=pk).select_related("article").first()
    is_there = found is not None and found.article_id == page_id
    if not is_there or not ArticlePage.objects.published().filter(id=page_id).exists():
        raise Http404("Readers see no such reply.")
    is_hidden = policy_of(found.article) == Policy.HIDDEN
    address = None if is_hidden else address_of(found, Outline(found.article))
    if address is None:
        raise Http404("What it answers is not shown.")
    return redirect(address)


def heading(count):
    return "One Comment" if count == 1 else f"{count} Comments"


def orders(story, outline):
    """The orders that differ, each with its address and its label."""
    if len(outline) < 2:
        return []
    address = reverse("news:replies", args=[story.pk])
    return [
        (order, address if order == Order.OLDEST else f"{address}?order={order}", label)
        for order, label in LABELS.items()
        if order != Order.PICKS or outline.has_picks
    ]
