"""What readers find where a story stood that was published once and is not any more: 410 Gone.

Neither its headline nor its words are shown, since these may be why it was withdrawn. What is
shown is the note of whoever withdrew it.
"""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry

from news.delivery.caching import CACHES_KEEP_IT

from .afterwards.models import Withdrawal

WITHDRAWING = ("wagtail.unpublish", "wagtail.unpublish.scheduled")


def has_expired(story):
    """Past its expiry, whether or not the scheduler has come by."""
    return story.expire_at is not None and story.expire_at <= timezone.now()


def is_withdrawn(story):
    """Whether everyone could read it once and nobody can now. A restricted one never was public."""
    if story.first_published_at is None or (story.live and not has_expired(story)):
        return False
    return not story.get_view_restrictions().exists()


def withdrawn_at(story):
    """When it was taken down, as far as that is known."""
    if story.live:
        return story.expire_at
    taken_down = PageLogEntry.objects.filter(page=story.pk, action__in=WITHDRAWING)
    return taken_down.order_by("-timestamp").values_list("timestamp", flat=True).first()


def note_to_readers(story):
    """Why it was taken down. Of an earlier time, before it was published again, there is none."""
    notes = Withdrawal.objects.filter(article=story.pk)
    if story.last_published_at:
        notes = notes.filter(withdrawn_at__gte=story.last_published_at)
    return "" if story.live else notes.values_list("note", flat=True).first() or ""


def gone(request, story):
    """The answer at its address. No browser keeps it: the story may be published again."""
    if get_redirect(request, Redirect.normalise_path(request.path)):
        raise Http404("A redirect leads on.")  # which its middleware follows from a 404 alone
    section = story.get_parent()
    context = {
        "section": section if section.live else None,
        "withdrawn_at": withdrawn_at(story),
        "note": note_to_readers(story),
    }
    response = TemplateResponse(request, "410.html", context, status=410)
    patch_cache_control(response, public=True, max_age=0, s_maxage=CACHES_KEEP_IT)
    return response
