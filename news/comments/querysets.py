from django.db import models
from django.db.models import Case, Count, OuterRef, Subquery, When
from django.db.models.functions import Coalesce


class ReaderCommentQuerySet(models.QuerySet):
    def approved(self):
        """The replies that readers see: approved ones, whether or not they take further replies."""
        return self.filter(status__in=["approved", "closed"])

    def held(self):
        return self.filter(status="held", erased_at=None)

    def with_open_reports(self):
        """Each with `open_reports`, the number of those that nobody has settled."""
        reports = self.model.reports.rel.related_model.objects.order_by()
        own = reports.filter(comment=OuterRef("pk"), settled_at=None).values("comment")
        counted = Subquery(own.annotate(count=Count("pk")).values("count"))
        return self.annotate(open_reports=Coalesce(counted, 0))

    def held_first(self):
        """As a moderator works: what waits for a decision, what was reported, the newest first."""
        waiting = Case(
            When(status="held", erased_at=None, then=0), When(open_reports__gt=0, then=1), default=2
        )
        return self.with_open_reports().order_by(waiting, "-submitted_at", "-pk")
