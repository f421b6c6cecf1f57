from django.db import models
from django.db.models import Case, When
from django.utils import timezone


class ChallengeQuerySet(models.QuerySet):
    def open(self):
        return self.filter(status="open")

    def overdue(self):
        return self.open().filter(due_on__lt=timezone.localdate())

    def decided(self):
        """Those whose outcome readers see. One that its sender took back is nobody's business."""
        return self.filter(status__in=["upheld", "not upheld"])

    def most_urgent_first(self):
        """As an editor works: what is due soonest, then what is decided, the latest first."""
        waiting = Case(When(status="open", then=0), default=1)
        due = Case(When(status="open", then="due_on"))
        return self.order_by(waiting, due, "-decided_at", "-pk")
