"""No input whatever gives an error, and none keeps the next reader from finding."""

from urllib.parse import quote

from django.test import TestCase
from django.urls import reverse

from search.finding.results import find
from tests.making import make_article, paragraph
from tests.search.asking import asked, found
from tests.search.hostile import NORMAL, strings

ADDRESS = reverse("search:results")
SORTS = ("relevance", "newest", "oldest", "said")
KEYS = ("section", "year", "from", "kind", "speaker", "page")
PAGES = ["", "0", "-1", "1e9", "９", "\0", "9" * 400, "9" * 5_000, "2; DROP", "[]", "\ud800"]


def in_an_address(text):
    return quote(text.encode("utf-8", "surrogatepass"), safe="")


class HostileInputTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        make_article(
            "Lamp", published=True, body=[paragraph("The keeper of the old lighthouse is gone.")]
        )

    def test_there_are_more_than_two_thousand(self):
        assert len(set(strings())) > 2_000

    def test_no_string_keeps_a_query_from_finding(self):
        for number, text in enumerate(strings()):
            sort = SORTS[number % len(SORTS)]
            with self.subTest(text[:60]):
                query = asked(text, sort=sort, **{KEYS[number % len(KEYS)]: text})
                find(query)
                assert query.reading is not None
                if text in NORMAL:
                    assert found(text) == ["Lamp"]

    def test_no_string_gives_an_error_page(self):
        for text in list(strings())[::5] + NORMAL:
            with self.subTest(text[:60]):
                response = self.client.get(f"{ADDRESS}?q={in_an_address(text[:2_000])}")

                assert response.status_code == 200
                if text in NORMAL:
                    assert "<h1>1 story for" in response.content.decode()

    def test_no_string_breaks_a_suggestion_or_a_feed(self):
        for text in list(strings())[::11]:
            with self.subTest(text[:60]):
                typed = in_an_address(text[:2_000])
                for name in ("suggestions", "rss_feed"):
                    address = f"{reverse(f'search:{name}')}?q={typed}"
                    assert self.client.get(address).status_code == 200

    def test_nothing_typed_is_markup_on_the_page(self):
        for text in strings():
            if "<" in text:
                page = self.client.get(ADDRESS, {"q": text[:200].encode("utf-8", "replace")})
                assert "<script>window" not in page.content.decode()
                assert "<img src=x" not in page.content.decode()

    def test_no_page_number_gives_an_error(self):
        for page in PAGES:
            for q in ("lighthouse", "xyzzy", ""):
                with self.subTest(page[:20], q=q):
                    address = f"{ADDRESS}?q={q}&page={in_an_address(page)}"
                    assert self.client.get(address).status_code == 200

    def test_no_order_and_no_other_parameter_gives_an_error(self):
        for junk in (
            "%",
            "%zz",
            "%ff%fe",
            "a=b=c&&&==;",
            "sort=%00",
            "sort=-score",
            "q[]=x&q[a]=y",
        ):
            with self.subTest(junk):
                assert self.client.get(f"{ADDRESS}?q=lighthouse&{junk}").status_code == 200
