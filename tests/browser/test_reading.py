import pytest

from tests.making import make_article

from .conftest import DESK, PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_a_reader_finds_a_story_on_the_front_page_and_opens_it(page, screen):
    make_article("Ferry runs again", published=True)
    page.set_viewport_size(screen)

    page.goto("/")
    page.get_by_role("link", name="Ferry runs again").first.click()

    assert page.get_by_role("heading", level=1).inner_text() == "Ferry runs again"
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
