"""What is on record with the words that a draft prints, or nearly these: all of them at once."""

from collections import Counter, defaultdict

from news.quotes.choosing.likeness import sought_phrases
from news.quotes.choosing.models import QuotationPhrase
from news.quotes.models import Quotation
from news.quotes.words import fingerprint

PHRASES = 60  # of each printed quotation: its longest, by which a record is found
ROWS = 5_000
LIKEST = 3


def on_record(texts: list[str]) -> dict[str, list[Quotation]]:
    """For each text the quotations that may be it, the likest first. Five queries, or none."""
    if not texts:
        return {}
    prints = {text: fingerprint(text) for text in texts}
    phrases = {text: sought_phrases(text)[:PHRASES] for text in texts}
    sharing = _sharing({number for numbers in phrases.values() for number in numbers})
    likest = {text: _likest(numbers, sharing) for text, numbers in phrases.items()}
    same = _same_words(prints.values())
    wanted = {text: [*same[prints[text]], *likest[text]] for text in texts}
    found = _loaded({pk for pks in wanted.values() for pk in pks})
    return {
        text: [found[pk] for pk in dict.fromkeys(pks) if pk in found]
        for text, pks in wanted.items()
    }


def _same_words(prints):
    same = defaultdict(list)
    rows = Quotation.objects.filter(fingerprint__in=set(prints)).order_by("pk")
    for key, pk in rows.values_list("fingerprint", "pk")[:ROWS]:
        same[key].append(pk)
    return same


def _sharing(numbers):
    """The quotations that each of the phrases finds; those recorded last, if they are too many."""
    sharing = defaultdict(list)
    rows = QuotationPhrase.objects.filter(number__in=numbers).order_by("-quotation", "number")
    for number, pk in rows.values_list("number", "quotation")[:ROWS]:
        sharing[number].append(pk)
    return sharing


def _likest(numbers, sharing):
    shared = Counter(pk for number in numbers for pk in sharing.get(number, ()))
    return [pk for pk, _ in shared.most_common(LIKEST)]


def _loaded(ids):
    quotations = Quotation.objects.select_related("speaker", "wrongly_attributed_to")
    return quotations.prefetch_related("translations", "speaker__aliases").in_bulk(ids)
