"""Whatever the database, a query finds what reading every story word by word finds."""

import random

from django.test import TestCase

from news.blocks.plain import paragraphs
from news.models import ArticlePage, Byline
from search.analysis import words
from search.finding.results import find
from tests.making import make_article, make_person, paragraph
from tests.search.asking import asked

# None of them changes when its ending is taken off, so that whole words can be compared here.
WORDS = ["lamp", "cat", "winter", "Été", "O’Neil", "港", "12", "the", "lam"]
NAMES = ["Cat Winter", "Ada Lam"]


class QueryTreeTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.chance = random.Random(7)  # noqa: S311 - the same stories each time
        people = [make_person(name) for name in NAMES]
        for number in range(40):
            texts = [" ".join(cls.chance.choices(WORDS, k=4)) for _ in range(2)]
            headline = " ".join(cls.chance.choices(WORDS, k=2))
            make_article(
                f"{headline} s{number}",
                published=True,
                body=[paragraph(*texts)],
                standfirst=cls.chance.choice(WORDS),
                bylines=[Byline(person=people[number % 3])] if number % 3 < 2 else [],
            )

    def test_five_hundred_random_trees(self):
        stories = {story.pk: read(story) for story in ArticlePage.objects.all()}
        numbers = set()

        for _ in range(500):
            typed, holds = self.tree(self.chance.choice([1, 2, 3]))
            due = {pk for pk, story in stories.items() if holds(story)}
            with self.subTest(typed):
                answer = find(asked(typed))
                assert (set() if answer.is_partly else set(answer.keys)) == due
            numbers.add(len(due))

        assert len(numbers) > 25  # from nothing to everything

    def tree(self, depth):
        """What could be typed, and a function that says whether a story holds it."""
        kind = self.chance.choice(["all", "any", "not", "leaf"]) if depth else "leaf"
        if kind == "leaf":
            return self.leaf()
        if kind == "not":
            typed, holds = self.tree(depth - 1)
            sign = self.chance.choice(["NOT ", "-"])
            return f"{sign}({typed})", lambda story: not holds(story)
        (one, holds_one), (other, holds_other) = self.tree(depth - 1), self.tree(depth - 1)
        if kind == "all":
            between = self.chance.choice([" ", " AND "])
            return f"({one}){between}({other})", lambda s: holds_one(s) and holds_other(s)
        return f"({one}) OR ({other})", lambda s: holds_one(s) or holds_other(s)

    def leaf(self):
        kind = self.chance.choice(["word", "word", "phrase", "prefix", "title", "by"])
        if kind == "phrase":
            some = self.chance.choices(WORDS, k=self.chance.choice([2, 3]))
            return f'"{" ".join(some)}"', lambda s: any(in_a_row(some, text) for text in s["all"])
        word = self.chance.choice(WORDS)
        if kind == "prefix":
            return "la*", lambda s: any(w.startswith("la") for text in s["all"] for w in text)
        if kind == "word":
            return word, lambda s: any(in_a_row([word], text) for text in s["all"])
        return f"{kind}:{word}", lambda s: any(in_a_row([word], text) for text in s[kind])


def read(story):
    bylines = [words(byline.person.name) for byline in story.bylines.all()]
    title = [words(story.title)]
    texts = [story.standfirst, *paragraphs(story.body.raw_data[0]["value"]), "Harbour"]
    return {"title": title, "by": bylines, "all": [*title, *bylines, *map(words, texts)]}


def in_a_row(some, text):
    sought = [word for typed in some for word in words(typed)]
    return any(text[at : at + len(sought)] == sought for at in range(len(text)))
