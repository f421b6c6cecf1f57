"""Who may do what with one story, beyond what Wagtail says."""

from wagtail.models import PagePermissionTester


class StoryPermissions(PagePermissionTester):
    """Those who may not publish write on in everyone's drafts, and throw away or move their own."""

    def can_delete(self, ignore_bulk=False):
        return super().can_delete(ignore_bulk) and (
            self.can_publish() or self.page.owner_id == self.user.pk
        )
