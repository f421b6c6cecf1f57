"""One signal for everything that changes what readers can see of stories.

`stories_changed` is sent inside the transaction of the change, with `ids`: the keys of the stories
whose public face may have changed. Its receivers read the stories from the database (a story that
is not there any more was deleted), and a receiver that fails rolls the change back. (Not a move or
a restriction: Wagtail has committed these by then. The rebuild commands put right what was missed.)

`ArticlePage.save()` sends it for a story that is saved as a whole. Everything else that Wagtail
does to pages (unpublishing and expiry save a base `Page`, moves, restrictions, deletion) is turned
into it here, and nowhere else: no other module listens to Wagtail's page signals.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, post_page_move, published

stories_changed = Signal()

FRONT_PAGE_DEPTH = 2  # its own name and address stand in no story

_waiting: ContextVar[dict | None] = ContextVar("stories that change together", default=None)


def tell_of_stories(ids):
    """Send `stories_changed` for them: now, or with all others that change together with them."""
    together = _waiting.get()
    if together is None:
        stories_changed.send(sender=apps.get_model("news", "ArticlePage"), ids=list(ids))
    else:
        together.update(dict.fromkeys(ids))


@contextmanager
def changing_together():
    """What changes within it is told once, at its end: hundreds of stories cost less so.

    Inside a transaction that holds all of it. What is told in vain, because a part was rolled back,
    changes nothing: receivers read the stories from the database.
    """
    if _waiting.get() is not None:
        yield  # whoever began tells
        return
    together = {}
    begun = _waiting.set(together)
    try:
        yield
    finally:
        _waiting.reset(begun)
    if together:
        tell_of_stories(together)


def _send_for_stories_at_or_below(page):
    article_model = apps.get_model("news", "ArticlePage")
    at_or_below = article_model.objects.filter(path__startswith=page.path)
    if ids := list(at_or_below.order_by("pk").values_list("pk", flat=True)):
        tell_of_stories(ids)


def _page_saved(sender, instance, created, update_fields, raw, **kwargs):
    """A base `Page` saved on its own (unpublishing, expiry), or a section with a new name."""
    if not isinstance(instance, Page) or isinstance(
        instance, apps.get_model("news", "ArticlePage")
    ):
        return
    if raw or created or update_fields is not None or instance.depth <= FRONT_PAGE_DEPTH:
        return
    _send_for_stories_at_or_below(instance)


def _page_moved(sender, instance, **kwargs):
    _send_for_stories_at_or_below(instance)


def _restriction_changed(sender, instance, **kwargs):
    if page := Page.objects.filter(pk=instance.page_id).first():
        _send_for_stories_at_or_below(page)


def _story_deleted(sender, instance, **kwargs):
    tell_of_stories([instance.pk])


def say_published(article, revision):
    """Tell whoever listens to Wagtail alone that a story was published without its own action."""
    for signal in (page_published, published):
        signal.send(sender=type(article), instance=article, revision=revision)


def connect():
    """Called once, when the apps are ready."""
    post_save.connect(_page_saved, dispatch_uid="stories_changed: page saved")
    post_page_move.connect(_page_moved, dispatch_uid="stories_changed: page moved")
    post_save.connect(
        _restriction_changed, sender=PageViewRestriction, dispatch_uid="stories_changed: restricted"
    )
    post_delete.connect(
        _restriction_changed,
        sender=PageViewRestriction,
        dispatch_uid="stories_changed: unrestricted",
    )
    post_delete.connect(
        _story_deleted,
        sender=apps.get_model("news", "ArticlePage"),
        dispatch_uid="stories_changed: deleted",
    )
