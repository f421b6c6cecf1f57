from news.delivery import public_change


def purge_front_page(sender, update_fields=None, **kwargs):
    """Any story may stand on the front page, or leave it; so may words, corrections and names.

    A draft of the record saves only some fields, and none that readers see.
    """
    if update_fields is None:
        public_change(["/"])


def purge_for_public_words(sender, instance, **kwargs):
    """Words that no reader has seen stand on no front page."""
    if instance.public_since:
        purge_front_page(sender, **kwargs)


class PurgedWhenSaved:
    """For pages that `stories_changed` says nothing of. A draft saves only some fields."""

    def save(self, *args, **kwargs):
        result = super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            public_change([self.url])
        return result
