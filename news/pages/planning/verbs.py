"""Planning a story, and putting it under embargo."""

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from news.pages.addresses import free_slug
from news.pages.models import ArticlePage

from .clock import spoken, spoken_day
from .models import StoryPlan

PLAN, EMBARGO = ("planned_on", "planned_time"), "embargo_until"


class EmbargoStays(Exception):
    """Who may not publish may not shorten an embargo, either. The message is for the editor."""


@transaction.atomic
def change_times(article, changes: dict, by) -> StoryPlan:
    """Change those of a story's plan and embargo that `changes` names; the others stay.

    Raises EmbargoStays. What was changed stands in the story's history.
    """
    Page.objects.select_for_update(no_key=True, of=("self",)).get(pk=article.pk)
    plan = StoryPlan.objects.filter(article_id=article.pk).first() or StoryPlan(article=article)
    was = StoryPlan(**{name: getattr(plan, name) for name in (*PLAN, EMBARGO)})
    for name, value in changes.items():
        setattr(plan, name, value)
    if plan.planned_on is None:
        plan.planned_time = None
    if was.embargo_until != plan.embargo_until:
        _refuse_lifting(article, was.embargo_until, plan.embargo_until, by)
    plan.save()
    _log_changes(article, was, plan, by)
    return plan


@transaction.atomic
def plan_new_story(section, title, planned_on, planned_time, by) -> ArticlePage:
    """A draft of a headline and nothing else, planned for a day."""
    article = ArticlePage(title=title, slug=free_slug(title, section), owner=by, live=False)
    section.add_child(instance=article)
    article.save_revision(user=by, log_action=True, clean=False)
    change_times(article, {"planned_on": planned_on, "planned_time": planned_time}, by)
    return article


def _refuse_lifting(article, was, now, by):
    is_shorter = was is not None and (now is None or now < was)
    if is_shorter and not article.permissions_for_user(by).can_publish():
        raise EmbargoStays(
            f"The embargo until {spoken(was)} stays: only those who may publish this story may "
            "shorten it or lift it. You can extend it."
        )


def _log_changes(article, was, plan, by):
    if any(getattr(was, name) != getattr(plan, name) for name in PLAN):
        log(instance=article, action="news.story_planned", user=by, data={"plan": _plan(plan)})
    if was.embargo_until != plan.embargo_until:
        until = plan.embargo_until and spoken(plan.embargo_until)
        log(instance=article, action="news.embargo_changed", user=by, data={"until": until})


def _plan(plan):
    if not plan.planned_on:
        return None
    at = f" at {plan.planned_time:%H:%M}" if plan.planned_time else ""
    return f"{spoken_day(plan.planned_on)}{at}"
