"""The index follows publication: written in the transaction that changes what readers see."""

from news.pages.signals import stories_changed


def _index(sender, ids, **kwargs):
    from .index.writing import put  # reads the models, which are not ready when this is connected

    put(ids)


def connect():
    stories_changed.connect(_index, dispatch_uid="search: index")
