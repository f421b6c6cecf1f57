"""Who may do what with a page, beyond what Wagtail says."""

from wagtail.models import PagePermissionTester


class StoryPermissions(PagePermissionTester):
    """Those who may not publish write on in everyone's drafts, and throw away or move their own."""

    def can_delete(self, ignore_bulk=False):
        if self.page.first_published_at is not None:
            return False
        return super().can_delete(ignore_bulk) and (
            self.can_publish() or self.page.owner_id == self.user.pk
        )


class KeptPermissions(PagePermissionTester):
    """What holds a story that has been public is deleted by nobody."""

    def can_delete(self, ignore_bulk=False):
        from .protection import once_published_at_or_below  # which needs the models

        return super().can_delete(ignore_bulk) and not once_published_at_or_below(self.page)


class KeepsStories:
    """For pages that stories stand below."""

    def permissions_for_user(self, user):
        return KeptPermissions(user, self)
