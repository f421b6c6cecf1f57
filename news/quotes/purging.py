"""Which addresses show the state of a quotation."""

from news.delivery import public_change
from news.pages.models import ArticlePage
from news.pages.signals import addresses_that_show

from .addresses import embed_of, of_person
from .models import Quotation


def purge_quotation(quotation):
    """As the database has it: call it before a change as well, for whoever was named then."""
    public_change(addresses_showing(quotation.pk))


def addresses_showing(quotation_id):
    """Its own page, its speaker's, the lists', and those of the stories that print it."""
    quotation = Quotation.objects.select_related("speaker").filter(pk=quotation_id).first()
    if quotation is None or quotation.public_since is None:
        return
    yield from ("/", "/quotations/", quotation.get_absolute_url(), embed_of(quotation))
    if quotation.speaker:
        yield from of_person(quotation.speaker)
    stories = ArticlePage.objects.published().filter(quotation_uses__quotation=quotation)
    yield from addresses_that_show(stories.values_list("pk", flat=True).distinct(), in_full=True)
