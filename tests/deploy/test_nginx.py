"""What the shipped cache in front does: the configuration itself, in a real nginx."""

import http.client
import subprocess
import threading

import pytest

from . import nginx as shipped
from .behind import Behind, listening


@pytest.fixture
def port():
    return shipped.free_port()


@pytest.fixture
def nginx(tmp_path, port):
    with shipped.Nginx(tmp_path, behind=port) as running:
        yield running


@pytest.fixture
def behind(nginx, port):
    behind = Behind()
    with listening(behind, port):
        yield behind


def purge(nginx, path):
    """As Wagtail's backend does it."""
    return ask(nginx, path, "PURGE", port=nginx.purging_port)[0]


def ask(nginx, path, method="GET", port=None, **headers):
    """(status, headers, text)"""
    connection = http.client.HTTPConnection("127.0.0.1", port or nginx.port, timeout=20)
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers={"Host": "news.example.org", **headers})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, text


def test_what_ships_is_a_configuration_that_nginx_accepts(tmp_path):
    shipped.Nginx(tmp_path, behind=8000)
    (tmp_path / "site-enabled.conf").write_text(shipped.whole_site_in(tmp_path))
    names = ("privkey.pem", "fullchain.pem")
    key, certificate = (tmp_path / name for name in names)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x.example",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    whole = tmp_path / "whole.conf"
    whole.write_text(
        f"load_module {shipped.MODULE};\npid {tmp_path}/pid;\nevents {{}}\n"
        f"http {{ include {tmp_path}/site-enabled.conf; }}\n"
    )

    command = ["/usr/sbin/nginx", "-t", "-p", tmp_path, "-c", whole]
    said = subprocess.run(command, capture_output=True, text=True)

    assert said.returncode == 0, said.stderr
    assert "[warn]" not in said.stderr


def test_a_page_is_asked_for_once(nginx, behind):
    first, again = ask(nginx, "/harbour/fog/"), ask(nginx, "/harbour/fog/")

    assert first[2] == again[2] == "/harbour/fog/ 1"
    assert again[1]["X-Cache"] == "HIT"


def test_what_no_cache_may_keep_is_asked_for_each_time(nginx, behind):
    behind.cache_control = "private, no-store"

    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 1"
    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 2"


def test_an_answer_with_a_cookie_is_kept_for_nobody(nginx, behind):
    behind.headers = {"Set-Cookie": "a=b"}
    ask(nginx, "/harbour/fog/")

    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 2"


@pytest.mark.parametrize(
    "appended",
    ["?utm_source=x", "?fbclid=1&utm_medium=y", "?q=1", "?", "?page", "?page=", "?_=12", "?a=%00"],
)
def test_what_somebody_appends_neither_arrives_nor_makes_a_second_copy(nginx, behind, appended):
    ask(nginx, "/harbour/fog/")

    assert ask(nginx, f"/harbour/fog/{appended}")[2] == "/harbour/fog/ 1"


@pytest.mark.parametrize(
    "appended", ["?utm_source=x&page=2", "?page=2&page=3", "?PAGE=2", "?page=2&x"]
)
def test_a_page_of_a_list_is_the_one_that_is_named_first(nginx, behind, appended):
    ask(nginx, f"/harbour/{appended}")

    assert behind.addresses == ["/harbour/?page=2"]


@pytest.mark.parametrize(
    "path", ["/search/?q=fog&utm_source=x", "/quotations/?speaker=mira", "/people/mira/?q=oil",
             "/corrections/?kind=update", "/feeds/search.rss?q=fog"]
)  # fmt: skip
def test_where_parameters_are_asked_for_they_arrive(nginx, behind, path):
    ask(nginx, path)

    assert behind.addresses == [path]


@pytest.mark.parametrize(
    "other",
    [
        "/harbour//fog/", "/harbour/./fog/", "/harbour/x/../fog/", "/harbour%2ffog/",
        "/harbour/f%6fg/", "/harbour/fog", "/harbour/fog/;x.css", "/harbour/fog/x.css",
        "/harbour/fog/%2e%2e/", "/HARBOUR/fog/", "/harbour/fog/%3fpage=2", "/harbour/fog/%23x",
        "/harbour/fog/?page=2", "//harbour/fog/", "/harbour/fog/%0d%0ax", "/harbour\\fog/",
    ],
)  # fmt: skip
def test_no_other_address_answers_for_a_page(nginx, behind, other):
    behind.status = 404
    ask(nginx, other)
    behind.status = 200

    assert ask(nginx, "/harbour/fog/")[0] == 200


