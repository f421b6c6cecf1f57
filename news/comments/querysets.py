from django.db import models


class ReaderCommentQuerySet(models.QuerySet):
    def approved(self):
        """The replies that readers see: approved ones, whether or not they take further replies."""
        return self.filter(status__in=["approved", "closed"])

    def held(self):
        return self.filter(status="held")
