"""The site is asked as by a reader without a past."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .answers import Question, Site


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        asked = f"{self.command} {self.path} {self.headers.get('Cookie')}"
        self.send_response(302 if self.path == "/moved/" else 200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Set-Cookie", "seen=yes")
        self.send_header("Location", "/elsewhere/")
        self.send_header("Content-Length", str(len(asked)))
        self.end_headers()
        self.wfile.write(asked.encode())

        self.close_connection = self.path == "/silence/"

    def do_POST(self):
        self.do_GET()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()


def test_no_cookie_is_kept(site):
    site.get("/")

    assert site.get("/a/?b=c").text == "GET /a/?b=c None"


def test_what_passes_on_is_not_followed(site):
    answer = site.get("/moved/")

    assert (answer.status, answer.header("Location")) == (302, "/elsewhere/")


def test_a_site_that_has_hung_up_is_asked_again(site):
    site.get("/silence/")

    assert site.get("/a/").text == "GET /a/ None"


def test_a_form_can_be_posted(site):
    assert site.ask(Question("/a/", method="POST")).text == "POST /a/ None"


def test_an_answer_knows_what_it_is(site):
    answer = site.get("/")

    assert (answer.type, answer.is_page, answer.elements) == ("text/plain", False, [])


def test_a_site_is_named_by_scheme_and_host():
    with pytest.raises(ValueError, match="http://localhost:8000"):
        Site("localhost:8000")
