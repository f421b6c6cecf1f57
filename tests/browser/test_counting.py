"""Reading a story counts it, once: ten seconds after somebody has it in sight."""

import pytest

from news.models import DailyReads
from tests.making import make_article

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
SOMEBODY = "Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false})"
ASKS_NOT_TO = (
    "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})"
)
LOOKS_AWAY = """hidden => {
    Object.defineProperty(document, "visibilityState", {
        configurable: true, get: () => hidden ? "hidden" : "visible",
    });
    document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture
def story(page):
    """Opened, with a clock that the test winds on."""
    page.set_extra_http_headers({"User-Agent": FIREFOX})
    page.clock.install()
    return make_article(published=True)


@pytest.fixture
def sent(page):
    """The addresses that pages have posted to so far."""
    posts = []
    page.on("request", lambda request: request.method == "POST" and posts.append(request))
    return posts


def test_a_story_that_is_read_is_counted_once(page, story, sent):
    page.add_init_script(SOMEBODY)
    page.goto(story.url)

    page.clock.run_for(6_000)
    page.evaluate(LOOKS_AWAY, True)
    page.clock.run_for(60_000)
    page.evaluate(LOOKS_AWAY, False)
    page.clock.run_for(3_500)
    assert sent == []
    with page.expect_response(f"**/reads/{story.pk}/") as answer:
        page.clock.run_for(1_000)
    page.evaluate(LOOKS_AWAY, True)
    page.evaluate(LOOKS_AWAY, False)
    page.clock.run_for(60_000)

    assert answer.value.status == 204
    assert [(post.post_data, "cookie" in post.all_headers()) for post in sent] == [(None, False)]
    assert DailyReads.objects.get().reads == 1


def test_a_program_and_a_reader_who_asks_not_to_be_are_not_counted(page, story, sent):
    page.goto(story.url)
    page.clock.run_for(60_000)
    page.add_init_script(SOMEBODY)
    page.add_init_script(ASKS_NOT_TO)
    page.goto(story.url)
    page.clock.run_for(60_000)

    assert sent == []


def test_other_pages_count_nothing(page, story, sent):
    page.add_init_script(SOMEBODY)
    for address in ("/", story.get_parent().url):
        page.goto(address)
        page.clock.run_for(60_000)

    assert sent == []
