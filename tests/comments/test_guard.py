"""The door to a form that is the same for everyone: which requests come from our own page."""

from django.test import TestCase, override_settings

from news.comments.guard import is_from_own_page
from news.models import ReaderComment
from tests.making import make_article

OWN = "http://testserver"
TRUSTED = "https://press.example.org"

# Sec-Fetch-Site, Origin, whether the post is taken. None: the header isn't sent.
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
class GuardTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)
        cls.address = f"/comments/{cls.story.pk}/"
        cls.form = {"name": "Mira Voss", "email": "mira@example.org", "body": "The ferry was late."}

    def post(self, **headers):
        return self.client.post(self.address, self.form, headers=headers)

    def test_each_row_of_the_matrix(self):
        assert len(MATRIX) >= 50
        for site, origin, taken in MATRIX:
            with self.subTest(site=site, origin=origin):
                headers = headers_of(site, origin)
                assert is_from_own_page(headers) is taken
                response = self.client.post(self.address, self.form, headers=headers)
                assert response.status_code == (303 if taken else 403)

    def test_whoever_is_refused_is_told_where_another_form_is(self):
        response = self.post(Origin="https://evil.example")

        self.assertContains(response, f'href="{self.address}form/"', status_code=403)
        assert "no-store" in response["Cache-Control"]
        assert not ReaderComment.objects.exists()

    def test_the_host_header_is_not_believed(self):
        with override_settings(ALLOWED_HOSTS=["*"]):
            response = self.post(Host="evil.example", Origin="http://evil.example")

        assert response.status_code == 403

    def test_a_page_is_not_there_to_be_looked_at(self):
        for method in (self.client.get, self.client.head, self.client.put, self.client.delete):
            response = method(self.address, headers={"Sec-Fetch-Site": "same-origin"})

            assert (response.status_code, response["Allow"]) == (405, "POST")

    def test_only_what_a_form_can_send_is_read(self):
        for content_type in ("application/json", "text/plain", "application/xml", ""):
            response = self.client.post(
                self.address,
                data=b'{"name": "Mira"}',
                content_type=content_type,
                headers={"Sec-Fetch-Site": "same-origin"},
            )

            assert response.status_code == 403, content_type

    def test_both_kinds_of_form_are_read(self):
        multipart = self.post(**{"Sec-Fetch-Site": "same-origin"})
        encoded = self.client.post(
            self.address,
            "name=Mira&email=mira%40example.org&body=Late+again.",
            content_type="application/x-www-form-urlencoded; charset=utf-8",
            headers={"Origin": OWN},
        )

        assert (multipart.status_code, encoded.status_code) == (303, 303)
        assert ReaderComment.objects.count() == 2
