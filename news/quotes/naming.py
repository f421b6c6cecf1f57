"""Where a person is named: in which public quotations, and in which stories."""

from django.db.models import Q

from news.people.models import Byline

from .models import Quotation, QuotationUse


def quotations_naming(person) -> list:
    """The public quotations that name the person, in whatever way, by their uuid."""
    named = Q(speaker=person) | Q(wrongly_attributed_to=person) | Q(true_speaker=person)
    public = Quotation.objects.filter(named, public_since__isnull=False)
    return list(public.order_by("pk").values_list("uuid", flat=True))


def stories_naming(person) -> set[int]:
    """Keys of the stories that quote the person, and of those the person has written."""
    quoted = QuotationUse.objects.filter(
        Q(quotation__speaker=person)
        | Q(quotation__wrongly_attributed_to=person)
        | Q(quotation__true_speaker=person)
    )
    wrote = Byline.objects.filter(person=person)
    return {story for rows in (quoted, wrote) for story in rows.values_list("article", flat=True)}
