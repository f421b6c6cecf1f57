"""A picture that has new sizes, another file or another credit changes the stories that show it."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from wagtail.models import Page, ReferenceIndex

from news.delivery import public_change
from news.media.sizes import picture_changed
from news.people.models import Person

from .models import ArticlePage
from .signals import tell_of_stories


def connect():
    picture_changed.connect(show_anew, dispatch_uid="pages: show a picture anew")


def show_anew(sender, picture, **kwargs):
    with transaction.atomic():
        if ids := list(_stories_that_use(picture).values_list("pk", flat=True)):
            tell_of_stories(ids)
        portrayed = Person.objects.filter(portrait=picture).order_by("pk")
        public_change(person.get_absolute_url() for person in portrayed)


def _stories_that_use(picture):
    pages = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(picture).filter(base_content_type=pages)
    keys = references.values_list("object_id", flat=True).distinct()
    # Wagtail writes its index after a while: a new lead picture need not be in it yet.
    return ArticlePage.objects.filter(Q(pk__in=list(keys)) | Q(lead_image=picture)).order_by("pk")