@pytest.mark.parametrize(
    "header",
    [
        {"X_Forwarded_Host": "evil.example"}, {"X_Forwarded_Proto": "http"},
        {"X_Forwarded_For": "1.2.3.4"}, {"X_Original_URL": "/admin/"}, {"X_Rewrite_URL": "/admin/"},
        {"X_HTTP_Method_Override": "POST"}, {"Forwarded": "host=evil.example"},
        {"Accept_Language": "xx"}, {"Accept": "application/json"}, {"User_Agent": "evil"},
        {"Origin": "https://evil.example"}, {"Referer": "https://evil.example/"},
        {"Range": "bytes=0-1"}, {"If_None_Match": '"x"'}, {"Pragma": "no-cache"},
        {"Cache_Control": "no-cache"}, {"Cookie": "a=b"}, {"Accept_Encoding": "br"},
    ],
)  # fmt: skip
def test_a_header_makes_neither_a_copy_of_its_own_nor_a_wrong_one(nginx, behind, header):
    ask(nginx, "/harbour/fog/", **header)

    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 1"


def test_the_site_believes_none_of_what_a_visitor_forwards(nginx, behind):
    ask(nginx, "/", X_Forwarded_For="1.2.3.4", X_Forwarded_Proto="https", X_Forwarded_Host="a.b")

    [(_, _, headers)] = behind.asked
    assert headers["X-Forwarded-For"] == "127.0.0.1"
    assert headers["X-Forwarded-Proto"] == "http"
    assert headers["X-Forwarded-Host"] is None
    assert headers["Host"] == "news.example.org"


@pytest.mark.parametrize("name", ["__Host-session", "sessionid"])
def test_who_is_logged_in_reads_past_the_cache_and_leaves_nothing_in_it(nginx, behind, name):
    assert ask(nginx, "/", Cookie=f"a=b; {name}=x")[2] == "/ 1"
    assert ask(nginx, "/")[2] == "/ 2"
    assert ask(nginx, "/", Cookie=f"{name}=x")[2] == "/ 3"
    assert ask(nginx, "/")[2] == "/ 2"


def test_one_rendering_however_many_ask(nginx, behind):
    behind.may_answer.clear()
    readers = [threading.Thread(target=ask, args=(nginx, "/")) for _ in range(30)]
    for reader in readers:
        reader.start()
    threading.Event().wait(0.3)
    behind.may_answer.set()
    for reader in readers:
        reader.join()

    assert behind.addresses == ["/"]


def test_what_is_purged_is_asked_for_again_and_nothing_else(nginx, behind):
    ask(nginx, "/harbour/fog/"), ask(nginx, "/harbour/")

    assert purge(nginx, "/harbour/fog/") == 200
    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 3"
    assert ask(nginx, "/harbour/")[2] == "/harbour/ 2"


def test_a_purge_with_parameters_forgets_the_page(nginx, behind):
    ask(nginx, "/harbour/fog/")
    purge(nginx, "/harbour/fog/?utm_source=x")

    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 2"


def test_what_was_never_there_can_be_purged(nginx, behind):
    assert purge(nginx, "/nothing/") in (404, 412)


def test_a_visitor_purges_nothing(nginx, behind):
    ask(nginx, "/harbour/fog/")
    ask(nginx, "/harbour/fog/", "PURGE")

    assert ask(nginx, "/harbour/fog/")[2] == "/harbour/fog/ 1"


def test_a_stale_page_is_shown_at_once_while_one_new_one_is_fetched(nginx, behind):
    behind.cache_control = "public, s-maxage=1, stale-while-revalidate=60"
    ask(nginx, "/")
    threading.Event().wait(1.6)
    behind.may_answer.clear()

    shown = [ask(nginx, "/") for _ in range(5)]

    assert {text for _, _, text in shown} == {"/ 1"}
    behind.may_answer.set()
    for _ in range(50):
        if ask(nginx, "/")[2] != "/ 1":
            break
        threading.Event().wait(0.1)
    else:
        pytest.fail("The new page never came.")


def test_pages_are_read_while_the_application_is_down(tmp_path, nginx, port):
    behind = Behind()
    behind.cache_control = "public, s-maxage=1, stale-while-revalidate=60, stale-if-error=86400"
    with listening(behind, port):
        ask(nginx, "/")
    threading.Event().wait(1.6)

    status, _, text = ask(nginx, "/")

    assert (status, text) == (200, "/ 1")
    assert ask(nginx, "/never-read/")[0] == 502


def test_an_error_does_not_take_the_place_of_a_page(nginx, behind):
    behind.cache_control = "public, s-maxage=1, stale-if-error=86400"
    ask(nginx, "/")
    threading.Event().wait(1.6)
    behind.status, behind.cache_control = 500, "no-store"

    assert ask(nginx, "/")[:1] == (200,)


def test_replies_are_neither_kept_nor_too_large_nor_a_flood(nginx, behind):
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    statuses = [ask(nginx, "/comments/1/", "POST", **form)[0] for _ in range(40)]

    assert statuses[:20] == [200] * 20
    assert 429 in statuses
    assert ask(nginx, "/comments/1/", "POST", Content_Length="70000", **form)[0] == 413
