"""What somebody needs to have before them who gives a second look."""

from dataclasses import dataclass

from wagtail.models import ModelLogEntry

from news.quotes.desk.evidence import Evidence, evidence_in
from news.quotes.nearest import differences

from .unverified import Unverified


@dataclass(frozen=True)
class Shown:
    unverified: Unverified
    evidence: list[Evidence]  # from each of its sources
    recorded: ModelLogEntry | None  # by whom it was put on record, and when

    @property
    def quotation(self):
        return self.unverified.quotation

    @property
    def differences(self):
        """Between the words on record and those printed; None where they are the same."""
        on_record, printed = self.quotation.text, self.unverified.printed
        return None if on_record == printed else differences(on_record, printed)


def shown(unseen: list[Unverified]) -> list[Shown]:
    return [
        Shown(
            each,
            [evidence_in(each.quotation, source) for source in each.quotation.sources.all()],
            ModelLogEntry.objects.for_instance(each.quotation)
            .filter(action="wagtail.create")
            .select_related("user")
            .first(),
        )
        for each in unseen
    ]
