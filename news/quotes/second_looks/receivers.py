"""What is published is asked for no more; what is submitted is asked for by itself; and whoever
approves a story that is not their own work has had the second look.
"""

from wagtail.models import WorkflowState
from wagtail.signals import published, workflow_submitted

from news.pages.models import ArticlePage
from news.pages.reviewing.models import SectionApproval
from news.pages.reviewing.signals import story_approved

from .colleagues import may_look
from .hands import hands_in
from .verbs import ask, close_requests, look


def connect():
    published.connect(_published, sender=ArticlePage, dispatch_uid="second looks: published")
    workflow_submitted.connect(
        _submitted, sender=WorkflowState, dispatch_uid="second looks: submitted"
    )
    story_approved.connect(_approved, sender=SectionApproval, dispatch_uid="second looks: approved")


def _published(sender, instance, **kwargs):
    close_requests([instance.pk])


def _submitted(sender, instance, user=None, **kwargs):
    story = getattr(instance.content_object, "specific", None)
    if isinstance(story, ArticlePage):
        # Whoever approves it has a letter already; the others find it on their first page.
        ask(story.get_latest_revision_as_object(), user, by_letter=False)


def _approved(sender, article, by, comment, **kwargs):
    if may_look(by, article) and by.pk not in hands_in(article.pk):
        look(article, by, note=comment)
