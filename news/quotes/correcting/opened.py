"""Which state of the record a form was opened with, so that no correction is undone unseen."""

from dataclasses import asdict, dataclass

from django.core import signing

SALT = "news.quotes.correcting.opened"


class RecordChanged(Exception):
    """The record is not what the form was opened with. The message is a sentence for the editor."""

    def __init__(self):
        super().__init__(
            "The record was changed after you opened this form. What is on record now stands "
            "below, and so does what you have changed in the form: see whether it is still right, "
            "and correct the record then."
        )


@dataclass(frozen=True)
class Opened:
    """What can be corrected, as it stood when a form was opened."""

    words: str = ""
    speaker: int | None = None
    status: str = ""
    true_speaker: int | None = None

    @classmethod
    def of(cls, quotation) -> "Opened":
        return cls(
            quotation.text, quotation.speaker_id, quotation.status, quotation.true_speaker_id
        )

    @classmethod
    def posted(cls, value) -> "Opened":
        """As `signed()` has written it. What can't be read is no state that a record ever has."""
        try:
            return cls(**signing.loads(value, salt=SALT))
        except signing.BadSignature:
            return cls()

    def signed(self) -> str:
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    @property
    def is_known(self):
        return bool(self.words)
