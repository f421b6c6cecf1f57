"""From what a reader has sent to a report that moderators see, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from news.delivery.limits import Limit, spend
from news.delivery.limits.salts import keyed

from ..submission import Submission
from .models import ReplyReport

DETAILS_MAX = 1000
BY_SENDER = Limit("reports from one sender", most=20, per=timedelta(hours=1))


@dataclass(frozen=True)
class Report:
    """The fields of the form, understood and clean."""

    kind: str
    details: str

    @classmethod
    def from_post(cls, data: Mapping[str, str]) -> "Report":
        kind = data.get("kind", "")
        text = Submission.from_post({"body": data.get("details", "")}).body
        return cls(kind if kind in ReplyReport.Kind.values else "", text)

    def problems(self) -> dict[str, str]:
        found = {}
        if not self.kind:
            found["kind"] = "Please choose what is wrong with it."
        if len(self.details) > DETAILS_MAX:
            found["details"] = f"Please shorten this to {DETAILS_MAX:,} characters."
        return found


@transaction.atomic
def receive(report: Report, comment, sender: str) -> ReplyReport:
    """One from each sender in a day, whatever is said the second time. Raises LimitReached."""
    now = timezone.now()
    made, is_new = ReplyReport.objects.get_or_create(
        key=keyed(f"report\n{comment.pk}\n{sender}", now),
        defaults={
            "comment": comment,
            "kind": report.kind,
            "details": report.details,
            "sent_at": now,
        },
    )
    if is_new:
        spend(BY_SENDER, sender)
    return made


@transaction.atomic
def settle(comment, by) -> int:
    """Nothing has to be done about its reports: they leave the queue. Gives their number."""
    waiting = comment.reports.filter(settled_at=None)
    count = waiting.update(settled_at=timezone.now(), settled_by=by)
    if count:
        log(
            instance=comment,
            action="news.reply.settle",
            user=by,
            title=f"Reply {comment.pk} to “{comment.article.title}”",
        )
    return count
