"""The door to a form that is the same for everyone: which requests come from our own page."""

from django.test import TestCase, override_settings

from news.models import ReaderComment
from tests.delivery.test_origin import MATRIX, OWN, TRUSTED, headers_of
from tests.making import make_article


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
        for site, origin, taken in MATRIX:
            with self.subTest(site=site, origin=origin):
                headers = headers_of(site, origin)
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
