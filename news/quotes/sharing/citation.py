"""A quotation as plain text: the words, whose they are, when they were said, and their address."""

from django.conf import settings

from news.quotes.marks import in_marks
from news.quotes.models import Quotation

Status = Quotation.Status
DOUBTFUL = (Status.DISPUTED, Status.MISATTRIBUTED)


def citation(quotation, words="", language="") -> str:
    """A line for each; `words` are those printed, in their language, where not all are on record.

    Doubts come along. Words that are withdrawn stay behind.
    """
    address = settings.SITE_URL + quotation.get_absolute_url()
    if quotation.status == Status.WITHDRAWN:
        return f"{quotation.get_status_display()}: {address}"
    said = in_marks(" ".join((words or quotation.text).split()), language or quotation.language)
    lines = [said, ", ".join(filter(None, (_who(quotation), quotation.said)))]
    if quotation.status in DOUBTFUL:
        lines.append(f"{quotation.get_status_display()}.")
    return "\n".join([*lines, address])


def _who(quotation):
    if quotation.speaker:
        return quotation.speaker.name
    if quotation.wrongly_attributed_to:
        return f"Not said by {quotation.wrongly_attributed_to.name}"
    return "Speaker not known"
