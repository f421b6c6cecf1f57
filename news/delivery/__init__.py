"""Getting what was published to readers, fresh: `public_change(urls)` is all that others call."""

from .purging import public_change

__all__ = ["public_change"]
