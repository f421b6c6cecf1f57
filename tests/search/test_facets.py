"""Every number says what its click will show, whatever is chosen already."""

from datetime import UTC, datetime
from urllib.parse import parse_qs

from django.test import TestCase

from news.models import Byline
from search.finding.page import results_page
from search.finding.results import find
from search.query import SearchQuery
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    make_topic,
)
from tests.search.asking import asked, found


class FacetTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        sections = [make_section(name) for name in ("Harbour", "World", "Culture")]
        topics = [make_topic(name) for name in ("Ferries", "Weather")]
        people = [make_person(name) for name in ("Ada Lam", "Bo Rist")]
        quotations = [make_quotation(f"Berth {n} is free.", people[n % 2]) for n in range(4)]
        for number in range(24):
            make_article(
                f"Ferry {number}",
                published=True,
                section=sections[number % 3],
                topics=topics[: number % 3],
                bylines=[Byline(person=people[number % 2])],
                body=[block_quote(quotations[number % 4])],
                published_at=datetime(2019 + number % 4, 1 + number % 12, 3, tzinfo=UTC),
            )

    def page(self, params):
        return results_page(find(SearchQuery.from_params(params)))

    def choices(self, page):
        for facet in page.facets:
            yield from facet.choices
        yield from page.years
        yield from page.months

    def test_every_number_is_what_its_click_shows(self):
        starts = ["q=ferry", "q=ferry&section=world", "q=ferry&year=2019&year=2021&speaker=ada-lam"]
        starts += ["q=ferry&year=2020", "q=ferry&topic=ferries&author=bo-rist&from=2020"]
        starts += ["q=berth&kind=quotation", "q=berth&kind=quotation&section=harbour"]
        looked_at = 0
        for start in starts:
            for choice in self.choices(self.page(parse_qs(start))):
                clicked = self.page(parse_qs(choice.params))
                with self.subTest(start=start, choice=choice.label):
                    if choice.is_chosen:
                        continue
                    again = [c for c in self.choices(clicked) if c.label == choice.label]
                    assert any(c.is_chosen for c in again)
                    alone = parse_qs(choice.params)
                    name = next(n for n in alone if alone[n] != parse_qs(start).get(n))
                    alone[name] = [v for v in alone[name] if v not in parse_qs(start).get(name, [])]
                    assert self.page(alone).found.total == choice.count
                    looked_at += 1
        assert looked_at > 60

    def test_several_years_can_be_chosen_one_after_the_other(self):
        one = find(asked("ferry", year=["2019"]))
        two = find(asked("ferry", year=["2019", "2021"]))

        assert (one.total, two.total) == (6, 12)
        assert one.narrowed.counts["year"]["2021"] == 6

    def test_what_stands_under_different_names_must_hold_at_once(self):
        assert len(found("ferry", section="world", author="ada-lam")) == 4
        assert len(found("ferry", section="world", author="ada-lam", year="2021")) == 2

    def test_the_kinds_are_counted_with_the_filters(self):
        counts = find(asked("berth", section="world")).narrowed.counts["kind"]

        assert counts["story"] == 8
        assert counts["quotation"] == len(found("berth", section="world", kind="quotation"))

    def test_a_month_takes_the_place_of_its_year(self):
        page = self.page({"q": "ferry", "year": "2019"})
        january = next(month for month in page.months if month.count)

        clicked = self.page(parse_qs(january.params))

        assert clicked.found.total == january.count
        assert parse_qs(january.params)["year"] == ["2019-01"]

    def test_a_filter_that_nobody_knows_finds_nothing_and_can_be_taken_away(self):
        page = self.page({"q": "ferry", "section": "nowhere"})

        assert page.found.total == 0
        assert page.chips == [("nowhere", "q=ferry")]
