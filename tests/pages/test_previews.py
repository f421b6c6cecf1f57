"""A story is previewed as its page, as a card and as it is shared, however little is written."""

from django.test import TestCase, override_settings

from news.models import ArticlePage, User
from tests.making import make_article, make_image, make_person, make_section, paragraph

MODES = [mode for mode, _ in ArticlePage.preview_modes]


class StoryPreviewTests(TestCase):
    def setUp(self):
        self.editor = User.objects.create_superuser("editor")
        self.client.force_login(self.editor)

    def preview(self, story, mode):
        response = story.make_preview_request(preview_mode=mode)
        response.render() if hasattr(response, "render") and not response.is_rendered else None
        assert response.status_code == 200
        return response.content.decode()

    def test_a_draft_with_a_headline_alone_has_every_preview(self):
        section = make_section("Harbour")
        stored = make_article("Ferry runs again", body=[], published=False)
        unsaved = ArticlePage(title="Ferry runs again", slug="x")
        unsaved.path = section.path + "0001"
        unsaved.depth = section.depth + 1
        unsaved.set_url_path(section)

        for story in (stored, unsaved):
            for mode in MODES:
                with self.subTest(mode, saved=bool(story.pk)):
                    assert "Ferry runs again" in self.preview(story, mode)

    @override_settings(SITE_URL="https://record.example")
    def test_a_shared_card_says_title_description_and_domain(self):
        story = make_article("Ferry runs again", standfirst="A day early, the board says.")

        card = self.preview(story, "shared")

        assert '<h2 class="share-card-title">Ferry runs again</h2>' in card
        assert "A day early, the board says.</p>" in card
        assert ">record.example</p>" in card

    def test_a_card_names_section_and_writers(self):
        story = make_article("Ferry runs again", section=make_section("Harbour"))
        story.bylines.create(person=make_person("Mira Voss"), role="by")

        card = self.preview(story, "card")

        assert card.count("<bdi>Mira Voss</bdi>") == 3
        assert "<bdi>Harbour</bdi>" in card

    def test_an_arabic_story_runs_from_right_to_left(self):
        story = make_article("عبارة", language="ar")

        assert '<article class="share-card" lang="ar" dir="rtl"' in self.preview(story, "shared")
        assert 'lang="ar" dir="rtl"' in self.preview(story, "card")


class SharePictureTests(TestCase):
    def picture(self, **fields):
        return ArticlePage.objects.get(pk=make_article(**fields).pk).share_picture

    def body(self, image, alt="A quay"):
        value = {"image": {"image": image.pk, "alt_text": alt, "decorative": False}, "caption": ""}
        return [paragraph("It ran."), {"type": "image", "value": value, "id": "p1"}]

    def test_is_the_lead_picture_else_the_first_in_the_body(self):
        lead, other = make_image("Lead"), make_image("Other")

        chosen = self.picture(lead_image=lead, lead_image_alt="A boat", body=self.body(other))
        assert (chosen.image, chosen.alt) == (lead, "A boat")
        chosen = self.picture(body=self.body(other))
        assert (chosen.image.pk, chosen.alt) == (other.pk, "A quay")
        assert self.picture(body=[paragraph("It ran.")]) is None
