"""Two topics that are one."""

from django.db import transaction

from news.pages.models import ArticlePage, Topic

from .models import MergedTopic
from .taking_over import end, locked, take_over, tell_of


@transaction.atomic
def merge_topics(gone: Topic, kept: Topic, by) -> Topic:
    """Let `kept` stand for both: it gets the stories, and the other's addresses lead to it.

    Raises MergingRefused, with the sentences for the editor.
    """
    gone, kept = locked(Topic, gone, kept)
    stories = list(ArticlePage.objects.filter(topics=gone).values_list("pk", flat=True))
    take_over(gone, kept)
    end(gone, kept, MergedTopic, by, "news.topic_merged")
    kept.description = kept.description or gone.description
    kept.save()
    tell_of(stories)
    return kept
