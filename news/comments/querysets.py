from django.db import models
from django.db.models import Case, When


class ReaderCommentQuerySet(models.QuerySet):
    def approved(self):
        """The replies that readers see: approved ones, whether or not they take further replies."""
        return self.filter(status__in=["approved", "closed"])

    def held(self):
        return self.filter(status="held", erased_at=None)

    def held_first(self):
        """As a moderator works: what waits for a decision first, and the newest first."""
        waiting = Case(When(status="held", erased_at=None, then=0), default=1)
        return self.order_by(waiting, "-submitted_at", "-pk")
