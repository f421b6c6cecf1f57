"""Two people in one story: whoever saves second sees both versions, and chooses.

Wagtail itself keeps only autosave from writing over newer work; an ordinary save or publication
from a form that was opened earlier wins without a word. Here each such save says which version the
form was opened with, and is asked about before it is the newest. Nothing is lost in any case: every
version that was saved stays in the story's history.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

OWN_AUTOSAVE = timedelta(seconds=10)


class NewerVersionExists(Exception):
    """Someone has saved the page since the form was opened."""

    def __init__(self, page):
        super().__init__(f"“{page}” was saved by someone else in the meantime.")
        self.page = page


@dataclass(frozen=True)
class OpenedVersion:
    """Which version a form was opened with, or which its autosave has written since."""

    revision_id: str
    created_at: str  # empty: its autosave writes to this very version, whenever that was
    saved_by: int | None = None  # who saves or publishes, by hand; None: an autosave

    @classmethod
    def of(cls, posted, saved_by=None) -> "OpenedVersion | None":
        """As the form posts it; None if it doesn't say."""
        if written := posted.get("overwrite_revision_id"):
            return cls(written, "", saved_by)
        if loaded := posted.get("loaded_revision_id"):
            return cls(loaded, posted.get("loaded_revision_created_at", ""), saved_by)
        return None

    def is_latest(self, revision) -> bool:
        """Another session's autosave may have written to the same version since it was loaded."""
        if revision is None or self._is_own_autosave(revision):
            return True
        is_same = self.revision_id == str(revision.pk)
        return is_same and self.created_at in ("", revision.created_at.isoformat())

    def _is_own_autosave(self, revision):
        """It was still on its way when its editor saved by hand, who had all of it before them."""
        is_own = self.saved_by is not None and revision.user_id == self.saved_by
        if not (is_own and timezone.now() - revision.created_at < OWN_AUTOSAVE):
            return False
        if not _is_from_a_form(revision):
            return False
        newer = Revision.objects.filter(
            base_content_type=revision.base_content_type_id,
            object_id=revision.object_id,
            pk__gt=self.revision_id if self.revision_id.isdecimal() else 0,
        )
        return newer.count() <= 1  # more: something else came in between


def _is_from_a_form(revision):
    """Every save in a form leaves a line in the history in its editor's name.

    What a correction puts back on top (`newer_versions.py`) has its author's name and no such line.
    """
    lines = PageLogEntry.objects.filter(action="wagtail.edit", revision_id=revision.pk)
    return lines.filter(user_id=revision.user_id).exists()


class KeepsNewerWork:
    """For pages whose form sets `opened_version`: no version is saved over one not seen in it."""

    opened_version: OpenedVersion | None = None
    saved_by: int | None = None  # set where somebody saves by hand

    @transaction.atomic
    def save(self, *args, **kwargs):
        """A form saves the page of a story that is not live before it saves the version.

        An autosave that was on its way while the story was published would take it down again.
        """
        if kwargs.get("update_fields") is None:
            self._refuse_newer_work()
        return super().save(*args, **kwargs)

    @transaction.atomic
    def save_revision(self, *args, **kwargs):
        self._refuse_newer_work()
        self.opened_version = None
        return super().save_revision(*args, **kwargs)

    def _refuse_newer_work(self):
        if not self.opened_version:
            return
        # Of two who save at the same moment, the second waits here, and then is told.
        stored = Page.objects.select_for_update(no_key=True, of=("self",)).get(pk=self.pk)
        # An approval publishes the version that is there already, which makes no newer one.
        published_meanwhile = stored.live and not self.live
        if published_meanwhile or not self.opened_version.is_latest(latest_version(self)):
            raise NewerVersionExists(self)


def latest_version(page) -> Revision | None:
    """As the database has it now."""
    latest = Page.objects.filter(pk=page.pk).values("latest_revision_id")
    return Revision.objects.filter(pk__in=latest).select_related("user").first()
