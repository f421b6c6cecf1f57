"""From the change in the newsroom to the reader behind the shipped cache."""

import pytest

from tests.making import make_article, make_section

from . import nginx as shipped
from .reading import let_the_worker_work, read


@pytest.fixture
def nginx(tmp_path, live_server):
    with shipped.Nginx(tmp_path, behind=live_server.thread.port) as running:
        yield running


@pytest.fixture
def cdn(nginx, cdn_of):
    cdn_of(nginx)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_new_headline_is_read_at_once_and_nothing_else_is_dropped(nginx, cdn):
    section = make_section()
    story = make_article("The ferry runs again", section=section, published=True)
    other = make_article("The harbour is dredged", section=section, published=True)
    let_the_worker_work()
    shown = [story.url, section.url, "/", other.url]
    for address in shown:
        read(nginx, address)
    assert [read(nginx, address)[0] for address in shown] == ["HIT"] * 4

    story.title = "The ferry runs twice a day"
    story.save_revision().publish()
    let_the_worker_work()

    for address in (story.url, section.url, "/"):
        cache, page = read(nginx, address)
        assert cache == "MISS", address
        assert "The ferry runs twice a day" in page, address
    assert read(nginx, other.url)[0] == "HIT"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_purge_outlives_the_process_that_asked_for_it(nginx, cdn):
    story = make_article("The ferry runs again", published=True)
    let_the_worker_work()
    read(nginx, story.url)

    story.title = "The ferry runs twice a day"
    story.save_revision().publish()  # and here the process ends: nothing else happens in it

    assert "twice a day" not in read(nginx, story.url)[1]
    let_the_worker_work()
    assert "twice a day" in read(nginx, story.url)[1]
