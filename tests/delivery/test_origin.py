"""Which requests come from our own page: the browser says it, and no page can."""

from django.test import SimpleTestCase, override_settings

from news.delivery.origin import is_from_own_page

OWN = "http://testserver"
TRUSTED = "https://press.example.org"

# Sec-Fetch-Site, Origin, whether it is from our own page. None: the header isn't sent.
MATRIX = [
    ("same-origin", OWN, True),
    ("same-origin", None, True),
    ("same-origin", "null", True),
    ("same-origin", "https://evil.example", True),
    ("same-site", OWN, False),
    ("same-site", None, False),
    ("same-site", TRUSTED, False),
    ("same-site", "http://sub.testserver", False),
    ("cross-site", OWN, False),
    ("cross-site", None, False),
    ("cross-site", "null", False),
    ("cross-site", TRUSTED, False),
    ("cross-site", "https://evil.example", False),
    ("none", OWN, False),
    ("none", None, False),
    ("none", "null", False),
    ("", OWN, False),
    ("", None, False),
    (" ", OWN, False),
    ("Same-Origin", OWN, False),
    ("SAME-ORIGIN", None, False),
    ("same-origin, cross-site", OWN, False),
    ("cross-site, same-origin", OWN, False),
    ("same-origin;", OWN, False),
    ("same_origin", OWN, False),
    ("true", OWN, False),
    ("?1", OWN, False),
    (None, OWN, True),
    (None, TRUSTED, True),
    (None, None, False),
    (None, "", False),
    (None, " ", False),
    (None, "null", False),
    (None, "None", False),
    (None, "https://testserver", False),
    (None, "http://testserver:80", False),
    (None, "http://testserver:8000", False),
    (None, "http://testserver/", False),
    (None, "http://testserver.", False),
    (None, "http://testserver.evil.example", False),
    (None, "http://eviltestserver", False),
    (None, "http://sub.testserver", False),
    (None, "http://testserver@evil.example", False),
    (None, "http://evil.example/http://testserver", False),
    (None, "http://testserver, https://evil.example", False),
    (None, "testserver", False),
    (None, "//testserver", False),
    (None, "http://TESTSERVER", False),
    (None, "http://press.example.org", False),
    (None, "https://evil.example", False),
    (None, "file://", False),
    (None, "chrome-extension://abcdef", False),
]


def headers_of(site, origin):
    headers = {"Sec-Fetch-Site": site, "Origin": origin}
    return {name: value for name, value in headers.items() if value is not None}


@override_settings(CSRF_TRUSTED_ORIGINS=[TRUSTED])
class OriginTests(SimpleTestCase):
    def test_each_row_of_the_matrix(self):
        assert len(MATRIX) >= 50
        for site, origin, own in MATRIX:
            with self.subTest(site=site, origin=origin):
                assert is_from_own_page(headers_of(site, origin)) is own
