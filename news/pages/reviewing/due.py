"""Giving a story a day by which it should be done, and taking it away."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.signals import published

from .models import DueDate


@transaction.atomic
def set_due(article, due_on: date | None, by) -> bool:
    """None takes the day away. False if it is that day already."""
    was = DueDate.objects.filter(article=article.pk).first()
    if (was and was.due_on) == due_on:
        return False
    if due_on is None:
        was.delete()
    else:
        DueDate.objects.update_or_create(
            article_id=article.pk,
            defaults={"due_on": due_on, "set_by": by, "set_at": timezone.now()},
        )
    data = {"due_on": due_on.isoformat() if due_on else None}
    log(instance=article, action="news.story_due", user=by, data=data)
    return True


def _published(sender, instance, **kwargs):
    DueDate.objects.filter(article=instance.pk).delete()


def connect():
    from news.pages.models import ArticlePage  # which is there when the apps are ready

    published.connect(_published, sender=ArticlePage, dispatch_uid="due dates: published")
