"""What is added for good: neither changed nor deleted, by whatever way."""

from django.db.models import ProtectedError, QuerySet


class KeptForReaders(ProtectedError):
    """Readers have it, or its address. The message is a whole sentence for the editor."""

    def __init__(self, sentence, kept):
        super().__init__(sentence, {kept})
        self.sentence = sentence


class ForGoodQuerySet(QuerySet):
    def delete(self):
        if first := self.first():
            raise KeptForReaders(first.stays, first)
        return 0, {}

    def update(self, **changes):
        if first := self.first():
            raise KeptForReaders(first.stays, first)
        return 0

    def bulk_update(self, objs, fields, batch_size=None):
        return self.filter(pk__in=[each.pk for each in objs]).update()


class StaysAsItIs:
    """For models of which a row is a statement to readers; `stays` says what to do instead."""

    stays = "This is public and stays."

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise KeptForReaders(self.stays, self)
        return super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise KeptForReaders(self.stays, self)


def refuse_deleting(sender, instance, **kwargs):
    """For Django's `pre_delete`, which also comes for what is deleted with something else."""
    raise KeptForReaders(instance.stays, instance)
