"""The states of a story as its newsroom speaks of them. It may be in two: out, and in review."""

from django.db.models import CharField, DateTimeField, Exists, Min, OuterRef, Q, Subquery
from django.db.models.enums import TextChoices
from django.db.models.functions import Cast
from wagtail.models import Revision, WorkflowState

KEY = Cast(OuterRef("pk"), CharField())


class State(TextChoices):
    DRAFT = "draft", "Draft"
    IN_REVIEW = "in-review", "In review"
    SCHEDULED = "scheduled", "Scheduled"
    PUBLISHED = "published", "Published"
    CHANGED = "changed", "With a newer draft"
    WITHDRAWN = "withdrawn", "Withdrawn"


def with_states(stories):
    """Annotate `goes_live_at`, the next time for which a version is scheduled, and `in_review`."""
    scheduled = Revision.page_revisions.filter(object_id=KEY, approved_go_live_at__isnull=False)
    next_time = scheduled.order_by().values("object_id").annotate(at=Min("approved_go_live_at"))
    reviewed = WorkflowState.objects.active().filter(
        object_id=KEY,
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
    )
    return stories.annotate(
        goes_live_at=Subquery(next_time.values("at"), output_field=DateTimeField()),
        in_review=Exists(reviewed),
    )


WHERE = {
    State.DRAFT: Q(live=False, first_published_at=None, in_review=False, goes_live_at=None),
    State.IN_REVIEW: Q(in_review=True),
    State.SCHEDULED: Q(goes_live_at__isnull=False),
    State.PUBLISHED: Q(live=True),
    State.CHANGED: Q(live=True, has_unpublished_changes=True),
    State.WITHDRAWN: Q(live=False, first_published_at__isnull=False),
}


def in_states(stories, states):
    """Those that are in any of the states; of stories that `with_states` has been asked of."""
    wanted = Q()
    for state in states:
        wanted |= WHERE[state]
    return stories.filter(wanted)


def states_of(story) -> list[State]:
    """Of a story that `with_states` has been asked of, in the order in which they are told."""
    was_public = story.first_published_at is not None
    told = {
        State.PUBLISHED: story.live,
        State.WITHDRAWN: was_public and not story.live,
        State.IN_REVIEW: story.in_review,
        State.SCHEDULED: story.goes_live_at is not None,
        State.CHANGED: story.live and story.has_unpublished_changes,
    }
    return [state for state, holds in told.items() if holds] or [State.DRAFT]
