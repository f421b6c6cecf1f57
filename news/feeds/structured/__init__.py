"""What a page says to machines, in the words of schema.org: dictionaries of what it has loaded.

No builder asks the database for anything. Addresses are absolute; what is not known is left out.
"""

from .people import person
from .quotations import quotation
from .site import breadcrumbs, newsroom, website
from .stories import story

__all__ = ["breadcrumbs", "newsroom", "person", "quotation", "story", "website"]
