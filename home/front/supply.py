"""The stories that fill the front page: fetched at once, and none given out twice."""

from collections import Counter
from itertools import islice

from news.models import ArticlePage

from .rows import PickedRow, SectionRow


class Supply:
    """Gives out published stories, from the top of the page to its foot.

    What stands above is left out below, and a section leaves out what editors have picked for a
    row of its own.
    """

    def __init__(self, rows, pinned, newest):
        """For these rows, below these pinned stories and `newest` others."""
        self.picked = {key for row in rows if isinstance(row, PickedRow) for key in row.keys}
        self.given = set()
        above = len(pinned) + newest
        sections = Counter()
        for row in rows:
            if isinstance(row, SectionRow):
                sections[row.section] += row.most + above + len(self.picked)
        named = {*pinned, *(key for row in rows for key in row.keys)}
        self.stories = {story.pk: story for story in _fetch(above, sections, named)}

    def take(self, keys):
        """Those of these stories that stand nowhere yet, in this order."""
        return self._give(self.look_up(keys))

    def newest(self, most):
        return self._give(self.stories.values(), most)

    def newest_in(self, section, most):
        here = (
            story
            for story in self.stories.values()
            if story.path.startswith(section.path) and story.pk not in self.picked
        )
        return self._give(here, most)

    def look_up(self, keys):
        """Those of these that are published, in this order, wherever they stand."""
        return [self.stories[key] for key in dict.fromkeys(keys) if key in self.stories]

    def _give(self, stories, most=None):
        given = list(islice((story for story in stories if story.pk not in self.given), most))
        self.given.update(story.pk for story in given)
        return given


def _fetch(newest, sections, named):
    """The newest stories, so many of each section, and the named ones: published, newest first.

    One query finds them, whatever the rows are: a limit may not stand in a part of a union on
    SQLite, but in a list of keys below one it may.
    """
    published = ArticlePage.objects.published()
    parts = [
        published.newest_first()[:newest],
        published.filter(pk__in=named),
        *(published.in_section(desk).newest_first()[:most] for desk, most in sections.items()),
    ]
    first, *others = (
        ArticlePage.objects.filter(pk__in=part.values("pk")).order_by().values("pk")
        for part in parts
    )
    wanted = first.union(*others, all=True)
    return ArticlePage.objects.filter(pk__in=wanted).newest_first().for_listing()
