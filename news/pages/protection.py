"""What may not be deleted or copied, and the sentence that says so."""

from django.contrib import messages
from django.db.models.signals import pre_delete
from django.shortcuts import redirect

from .addresses import reserved_slugs
from .afterwards.kept import KeptForReaders, refuse_deleting
from .afterwards.models import ClosedVersion, Correction, Withdrawal
from .models import ArticlePage, Topic


def connect():
    pre_delete.connect(
        keep_topics_of_published, sender=Topic, dispatch_uid="pages: keep topics of published"
    )
    for model in (Correction, ClosedVersion, Withdrawal):
        pre_delete.connect(
            refuse_deleting, sender=model, dispatch_uid=f"pages: keep {model.__name__}"
        )


def keep_topics_of_published(sender, instance, **kwargs):
    story = ArticlePage.objects.published().filter(topics=instance).newest_first().first()
    if story:
        raise KeptForReaders(
            f"The topic “{instance}” can’t be deleted: readers find published stories under it. "
            f"Take it off them first, beginning with “{story}”.",
            instance,
        )


def refuse_deleting_published(request, page):
    """A story once published is withdrawn, never deleted; nor is a section that holds one."""
    if once_published_at_or_below(page):
        messages.error(
            request,
            f"“{page.title}” can’t be deleted: it has been public, or holds what has been. "
            "Unpublish it instead: readers who kept its address should find what became of it. The "
            "stories of a section can be moved to another one first.",
        )
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


def refuse_copying_to_reserved_address(request, page):
    slug = request.POST.get("new_slug", "")
    if request.method == "POST" and page.depth <= 3 and slug in reserved_slugs():
        messages.error(request, f"The site itself uses the address /{slug}/. Choose another one.")
        return redirect("wagtailadmin_pages:copy", page.pk)
    return None


def once_published_at_or_below(page):
    stories = ArticlePage.objects.filter(path__startswith=page.path)
    return stories.filter(first_published_at__isnull=False).exists()
