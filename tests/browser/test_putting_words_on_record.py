"""Words are put on record, or chosen from it, inside the story form and without the mouse."""

import re
from datetime import date

import pytest
from django.conf import settings
from playwright.sync_api import expect

from news.models import (
    ArticlePage,
    Person,
    PersonAlias,
    Quotation,
    QuotationTranslation,
    Role,
    User,
)
from news.quotes.second_looks.verbs import look
from tests.making import make_person, make_quotation, make_section

from .test_editor_writes_a_story import WATCHES

WORDS = "We sail at six, whatever the weather says."
FERRY = "The ferry will run again in May, and it won’t cost more."

SPEAKER_SAID_ROLE = ("speaker_name", "said", "role_then")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


class Keyboard:
    """What an editor does who has no mouse."""

    def __init__(self, page):
        self.page = page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def tab_to(self, element, most=80):
        """Tab until the element has the focus."""
        for _ in range(most):
            if element.evaluate("element => element.contains(document.activeElement)"):
                return
            self.press("Tab")
        pytest.fail(f"{most} times Tab, and the focus is not on {element}")

    def open_form(self):
        section = make_section("Harbour")
        self.page.add_init_script(WATCHES)
        self.page.goto(f"/admin/pages/add/news/articlepage/{section.pk}/")
        expect(self.page.locator("html")).to_have_attribute("data-watches", "yes")
        self.tab_to(self.page.get_by_placeholder("Headline"))
        self.type("The early ferry returns")

    def add_block(self, name):
        body = self.page.locator("#panel-child-content-body-content")
        self.tab_to(body.get_by_role("button", name="Insert a block").last)
        self.press("Enter")
        expect(self.page.get_by_role("option", name=name, exact=True)).to_be_visible()
        self.press("Tab")
        self.type(name)
        self.press("Enter")

    def open_chooser(self):
        self.tab_to(self.page.get_by_role("button", name="Choose quotation"))
        self.press("Enter")
        expect(self.page.get_by_label("Words, speaker or occasion")).to_be_focused()

    def open_new(self):
        """From the search field back to the tabs, and along them."""
        self.press("Shift+Tab", "ArrowRight")
        expect(self.page.get_by_role("tab", name="New")).to_be_focused()
        expect(self.page.locator("#tab-search")).to_be_hidden()
        self.press("Tab")
        expect(self.page.locator("#id_text")).to_be_focused()


@pytest.fixture
def keyboard(page, site_url, client):
    """In the hands of somebody who has logged in."""
    client.force_login(User.objects.create_superuser("editor"))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site_url}]
    )
    return Keyboard(page)


def test_a_new_person_and_a_new_quotation_without_leaving_the_form(keyboard, page):
    keyboard.open_form()
    keyboard.add_block("Paragraph")
    keyboard.tab_to(page.locator("#panel-child-content-body-content [contenteditable=true]"))
    keyboard.type(f"The master of the ferry left no doubt. “{WORDS}” he said.")
    keyboard.add_block("Pull quote")

    keyboard.open_chooser()
    keyboard.open_new()
    keyboard.type(f"“{WORDS}”")
    keyboard.press("Tab")
    keyboard.type("Edda Falk")
    expect(page.get_by_text("Not on record yet: will be added.")).to_be_visible()
    keyboard.press("Tab")
    keyboard.type("2025-03")
    keyboard.press("Tab")
    keyboard.type("master of the ferry")
    keyboard.press("Control+Enter")

    printed = page.get_by_label("Printed words")
    expect(printed).to_be_focused()
    expect(printed).to_have_value(WORDS)
    expect(page.locator("#body-1-value-quotation-title")).to_have_text(
        f"Edda Falk, in March 2025: “{WORDS}” · Not yet checked"
    )
    expect(page.locator("#still-needed")).to_contain_text("needs a second look")
    page.wait_for_load_state("networkidle")  # an autosave under way would undo the publication
    draft = ArticlePage.objects.get().get_latest_revision_as_object()
    look(draft, by=User.objects.create_superuser("colleague"))
    keyboard.tab_to(page.get_by_role("button", name="More actions"))
    keyboard.press("Enter")
    keyboard.tab_to(page.get_by_role("button", name="Publish", exact=True))
    keyboard.press("Enter")
    # "created and published", or "has been published" where autosave was first to create it.
    expect(page.get_by_text(re.compile("(created and|has been) published"))).to_be_visible()

    story = ArticlePage.objects.get(title="The early ferry returns")
    assert story.live
    assert Quotation.objects.get().speaker == Person.objects.get(name="Edda Falk")
    page.goto(story.url)
    expect(page.locator("figure.pull-quote blockquote p")).to_contain_text(WORDS)


