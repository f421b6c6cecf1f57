"""Who has a page: everyone whom a published story quotes, and whoever wrote one."""

from django.db.models import Exists, OuterRef

from news.pages.models import ArticlePage
from news.people.models import Byline, Person

from .models import Quotation


def people_with_pages():
    quoted = Quotation.objects.published().filter(speaker=OuterRef("pk"))
    published = ArticlePage.objects.published()
    wrote = Byline.objects.filter(person=OuterRef("pk"), article__in=published)
    return Person.objects.filter(Exists(quoted) | Exists(wrote))
