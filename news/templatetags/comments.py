from django import template
from django.urls import reverse

from news.comments.threads import thread_of
from news.pages.models import ArticlePage

register = template.Library()


@register.inclusion_tag("components/comments.html", takes_context=True)
def comments(context, article):
    """What readers have replied to the story, and the form for one more reply.

    There is no form in a preview, nor below a story that a stranger could not read: its address
    would answer 404.
    """
    thread = thread_of(article)
    is_preview = getattr(context.get("request"), "is_preview", False)
    takes_replies = not is_preview and _is_published(article)
    return {
        "thread": thread,
        "heading": _heading(len(thread)),
        "action": reverse("news:post_reply", args=[article.pk]) if takes_replies else None,
        "form_address": reverse("news:reply_form", args=[article.pk]) if takes_replies else None,
    }


def _is_published(article):
    """As the query that found the story said; asked for where the story comes from elsewhere."""
    if hasattr(article, "is_published"):
        return article.is_published
    return ArticlePage.objects.published().filter(pk=article.pk).exists()


def _heading(count):
    return "One Comment" if count == 1 else f"{count} Comments"
