"""Two people in one story: whoever saves second sees both versions, and chooses.

Wagtail itself keeps only autosave from writing over newer work; an ordinary save or publication
from a form that was opened earlier wins without a word. Here each such save says which version the
form was opened with, and is asked about before it is the newest. Nothing is lost in any case: every
version that was saved stays in the story's history.
"""

from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Page, Revision


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

    @classmethod
    def of(cls, posted) -> "OpenedVersion | None":
        """As the form posts it; None if it doesn't say."""
        if written := posted.get("overwrite_revision_id"):
            return cls(written, "")
        if loaded := posted.get("loaded_revision_id"):
            return cls(loaded, posted.get("loaded_revision_created_at", ""))
        return None

    def is_latest(self, revision) -> bool:
        """Another session's autosave may have written to the same version since it was loaded."""
        if revision is None:
            return True
        is_same = self.revision_id == str(revision.pk)
        return is_same and self.created_at in ("", revision.created_at.isoformat())


class KeepsNewerWork:
    """For pages whose form sets `opened_version`: no version is saved over one not seen in it."""

    opened_version: OpenedVersion | None = None

    @transaction.atomic
    def save_revision(self, *args, **kwargs):
        if self.opened_version:
            # Of two who save at the same moment, the second waits here, and then is told.
            Page.objects.select_for_update(no_key=True, of=("self",)).get(pk=self.pk)
            if not self.opened_version.is_latest(latest_version(self)):
                raise NewerVersionExists(self)
            self.opened_version = None
        return super().save_revision(*args, **kwargs)


def latest_version(page) -> Revision | None:
    """As the database has it now."""
    latest = Page.objects.filter(pk=page.pk).values("latest_revision_id")
    return Revision.objects.filter(pk__in=latest).select_related("user").first()
