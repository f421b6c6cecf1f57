import io

from django.http import HttpResponse
from django.test import RequestFactory, TestCase
from django.views.decorators.csrf import csrf_protect

from news.delivery.limits import small_posts_only


@small_posts_only
@csrf_protect
def guarded(request):
    return HttpResponse("through")


@small_posts_only
def echo(request):
    return HttpResponse(request.body)


def post(size, view=echo):
    request = RequestFactory().post("/", b"", content_type="application/x-www-form-urlencoded")
    body = io.BytesIO(b"a" * min(size, 3 * 1024 * 1024))
    request.META["CONTENT_LENGTH"] = str(size)
    request._stream = body
    return view(request), body


class SizeTests(TestCase):
    def test_64_kilobytes_go_through(self):
        response, _ = post(64 * 1024)

        assert (response.status_code, len(response.content)) == (200, 64 * 1024)

    def test_one_byte_more_is_refused_and_read_to_the_end(self):
        response, body = post(64 * 1024 + 1)

        assert response.status_code == 413
        assert "no-store" in response["Cache-Control"]
        assert body.tell() == 64 * 1024 + 1

    def test_of_a_giant_no_more_than_a_megabyte_is_read(self):
        response, body = post(10**12)

        assert response.status_code == 413
        assert body.tell() == 1024 * 1024

    def test_who_hangs_up_is_answered_all_the_same(self):
        request = RequestFactory().post("/", b"", content_type="text/plain")
        request.META["CONTENT_LENGTH"] = "999999"
        request._stream = io.BytesIO(b"a" * 10)

        assert echo(request).status_code == 413

    def test_nothing_has_parsed_it(self):
        request = RequestFactory().post("/", b"", content_type="application/x-www-form-urlencoded")
        request.META["CONTENT_LENGTH"] = "99999"
        echo(request)

        assert not hasattr(request, "_post")

    def test_the_token_is_still_asked_for_inside(self):
        request = RequestFactory(enforce_csrf_checks=True).post("/", {"name": "Mira"})

        assert guarded(request).status_code == 403

    def test_the_refusal_is_a_whole_page(self):
        response, _ = post(100_000)

        self.assertContains(response, "<h1>That is too much at once</h1>", status_code=413)
