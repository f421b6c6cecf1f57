from wagtail.admin.forms import WagtailAdminPageForm

from .publication import problems_for_publication


class ArticlePageForm(WagtailAdminPageForm):
    """Asks the gate to publication, unless it only saves a draft."""

    def _post_clean(self):
        """The instance has its fields here; `clean()` would come before them."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        for problem in problems_for_publication(self.instance, by=self.for_user):
            self.add_error(None, problem)
