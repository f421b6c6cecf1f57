"""The pages of the record in a real browser: nothing is blocked, and nothing runs over the edge."""

import json

import pytest

from news.models import Quotation, QuotationCorrection
from tests.making import block_quote, make_article, make_person, make_quotation, pull_quote

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.fixture
def quotation():
    speaker = make_person("Mira Voss")
    quotation = make_quotation(
        f"{LONG} runs again, </script><script>alert(1)</script> they say.",
        speaker=speaker,
        role_then=LONG,
        occasion=LONG,
        place=LONG,
    )
    make_article(
        f"On {LONG}",
        published=True,
        body=[block_quote(quotation, f"{LONG} [really] runs …"), block_quote(quotation)],
    )
    QuotationCorrection.objects.create(
        quotation=quotation,
        from_words=f"{LONG}{LONG} runs.",
        to_words=quotation.text,
        from_fingerprint="",
        from_speaker=speaker,
        to_speaker=speaker,
        from_status="unverified",
        to_status="unverified",
        reason=f"It was {LONG}.",
        corrected_at="2026-03-02T12:00:00Z",
    )
    return Quotation.objects.get(pk=quotation.pk)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_long_words_stay_on_the_page(page, quotation, width):
    page.set_viewport_size({"width": width, "height": 900})
    story = quotation.uses.first().article

    for address in (
        quotation.get_absolute_url(),
        "/people/mira-voss/",
        f"/people/mira-voss/?q={LONG}{LONG}",
        "/quotations/?speaker=mira-voss&year=2017&state=unverified",
        story.url,
    ):
        page.goto(address)

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_what_machines_read_is_neither_run_nor_blocked(page, quotation):
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    story = quotation.uses.first().article

    for address, kind in {
        "/": "WebSite",
        story.url: "NewsArticle",
        quotation.get_absolute_url(): "Quotation",
        "/people/mira-voss/": "Person",
    }.items():
        page.goto(address)
        data = page.locator("script[type='application/ld+json']").all_text_contents()

        assert kind in [json.loads(text)["@type"] for text in data]
    assert dialogs == []


def test_a_reader_narrows_the_quotations_down_with_the_keyboard_and_widens_them_again(page):
    voss, falk = make_person("Mira Voss"), make_person("Edda Falk")
    said = [make_quotation("We sail.", speaker=voss), make_quotation("We wait.", speaker=falk)]
    make_article(published=True, body=[block_quote(words) for words in said])

    page.goto("/quotations/")
    page.get_by_label("Who said it").focus()
    page.keyboard.type("Mira")
    page.get_by_role("button", name="Show").press("Enter")
    page.get_by_role("status").get_by_text("1 quotation on record").wait_for()
    assert page.get_by_role("figure").count() == 1
    page.get_by_role("link", name="Mira Voss Remove this filter").press("Enter")

    page.get_by_role("status").get_by_text("2 quotations on record").wait_for()


def test_a_reader_goes_from_the_story_to_the_record_and_sees_what_was_cut(page):
    words = make_quotation("The ferry will run again in May, and it won’t cost more.")
    cut = "The ferry will run again in May …"
    make_article(
        "Ferry runs again", published=True, body=[block_quote(words), pull_quote(words, cut)]
    )

    page.goto("/harbour/ferry-runs-again/")
    page.locator(".pull-quote").get_by_role("link", name="The record").click()

    assert ", and it won’t cost more." in page.locator(".record-sides del").inner_text()
    decoration = "getComputedStyle(document.querySelector('.record-sides del')).textDecorationLine"
    assert page.evaluate(decoration) == "line-through"
