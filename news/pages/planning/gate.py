"""An embargo at the gate to publication, whichever way leads there."""

from django.utils import timezone

from news.pages import publication
from news.pages.publication import Problem

from .clock import spoken
from .models import StoryPlan


class UnderEmbargo(Problem):
    settled_after_submission = True


def register():
    """Called once, when the apps are ready."""
    publication.register(its_embargo_is_over)


def its_embargo_is_over(article, by):
    """Asked of the database: no revision can say that there is none.

    A version that goes live later may be scheduled, if the embargo is over by then. Its time has
    passed when the scheduler asks, and an embargo that was extended meanwhile holds it back.
    """
    plans = StoryPlan.objects.filter(article_id=article.pk, embargo_until__gt=timezone.now())
    until = plans.values_list("embargo_until", flat=True).first() if article.pk else None
    if until is None:
        return
    goes_live_at = article.go_live_at
    if not goes_live_at or goes_live_at <= timezone.now():
        yield UnderEmbargo(
            f"It is under embargo until {spoken(until)}: it can’t be published before. "
            "You can set a time to go live from then on."
        )
    elif goes_live_at < until:
        yield UnderEmbargo(
            f"It is under embargo until {spoken(until)}, and was to go live before that, on "
            f"{spoken(goes_live_at)}. Set a later time to go live."
        )
