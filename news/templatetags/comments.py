from django import template
from django.conf import settings
from django.urls import reverse

from news.comments.addresses import PER_PAGE
from news.comments.policies import Policy, policy_of
from news.comments.shown import heading, orders
from news.comments.threads import Outline, entries
from news.pages.models import ArticlePage

register = template.Library()


@register.inclusion_tag("components/comments.html", takes_context=True)
def comments(context, article):
    """What readers have replied to the story, and the form for one more reply.

    There is no form in a preview, nor below a story that a stranger could not read: its address
    would answer 404. What does not stand here has pages of its own.
    """
    policy = policy_of(article)
    if policy == Policy.HIDDEN:
        return {"is_hidden": True}
    outline = Outline(article)
    is_preview = getattr(context.get("request"), "is_preview", False)
    is_public = not is_preview and ArticlePage.objects.published().filter(pk=article.pk).exists()
    takes_replies = is_public and policy.takes_replies
    return {
        "is_closed": policy == Policy.CLOSED,
        "thread": entries(outline[:PER_PAGE]),
        "heading": heading(outline.count),
        "language": article.language or "en",
        "orders": orders(article, outline) if is_public else [],
        "more_at": reverse("news:replies", args=[article.pk]) if is_public else None,
        "days": settings.REPLY_ADDRESSES_KEPT_FOR,
        "has_more": len(outline) > PER_PAGE,
        "action": reverse("news:post_reply", args=[article.pk]) if takes_replies else None,
        "form_address": reverse("news:reply_form", args=[article.pk]) if takes_replies else None,
        "can_report": is_public,
    }
