"""What a correction of the record asks of a story before it is published."""

from news.pages import publication
from news.quotes.models import Quotation
from news.quotes.places import running_text
from news.quotes.uses import quoted_passages
from news.quotes.words import fingerprint

from .models import QuotationCorrection
from .wording import beginning


def register():
    publication.register(no_words_that_were_corrected)


def no_words_that_were_corrected(article, by):
    """What stands between quotation marks is not what the record said before it was corrected."""
    passages = {
        fingerprint(passage): passage
        for place in running_text(article)
        for passage in quoted_passages(place.text)
    }
    corrected = QuotationCorrection.objects.filter(from_fingerprint__in=passages)
    on_record = Quotation.objects.filter(fingerprint__in=passages).values("fingerprint")
    for correction in corrected.exclude(from_fingerprint__in=on_record).select_related("quotation"):
        yield (
            f"The text quotes “{beginning(passages[correction.from_fingerprint])}”, which was "
            f"corrected on {correction.corrected_at:%-d %B %Y}. "
            f"“{beginning(correction.quotation.text, most=40)}” is on record now."
        )
