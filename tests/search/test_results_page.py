from datetime import UTC, datetime

from django.core.cache import cache
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.making import block_quote, make_article, make_person, make_quotation, paragraph

ADDRESS = reverse("search:results")


class ResultsPageTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        for year in (2019, 2020, 2021):
            make_article(
                f"Electricity {year}",
                published=True,
                body=[paragraph("In the next winter.")],
                published_at=datetime(year, 5, 1, tzinfo=UTC),
            )
        make_article("Electricity draft")

    def search(self, **params):
        return self.client.get(ADDRESS, params)

    def test_the_stories_are_counted_in_heading_and_title(self):
        response = self.search(q="electricity")

        self.assertContains(response, "<h1>3 stories for “<bdi>electricity</bdi>”</h1>", html=True)
        self.assertContains(response, "<title>3 stories for “electricity”")
        self.assertContains(response, "<mark>Electricity</mark> 2021")
        self.assertNotContains(response, "draft")

    def test_one_story_is_one_story(self):
        response = self.search(q="electricity 2019")

        self.assertContains(
            response, "<h1>1 story for “<bdi>electricity 2019</bdi>”</h1>", html=True
        )

    def test_the_form_keeps_what_was_typed(self):
        typed = '"in the next" <b>\' & winter'

        response = self.search(q=typed)

        escaped = "&quot;in the next&quot; &lt;b&gt;&#x27; &amp; winter"
        self.assertContains(response, f'name="q" value="{escaped}"')
        self.assertNotContains(response, "<b>'")

    def test_the_form_stands_in_a_landmark_and_has_a_label(self):
        page = self.search(q="electricity").content.decode()

        landmark = page.split('<search class="search-again">')[1].split("</search>")[0]
        assert f'<form action="{ADDRESS}" method="get">' in landmark
        assert '<label for="q">' in landmark
        assert '<input type="search" id="q" name="q"' in landmark

    def test_both_orders_are_links_that_keep_the_query(self):
        response = self.search(q="electricity winter", sort="newest", page="2")

        self.assertContains(
            response, f'<a href="{ADDRESS}?q=electricity+winter">Relevance</a>', html=True
        )
        self.assertContains(
            response,
            f'<a href="{ADDRESS}?q=electricity+winter&amp;sort=newest" aria-current="true">'
            "Newest</a>",
            html=True,
        )

    def test_newest_is_kept_by_the_form(self):
        self.assertContains(
            self.search(q="electricity", sort="newest"),
            '<input type="hidden" name="sort" value="newest">',
            html=True,
        )

    def test_the_newest_come_first_when_asked_for(self):
        page = self.search(q="electricity", sort="newest").content.decode()

        places = [page.index(f"<mark>Electricity</mark> {year}") for year in (2021, 2020, 2019)]
        assert places == sorted(places)

    def test_nothing_typed_is_a_welcome_with_a_form_and_the_newest_stories(self):
        response = self.client.get(ADDRESS)

        self.assertContains(response, "<h1>Search</h1>", html=True)
        self.assertContains(response, '<input type="search" id="q"')
        self.assertContains(response, "Electricity 2021")

    def test_what_only_comes_near_says_what_it_is_without(self):
        response = self.search(q='electricity "unheard of" O’Delm')

        self.assertContains(response, "Nothing holds all of these words.")
        self.assertContains(response, "<h1>3 stories for")
        without = (
            "Without: <del><bdi>&quot;unheard of&quot;</bdi></del>, <del><bdi>O’Delm</bdi></del>"
        )
        self.assertContains(response, without, count=3)

    def test_a_misspelt_word_is_put_right_and_said_to_be(self):
        response = self.search(q="electricty 2019")

        self.assertContains(response, "<h1>1 story for “<bdi>electricity 2019</bdi>”</h1>")
        self.assertContains(response, "Nothing holds “<bdi>electricty 2019</bdi>”.")
        self.assertContains(response, 'name="q" value="electricty 2019"')

    def test_nothing_found_is_said_plainly_and_leads_on(self):
        response = self.search(q="xyzzy plugh")

        self.assertContains(response, "<h1>No stories for “<bdi>", status_code=200)
        self.assertContains(response, "No published story holds all of these words.")
        for word in ("xyzzy", "plugh"):
            self.assertContains(
                response, f'<a href="{ADDRESS}?q={word}"><bdi>{word}</bdi></a>', html=True
            )
        self.assertContains(response, 'id="newest"')
        self.assertContains(response, "Electricity 2021")
        self.assertContains(response, f'href="{reverse("news:archive")}">the archive</a>')
        self.assertContains(response, f'href="{reverse("news:people")}">the people</a>')

    def test_the_page_says_how_a_query_was_read(self):
        response = self.search(q="electricity (2019 OR 2020) -winter")

        self.assertContains(response, "electricity and (2019 or 2020), without winter")
        self.assertNotContains(self.search(q="electricity"), "Read as")

    def test_the_words_are_marked_and_nothing_else_is(self):
        make_article(
            "Cables", published=True, body=[paragraph("Some <b>power</b> &amp; lights, for all.")]
        )

        page = self.search(q="light").content.decode()

        assert "Some power &amp; <mark>lights</mark>, for all." in page
        assert page.count("<mark>") == 1

    def test_one_word_that_is_not_found_is_said_plainly(self):
        self.assertContains(self.search(q="xyzzy"), "Check how they are spelled")

    def test_what_holds_no_word_is_said_plainly(self):
        self.assertContains(self.search(q="?!"), "There is no letter or digit in it")

    def test_a_speaker_of_that_name_stands_above_the_stories(self):
        mira = make_person("Mira Voss")
        quotation = make_quotation("Electricity for everyone.", speaker=mira)
        make_article("Cables", published=True, body=[block_quote(quotation)])

        response = self.search(q="mira voss")

        self.assertContains(response, "<h1>1 story for “<bdi>mira voss</bdi>”</h1>", html=True)
        self.assertContains(response, 'id="people-found"')
        self.assertContains(response, f'<a href="{mira.get_absolute_url()}">')
        self.assertNotContains(self.search(q="electricity"), 'id="people-found"')

    def test_search_engines_do_not_keep_it(self):
        self.assertContains(self.search(q="ferry"), '<meta name="robots" content="noindex">')

    def test_it_says_what_it_is(self):
        page = self.search(q="ferry & harbour", sort="newest", x="y").content.decode()

        assert (
            'rel="canonical" href="http://testserver/search/?q=ferry+%26+harbour&amp;sort=' in page
        )
        assert '<meta name="description" content="Search the stories of' in page

    def test_caches_ask_each_time_and_nobody_gets_a_cookie(self):
        response = self.search(q="electricity")

        assert response["Cache-Control"] == "public, max-age=0, s-maxage=0"
        assert response["ETag"]
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")

    def test_only_reading_is_allowed(self):
        assert self.client.post(ADDRESS, {"q": "electricity"}).status_code == 405
        assert self.client.head(ADDRESS, {"q": "electricity"}).status_code == 200


class PagesOfResultsTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        for number in range(41):
            make_article(f"Ferry number {number}", published=True)

    def page(self, page, q="ferry number", **params):
        return self.client.get(ADDRESS, {"q": q, "page": page, **params})

    def titles(self, response):
        return [result.of.title for result in response.context["page"].results]

    def test_twenty_stories_stand_on_a_page_and_each_stands_on_one(self):
        pages = [self.titles(self.page(number)) for number in (1, 2, 3)]

        assert [len(page) for page in pages] == [20, 20, 1]
        assert len({title for page in pages for title in page}) == 41

    def test_every_page_keeps_the_query_and_the_order(self):
        response = self.page("2", sort="newest")

        self.assertContains(response, "41 stories for “<bdi>ferry number</bdi>”")
        self.assertContains(response, f'href="{ADDRESS}?q=ferry+number&amp;sort=newest"')
        self.assertContains(response, "?q=ferry+number&amp;page=3&amp;sort=newest")

    def test_a_page_that_is_none_is_the_first_or_the_last(self):
        for page in ("", "0", "-1", "x", "1.5"):
            assert self.page(page).context["page"].pages.number == 1
        for page in ("4", "99999999999999999999999", "9" * 5_000):
            assert self.page(page).context["page"].pages.number == 3

    def test_a_page_takes_at_most_eight_queries_for_twenty_stories_as_for_one(self):
        quotation = make_quotation("The ferry has a number.")
        make_article("Ferry", published=True, body=[block_quote(quotation)])
        self.page("1")  # the site's paths are kept from now on
        self.addCleanup(cache.clear)

        # What is found; what its words are worth, on PostgreSQL; names; these stories; their
        # bylines; the quotations; the navigation; the site.
        for page, number in (("1", 20), ("3", 2)):
            with CaptureQueriesContext(connection) as queries:
                assert len(self.titles(self.page(page))) == number
            assert len(queries) <= 8, [query["sql"][:80] for query in queries]
