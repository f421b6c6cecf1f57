"""A draft always opens, whatever was deleted since, and always saves."""

from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.models import ArticlePage, Byline, Person, User
from news.pages import scheduling
from news.pages.versions import with_what_is_there
from tests.making import (
    make_article,
    make_image,
    make_person,
    make_quotation,
    make_section,
    make_topic,
    paragraph,
)

AUTOSAVE = {"Accept": "application/json"}


class DraftsOutliveWhatTheyNameTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        self.story = make_article("Ferry runs again", published=True)

    def draft(self, bylines=(), **fields):
        """A draft of the live story. Nobody and nothing that it names is named by a live row."""
        draft = ArticlePage.objects.get(pk=self.story.pk)
        draft.body = [paragraph("The harbour board met twice.")]
        draft.bylines = [Byline(person=person, role="by") for person in bylines]
        for name, value in fields.items():
            setattr(draft, name, value)
        return draft.save_revision()

    def opened(self):
        """The draft after it answered in the editor and as a page."""
        for view in ("edit", "view_draft"):
            response = self.client.get(reverse(f"wagtailadmin_pages:{view}", args=[self.story.pk]))
            self.assertContains(response, "The harbour board met twice.")
        return ArticlePage.objects.get(pk=self.story.pk).get_latest_revision_as_object()

    def test_a_byline_of_someone_deleted_is_left_out(self):
        gone, stays = make_person("Edda Falk"), make_person("Tom Aske")
        self.draft(bylines=[gone, stays])
        gone.delete()

        assert [byline.person for byline in self.opened().bylines.all()] == [stays]

    def test_a_deleted_lead_picture_leaves_its_caption(self):
        picture = make_image()
        self.draft(lead_image=picture, lead_image_caption="The harbour at six.")
        picture.delete()

        draft = self.opened()

        assert (draft.lead_image, draft.lead_image_caption) == (None, "The harbour at six.")

    def test_a_deleted_topic_and_a_deleted_original_are_left_out(self):
        gone, stays = make_topic("Tides"), make_topic("Ferries")
        original = make_article("Fähre fährt wieder")
        self.draft(topics=[gone, stays], translation_of=original)
        gone.delete()
        original.delete()

        draft = self.opened()

        assert (list(draft.topics.all()), draft.translation_of) == ([stays], None)

    def test_a_scheduled_draft_is_published_without_them(self):
        gone = make_person("Edda Falk")
        revision = self.draft(bylines=[gone])
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=5)
        revision.save()
        gone.delete()

        outcome = scheduling.run()

        assert str(outcome) == "1 published, 0 expired, 0 failed"
        self.assertContains(self.client.get(self.story.url), "The harbour board met twice.")
        assert not Byline.objects.filter(article=self.story).exists()

    def test_an_earlier_version_of_a_quotation_opens_without_its_speaker(self):
        first, second = make_person("Edda Falk"), make_person("Mira Voss")
        quotation = make_quotation(speaker=first)
        revision = quotation.save_revision()
        quotation.speaker = second
        quotation.save()
        first.delete()

        earlier = revision.as_object()

        assert (earlier.speaker, earlier.text) == (None, quotation.text)

    def test_everyone_is_looked_up_at_once(self):
        people = [make_person(f"Deckhand {number}") for number in range(5)]
        content = self.draft(bylines=people, lead_image=make_image()).content

        with self.assertNumQueries(2):
            assert with_what_is_there(ArticlePage, content) == content


