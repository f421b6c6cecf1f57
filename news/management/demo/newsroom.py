"""The whole demo, in the order in which one part needs another."""

from .accounts import make_accounts
from .challenges import make_challenges
from .corrections import make_corrections
from .desks import make_sections, make_topics
from .front import compose_front_page
from .people import make_people
from .pictures.attach import make_renditions
from .quotations import make_quotations
from .standing import make_standing_pages
from .stories import find_story, make_stories
from .tally import Tally


def build() -> Tally:
    """Make what is not there yet. Whatever is there stays as it is."""
    tally = Tally()
    editor = make_accounts(tally)
    make_people(editor, tally)
    make_quotations(editor, tally)
    make_topics(tally)
    make_sections(editor, tally)
    make_standing_pages(editor, tally)
    make_stories(editor, tally)
    make_corrections(editor, tally)
    make_challenges(editor, tally)
    compose_front_page(editor, find_story, tally)
    make_renditions()
    return tally
