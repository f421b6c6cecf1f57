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
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, post_page_move, pre_page_move, published

from news.delivery import change_everywhere, public_change

stories_changed = Signal()
# Asked before and after a change: which addresses show these stories (`ids`)? Receivers answer with
# them. With `in_full`, only those where the whole text stands.
showing = Signal()

FRONT_PAGE_DEPTH = 2  # its own name and address stand in no story
IN_NAVIGATION = 3  # or above: what is changed there is seen on every page
SEEN_EVERYWHERE = ("title", "slug", "live", "path")

_moving: ContextVar[dict] = ContextVar("a page that is moved, and where it was shown")
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


def addresses_that_show(ids, in_full=False) -> set[str]:
    """Where readers find these stories now, or something of them."""
    article_model = apps.get_model("news", "ArticlePage")
    answers = showing.send(sender=article_model, ids=list(ids), in_full=in_full)
    return {address for _, addresses in answers for address in addresses}


def _stories_at_or_below(page):
    article_model = apps.get_model("news", "ArticlePage")
    at_or_below = article_model.objects.filter(path__startswith=page.path)
    return list(at_or_below.order_by("pk").values_list("pk", flat=True))


def _send_for_stories_at_or_below(page):
    if ids := _stories_at_or_below(page):
        tell_of_stories(ids)


def _is_saved_whole(page, raw, update_fields):
    """A base `Page` on its own (unpublishing, expiry), a section or a standing page. A story tells
    of itself."""
    is_story = isinstance(page, apps.get_model("news", "ArticlePage"))
    return isinstance(page, Page) and not is_story and not raw and update_fields is None


def _page_is_saved(sender, instance, raw, update_fields, **kwargs):
    """What it was, and where it and what is below it stood, for when it is saved."""
    if not _is_saved_whole(instance, raw, update_fields) or instance.depth <= FRONT_PAGE_DEPTH:
        return
    before = Page.objects.filter(pk=instance.pk).first()
    instance._seen_before = _seen_everywhere(before)
    if before and before.slug != instance.slug:
        instance._shown_before = _addresses_at_or_below(before)


def _page_saved(sender, instance, created, update_fields, raw, **kwargs):
    if not _is_saved_whole(instance, raw, update_fields) or instance.depth <= FRONT_PAGE_DEPTH:
        return
    public_change({*instance.__dict__.pop("_shown_before", ()), instance.url})
    if instance.__dict__.pop("_seen_before", None) != _seen_everywhere(instance):
        change_everywhere()
    if not created:
        _send_for_stories_at_or_below(instance)


def _seen_everywhere(page):
    """What the navigation says of a page; None of one that does not stand in it."""
    if page is None or not page.live or page.depth > IN_NAVIGATION:
        return None
    is_story = issubclass(page.specific_class or Page, apps.get_model("news", "ArticlePage"))
    return None if is_story else [getattr(page, name) for name in SEEN_EVERYWHERE]


def _addresses_at_or_below(page):
    return {page.url, *addresses_that_show(_stories_at_or_below(page))}


def _page_is_moved(sender, instance, **kwargs):
    before = Page.objects.get(pk=instance.pk)
    _moving.set({instance.pk: (before, _addresses_at_or_below(before))})


def _page_moved(sender, instance, **kwargs):
    """Wagtail gives another object than before, and has committed the move by now."""
    moved = Page.objects.get(pk=instance.pk)
    before, addresses = _moving.get()[instance.pk]
    public_change({*addresses, moved.url})
    if _seen_everywhere(before) != _seen_everywhere(moved):
        change_everywhere()
    _send_for_stories_at_or_below(moved)


def _page_deleted(sender, instance, **kwargs):
    if not isinstance(instance, Page):
        return
    public_change([instance.url])
    if _seen_everywhere(instance):
        change_everywhere()


def _restriction_changed(sender, instance, **kwargs):
    if page := Page.objects.filter(pk=instance.page_id).first():
        public_change([page.url])
        if page.depth <= IN_NAVIGATION:
            change_everywhere()
        _send_for_stories_at_or_below(page)


def _story_deleted(sender, instance, **kwargs):
    tell_of_stories([instance.pk])


def say_published(article, revision):
    """Tell whoever listens to Wagtail alone that a story was published without its own action."""
    for signal in (page_published, published):
        signal.send(sender=type(article), instance=article, revision=revision)


def connect():
    """Called once, when the apps are ready."""
    pre_save.connect(_page_is_saved, dispatch_uid="stories_changed: page is saved")
    pre_page_move.connect(_page_is_moved, dispatch_uid="stories_changed: page is moved")
    post_delete.connect(_page_deleted, dispatch_uid="stories_changed: page deleted")
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