class BylineRowsTests(TestCase):
    """The form's rows as the browser sends them: each has its place, even an empty one."""

    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        self.section = make_section("Harbour")
        self.mira, self.tom = make_person("Mira Voss"), make_person("Tom Aske")

    def post(self, address, *rows, initial=0, headers=None, **more):
        bylines = [
            {"person": person.pk if person else "", "role": role, "id": pk, "ORDER": str(place)}
            for place, (person, role, pk) in enumerate(rows, start=1)
        ]
        form = {
            "title": "The harbour opens",
            "slug": "the-harbour-opens",
            "standfirst": "",
            "language": "en",
            "kind": "news",
            "bylines": inline_formset(bylines, initial=initial),
            "comments": inline_formset([]),
            "body": streamfield([("paragraph", rich_text("<p>Words.</p>"))]),
            **more,
        }
        return self.client.post(address, nested_form_data(form), headers=headers)

    def create(self, *rows, **more):
        address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", self.section.pk])
        response = self.post(address, *rows, **more)
        assert response.status_code == 302
        return ArticlePage.objects.get(slug="the-harbour-opens")

    def edit(self, story, *rows, **more):
        return self.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), *rows, **more)

    def names(self, story):
        draft = story.get_latest_revision_as_object()
        return [(byline.person.name, byline.role) for byline in draft.bylines.all()]

    def test_a_row_without_a_person_is_left_out(self):
        for publish in ({}, {"action-publish": "1"}):
            with self.subTest(publish):
                story = self.create((None, "by", ""), **publish)

                assert (self.names(story), story.live) == ([], bool(publish))
                story.delete()

    def test_a_person_is_named_once_for_a_role(self):
        rows = [(self.mira, "by", ""), (self.tom, "by", ""), (self.mira, "by", "")]
        for publish in ({}, {"action-publish": "1"}):
            with self.subTest(publish):
                story = self.create(*rows, **publish)

                assert self.names(story) == [("Mira Voss", "by"), ("Tom Aske", "by")]
                assert story.live is bool(publish)
                story.delete()

    def test_a_person_may_have_two_roles(self):
        story = self.create((self.mira, "by", ""), (self.mira, "photographs", ""))

        assert self.names(story) == [("Mira Voss", "by"), ("Mira Voss", "photographs")]

    def test_the_first_as_the_editor_sees_them_stays(self):
        story = self.create((self.mira, "by", ""), (self.tom, "by", ""))
        mira, tom = story.bylines.all()
        address = reverse("wagtailadmin_pages:edit", args=[story.pk])
        rows = [
            {"person": self.mira.pk, "role": "by", "id": mira.pk, "ORDER": "2"},
            {"person": self.tom.pk, "role": "by", "id": tom.pk, "ORDER": "3"},
            {"person": self.tom.pk, "role": "by", "id": "", "ORDER": "1"},
        ]

        response = self.post(
            address, bylines=inline_formset(rows, initial=2), **{"action-publish": "1"}
        )

        assert response.status_code == 302
        story.refresh_from_db()
        assert self.names(story) == [("Tom Aske", "by"), ("Mira Voss", "by")]
        assert story.bylines.count() == 2

    def test_a_row_whose_person_is_taken_away_goes(self):
        story = self.create((self.mira, "by", ""), **{"action-publish": "1"})
        row = (None, "by", story.bylines.get().pk)

        response = self.edit(story, row, initial=1, **{"action-publish": "1"})

        assert response.status_code == 302
        assert not Byline.objects.filter(article=story).exists()

    def test_two_people_may_change_places(self):
        rows = [(self.mira, "by", ""), (self.tom, "by", "")]
        story = self.create(*rows, **{"action-publish": "1"})
        first, second = (byline.pk for byline in story.bylines.all())

        swapped = [(self.tom, "by", first), (self.mira, "by", second)]
        response = self.edit(story, *swapped, initial=2, **{"action-publish": "1"})

        assert response.status_code == 302
        shown = ArticlePage.objects.get(pk=story.pk).bylines.all()
        assert [byline.person.name for byline in shown] == ["Tom Aske", "Mira Voss"]

    def test_a_draft_is_saved_while_a_row_is_still_empty(self):
        story = self.create()

        response = self.edit(story, (None, "by", ""), headers=AUTOSAVE)
        assert (response.status_code, response.json()["success"]) == (200, True)
        story.refresh_from_db()
        assert self.names(story) == []

        # The browser now counts the row among those that it has sent before.
        response = self.edit(story, (self.mira, "by", ""), initial=1, headers=AUTOSAVE)
        assert (response.status_code, response.json()["success"]) == (200, True)
        story.refresh_from_db()
        assert self.names(story) == [("Mira Voss", "by")]

    def test_a_row_of_somebody_deleted_meanwhile_is_left_out(self):
        story = self.create()
        gone = make_person("Edda Falk")
        Person.objects.filter(pk=gone.pk).delete()

        response = self.edit(story, (gone, "by", ""), (self.tom, "by", ""))

        assert response.status_code == 302
        story.refresh_from_db()
        assert self.names(story) == [("Tom Aske", "by")]

    def test_a_row_that_can_be_put_right_is_not_left_out(self):
        story = self.create()

        response = self.edit(story, (self.mira, "captain", ""))

        self.assertContains(response, "captain is not one of the available choices")


class HeadlineAloneTests(TestCase):
    """Nothing else is needed. One that was pasted leaves the form's address empty."""

    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        self.section = make_section("Harbour")

    def post(self, headline, story=None, headers=None):
        name, args = "add", ["news", "articlepage", self.section.pk]
        if story:
            name, args = "edit", [story.pk]
        form = {
            "title": headline,
            "slug": "",
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
            "body": streamfield([]),
        }
        address = reverse(f"wagtailadmin_pages:{name}", args=args)
        return self.client.post(address, nested_form_data(form), headers=headers)

    def saved(self, headline):
        response = self.post(headline, headers=AUTOSAVE)
        assert response.status_code == 200, response.content
        return ArticlePage.objects.get(pk=response.json()["pk"])

    def test_it_is_saved_by_hand(self):
        assert self.post("The harbour opens").status_code == 302
        assert ArticlePage.objects.get().slug == "the-harbour-opens"

    def test_autosave_gives_each_an_address_of_its_own(self):
        slugs = [self.saved("The harbour opens").slug for _ in range(3)]

        assert slugs == ["the-harbour-opens", "the-harbour-opens-2", "the-harbour-opens-3"]

    def test_so_does_a_headline_in_any_script_or_in_none(self):
        headlines = ["港口开放", "Порт открыт", "?!", "x" * 255]

        slugs = [self.saved(headline).slug for headline in headlines]

        assert slugs == ["港口开放", "порт-открыт", "story", "x" * 240]

    def test_an_address_that_was_given_stays(self):
        story = self.saved("The harbour opens")

        assert self.post("The harbour opens late", story).status_code == 302
        latest = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
        assert (latest.title, latest.slug) == ("The harbour opens late", "the-harbour-opens")

    def test_without_a_headline_the_form_asks_for_one(self):
        assert self.post("").status_code == 200
        assert not ArticlePage.objects.exists()