def test_a_quotation_on_record_is_found_by_a_name_in_another_script(keyboard, page):
    edda = make_person("Edda Falk")
    PersonAlias.objects.create(person=edda, name="Эдда Фальк")
    quotation = make_quotation(FERRY, speaker=edda)
    make_quotation("Nobody asked me.")
    keyboard.open_form()
    keyboard.add_block("Block quote")

    keyboard.open_chooser()
    keyboard.type("ФАЛЬК")
    expect(page.get_by_role("status").filter(has_text="1 quotation on record")).to_be_attached()
    keyboard.press("ArrowDown", "Enter")

    expect(page.get_by_label("Printed words")).to_be_focused()
    expect(page.get_by_label("Printed words")).to_have_value(FERRY)
    expect(page.locator("#body-0-value-quotation")).to_have_value(str(quotation.pk))


def test_nearly_the_same_words_on_record_are_chosen_instead(keyboard, page):
    quotation = make_quotation(FERRY)
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.open_new()

    keyboard.type("“The ferry will run again in June")
    expect(page.get_by_role("status").filter(has_text="1 quotation is on record")).to_be_attached()
    keyboard.press("Tab", "Enter")

    expect(page.get_by_label("Printed words")).to_have_value(FERRY)
    expect(page.locator("#body-0-value-quotation")).to_have_value(str(quotation.pk))
    assert Quotation.objects.count() == 1


def test_the_role_then_is_filled_in_and_what_is_typed_stays(keyboard, page):
    edda, other = make_person("Edda Falk"), make_person("Edda Falk")
    for title, start, end in (("Pilot", 2001, 2014), ("Mayor", 2016, None)):
        Role.objects.create(
            person=edda,
            title=title,
            started_on=date(start, 1, 1),
            started_precision="day",
            ended_on=end and date(end, 12, 31),
            ended_precision="day" if end else "unknown",
        )
    Role.objects.create(
        person=other, title="Baker", started_on=date(2000, 1, 1), started_precision="year"
    )
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.open_new()
    keyboard.press("Tab")

    speaker, said, role = (page.locator(f"#id_{name}") for name in SPEAKER_SAID_ROLE)
    keyboard.type("falk")
    expect(page.get_by_role("option")).to_have_count(3)
    expect(page.get_by_role("option").nth(1)).to_contain_text("Baker, since 2000")
    keyboard.press("ArrowDown", "Enter")
    expect(speaker).to_have_value(f"Edda Falk #{edda.pk}")
    keyboard.press("Tab")
    expect(said).to_be_focused()
    keyboard.type("2010")
    expect(role).to_have_value("Pilot")

    keyboard.press("Backspace", "Backspace")
    keyboard.type("20")
    expect(role).to_have_value("Mayor")

    keyboard.press("Tab", "Control+a")
    keyboard.type("first mayor of the island")
    keyboard.press("Shift+Tab", "Control+a")
    keyboard.type("2010")
    keyboard.press("Shift+Tab", "Control+a")
    keyboard.type(f"Edda Falk #{other.pk}")
    expect(page.get_by_text("On record: Edda Falk, Baker, since 2000")).to_be_visible()
    expect(role).to_have_value("first mayor of the island")


