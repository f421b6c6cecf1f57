"""What else came from the address of a reply. The address itself is not told.

It is what somebody typed, and proves nothing: anybody can type a trusted reader's address.
"""

from collections import Counter
from dataclasses import dataclass

from .models import CommentContact, ReaderComment

SHOWN = 5


@dataclass(frozen=True)
class AuthorHistory:
    """How many other replies there are, by status, and the newest of them."""

    counts: dict[str, int]
    latest: list[ReaderComment]

    @classmethod
    def of(cls, reply) -> "AuthorHistory | None":
        """None when the address is gone: then nobody can know."""
        contact = CommentContact.objects.filter(comment=reply).first()
        if contact is None:
            return None
        others = ReaderComment.objects.filter(contact__email__iexact=contact.email)
        others = others.exclude(pk=reply.pk).order_by("-submitted_at", "-pk")
        counts = Counter(others.order_by().values_list("status", flat=True))
        return cls(dict(counts), list(others[:SHOWN]))

    def __str__(self):
        if not self.counts:
            return "Nothing else has come."
        labels = dict(ReaderComment.Status.choices)
        parts = (f"{self.counts[s]} {labels[s].lower()}" for s in labels if s in self.counts)
        return f"Replies before and since: {'; '.join(parts)}."
