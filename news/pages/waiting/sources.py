"""What waits in the workflow, by its day, and in the margins: a few queries each, however much."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, F, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.text import Truncator
from wagtail.models import Comment, Page, TaskState, WorkflowState
from wagtail.permissions import policy_registry

from news.pages import waiting
from news.pages.reviewing.models import DueDate

from . import SHOWN, List, Waiting


def register():
    for source in (to_approve, sent_back, comments, due):
        waiting.register(source)


def to_approve(user):
    """Stories in review that this user can approve: those due first, then those longest there."""
    due_on = DueDate.objects.filter(article=OuterRef("story")).values("due_on")
    states = TaskState.objects.reviewable_by(user).filter(
        workflow_state__base_content_type=_page_type()
    )
    states = states.annotate(story=_key("workflow_state__object_id"), due_on=Subquery(due_on))
    shown = list(
        states.select_related("workflow_state__requested_by").order_by(
            F("due_on").asc(nulls_last=True), "started_at", "pk"
        )[:SHOWN]
    )
    titles = _titles(state.story for state in shown)
    things = [
        Waiting(
            title=titles[state.story],
            address=_edit(state.story),
            sentence=f"from {_name(state.workflow_state.requested_by)}",
            since=state.started_at,
            due_on=state.due_on,
        )
        for state in shown
        if state.story in titles
    ]
    count = states.count() if len(shown) == SHOWN else len(things)
    return List(10, "To approve", things, count, reverse("wagtailadmin_reports:workflow_tasks"))


def sent_back(user):
    """Stories that this user submitted, and that somebody wants changed."""
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_NEEDS_CHANGES,
        requested_by=user,
        base_content_type=_page_type(),
    )
    shown = list(
        states.select_related("current_task_state__finished_by").order_by(
            "current_task_state__finished_at", "pk"
        )[:SHOWN]
    )
    titles = _titles(int(state.object_id) for state in shown)
    things = []
    for state in shown:
        if (story := int(state.object_id)) in titles:
            answer = state.current_task_state
            things.append(
                Waiting(
                    title=titles[story],
                    address=_edit(story),
                    sentence=f"{_name(answer.finished_by)} asks for changes",
                    since=answer.finished_at,
                    remark=answer.comment,
                )
            )
    count = states.count() if len(shown) == SHOWN else len(things)
    return List(30, "Sent back to you", things, count)


def comments(user):
    """What colleagues noted in the margins of this user's stories and nobody has resolved.

    Theirs are those that they began or have submitted, and those that they want to hear of.
    """
    submitted = WorkflowState.objects.active().filter(
        requested_by=user, base_content_type=_page_type()
    )
    theirs = (
        Q(page__owner=user)
        | Q(page__subscribers__user=user, page__subscribers__comment_notifications=True)
        | Q(page__in=submitted.annotate(story=_key("object_id")).values("story"))
    )
    found = Comment.objects.filter(theirs, resolved_at=None).exclude(user=user).distinct()
    shown = list(
        found.select_related("user", "page")
        .only("text", "created_at", "user", "page__draft_title")
        .order_by("created_at", "pk")[:SHOWN]
    )
    things = [
        Waiting(
            title=comment.page.draft_title,
            address=f"{_edit(comment.page_id)}?{COMMENT}={comment.pk}",
            sentence=f"{_name(comment.user)} has commented",
            since=comment.created_at,
            remark=Truncator(comment.text).chars(200, truncate=" …"),
        )
        for comment in shown
    ]
    count = found.count() if len(shown) == SHOWN else len(things)
    return List(40, "Comments on your stories", things, count)


def due(user):
    """Days of this user's own stories and of those that they publish; the overdue come first."""
    policy = policy_registry.get_by_type(Page)
    publishing = policy.instances_user_has_permission_for(user, "publish").order_by()
    dates = DueDate.objects.filter(
        Q(article__owner=user) | Q(set_by=user) | Q(article__in=publishing.values("pk"))
    )
    shown = list(
        dates.select_related("article__owner")
        .only("due_on", "article__draft_title", "article__owner")
        .order_by("due_on", "pk")[:SHOWN]
    )
    things = [
        Waiting(
            title=each.article.draft_title,
            address=_edit(each.article_id),
            sentence=f"begun by {_name(each.article.owner)}" if each.article.owner else "",
            due_on=each.due_on,
        )
        for each in shown
    ]
    count = dates.count() if len(shown) == SHOWN else len(things)
    return List(50, "Due", things, count)


COMMENT = "comment"  # Wagtail's form opens the comment that its address names


def _page_type():
    return ContentType.objects.get_for_model(Page)


def _key(name):
    return Cast(name, output_field=BigIntegerField())


def _titles(keys):
    pages = Page.objects.filter(pk__in=list(keys))
    return dict(pages.values_list("pk", "draft_title"))


def _edit(pk):
    return reverse("wagtailadmin_pages:edit", args=[pk])


def _name(user):
    return (user.get_full_name() or user.get_username()) if user else "somebody"