def test_suggestions_are_walked_taken_and_closed_by_keys(keyboard, page):
    make_person("Edda Falk"), make_person("Runa Falk")
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.open_new()
    keyboard.press("Tab")
    field, options = page.locator("#id_speaker_name"), page.get_by_role("option")

    keyboard.type("fa")
    expect(options).to_have_count(3)
    expect(field).to_have_attribute("aria-expanded", "true")
    keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    keyboard.press("ArrowDown", "ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    active = field.get_attribute("aria-activedescendant")
    assert active == options.nth(1).get_attribute("id")

    keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("fa")
    keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    keyboard.press("Tab")
    expect(field).to_have_value("Edda Falk")
    expect(page.get_by_label("Said on")).to_be_focused()


def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(keyboard, page):
    make_person("Edda Falk")
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.open_new()
    keyboard.type(WORDS)
    keyboard.press("Control+Enter")
    speaker = page.locator("#id_speaker_name")
    expect(speaker).to_be_focused()
    expect(speaker).to_have_accessible_description(re.compile("This field is required"))

    keyboard.type("Edda")
    keyboard.press("Control+Enter")
    expect(speaker).to_be_focused()
    expect(speaker).to_have_accessible_description(re.compile("Did you mean “Edda Falk”"))
    expect(page.locator("#id_text")).to_have_value(WORDS)

    keyboard.press("Escape")
    choose = page.get_by_role("button", name="Choose quotation")
    expect(choose).to_be_focused()
    keyboard.press("Enter")
    expect(page.locator("#id_text")).to_be_focused()
    expect(page.locator("#id_text")).to_have_value(WORDS)
    expect(page.locator("#id_speaker_name")).to_have_value("Edda")


def test_what_is_looked_for_in_vain_is_carried_over(keyboard, page):
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.type(WORDS)
    found = page.get_by_role("tabpanel", name="On record")
    expect(found.get_by_text("Nothing on record has")).to_be_visible()
    keyboard.press("Tab", "Enter")

    words = page.locator("#id_text")
    expect(words).to_be_focused()
    expect(words).to_have_value(WORDS)


def test_words_that_were_printed_first_are_put_on_record(keyboard, page):
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.tab_to(page.get_by_label("Printed words"))
    keyboard.type(f"“{WORDS}”")
    keyboard.press("Shift+Tab", "Shift+Tab", "Enter")  # past the button for a comment

    words = page.locator("#id_text")
    expect(words).to_be_focused()
    expect(words).to_have_value(f"“{WORDS}”")
    keyboard.press("Tab")
    keyboard.type("Edda Falk")
    keyboard.press("Control+Enter")
    expect(page.get_by_label("Printed words")).to_have_value(WORDS)


def test_a_cut_is_kept_and_the_words_on_record_are_offered(keyboard, page):
    make_quotation(FERRY)
    keyboard.open_form()
    keyboard.add_block("Block quote")
    printed = page.get_by_label("Printed words")
    keyboard.tab_to(printed)
    keyboard.type("The ferry […] won’t cost more.")
    keyboard.press("Shift+Tab", "Shift+Tab", "Enter")  # past the button for a comment
    expect(page.get_by_role("status").filter(has_text="1 quotation is on record")).to_be_attached()
    expect(page.locator(".modal[data-is-open]")).to_be_attached()
    keyboard.press("Tab", "Enter")

    expect(printed).to_be_focused()
    expect(printed).to_have_value("The ferry […] won’t cost more.")
    keyboard.press("Tab", "Tab", "Enter")
    expect(printed).to_have_value(FERRY)
    expect(page.get_by_role("button", name="Print the words on record")).to_have_count(0)


def test_a_translation_is_printed_in_a_story_of_its_language(keyboard, page):
    quotation = make_quotation("Паром снова пойдёт в мае.", language="ru")
    QuotationTranslation.objects.create(quotation=quotation, language="en", text=FERRY)
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.press("ArrowDown", "Enter")

    printed = page.get_by_label("Printed words")
    expect(printed).to_have_value(FERRY)
    expect(printed).to_be_focused()
    keyboard.press("Tab", "Tab")
    expect(page.get_by_role("button", name="Print the original, Russian")).to_be_focused()
    keyboard.press("Enter")
    expect(printed).to_have_value("Паром снова пойдёт в мае.")


def test_what_would_be_in_the_way_of_publishing_is_told_below_the_quote(keyboard, page):
    make_quotation(FERRY)
    keyboard.open_form()
    keyboard.add_block("Paragraph")
    keyboard.tab_to(page.locator("#panel-child-content-body-content [contenteditable=true]"))
    keyboard.type("There was news.")
    keyboard.add_block("Pull quote")
    keyboard.open_chooser()
    keyboard.press("ArrowDown", "Enter")
    printed = page.get_by_label("Printed words")
    expect(printed).to_have_accessible_description(re.compile("use a block quote"))

    keyboard.press("Control+End", "Backspace")
    keyboard.type(" now.")
    expect(printed).to_have_accessible_description(re.compile("where the story adds “now”"))


def test_a_quotation_that_the_story_prints_already_says_so(keyboard, page):
    make_quotation(FERRY)
    make_quotation("Nobody asked me.")
    keyboard.open_form()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()
    keyboard.type("ferry")
    expect(page.get_by_role("status").filter(has_text="1 quotation on record")).to_be_attached()
    keyboard.press("ArrowDown", "Enter")
    expect(page.get_by_label("Printed words")).to_be_focused()
    keyboard.add_block("Block quote")
    keyboard.open_chooser()

    printed = page.get_by_text("Already printed in this story")
    expect(printed.locator("visible=true")).to_have_count(1)
    expect(page.get_by_role("link", name=re.compile("^“The ferry"))).to_contain_text(
        "Already printed in this story"
    )
