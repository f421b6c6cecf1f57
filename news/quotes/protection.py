"""Words that readers have seen are never deleted: their address answers for good."""

from django.utils.text import Truncator

from news.pages.protection import KeptForReaders


def keep_public_words(sender, instance, **kwargs):
    if sender.objects.filter(pk=instance.pk, public_since__isnull=False).exists():
        raise KeptForReaders(
            f"“{Truncator(instance.text).words(12, truncate=' …')}” has been public and can’t be "
            "deleted. Where the record is wrong, correct it instead: readers who kept its address "
            "should find what became of it.",
            instance,
        )
