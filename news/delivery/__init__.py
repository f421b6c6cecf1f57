"""Getting what was published to readers, fresh: `public_change(urls)` is all that others call.

`change_everywhere()` is for what every page shows.
"""

from .purging import change_everywhere, public_change

__all__ = ["change_everywhere", "public_change"]
