from django.apps import apps
from django.db.models import Q

from .kept import ForGoodQuerySet


class CorrectionQuerySet(ForGoodQuerySet):
    def published(self):
        """Those of published stories."""
        return self.filter(article__in=apps.get_model("news", "ArticlePage").objects.published())

    def for_listing(self):
        """With their stories, without the bodies of these."""
        related = ("article", "correction_of_record__quotation")
        return self.select_related(*related).defer("article__body")

    def between(self, revision):
        """Those that a version is one end of."""
        return self.filter(Q(before=revision) | Q(after=revision)).select_related("article")
