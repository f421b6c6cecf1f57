"""Two people on record who are one: words, bylines, names and addresses are kept."""

from datetime import date

from django.test import TestCase
from wagtail.models import ModelLogEntry

from news.models import (
    ArticlePage,
    Byline,
    MergedPerson,
    Person,
    PersonAlias,
    Quotation,
    Role,
    User,
)
from news.pages.merging.taking_over import MergingRefused
from news.quotes.merging.people import merge_people
from search.models import Findable
from tests.making import block_quote, make_article, make_person, make_quotation


class MergingPeopleTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_user("editor")
        cls.gone = make_person("E. Falk", bio="Master of the ferry.")
        cls.kept = make_person("Edda Falk")
        cls.quotation = make_quotation("We sail at six.", speaker=cls.gone)
        cls.story = make_article("Words", body=[block_quote(cls.quotation)], published=True)
        cls.byline = make_article("Bylines")
        cls.byline.bylines = [
            Byline(person=cls.gone),
            Byline(person=cls.kept),
            Byline(person=cls.gone, role="photographs"),
        ]
        cls.byline.save_revision().publish()

    def merge(self):
        return merge_people(self.gone, self.kept, by=self.editor)

    def leads(self, old, new):
        answer = self.client.get(old)
        assert (answer.status_code, answer.headers.get("Location")) == (301, new), old

    def test_words_and_bylines_are_those_of_the_one_who_stays(self):
        self.merge()

        self.quotation.refresh_from_db()
        assert self.quotation.speaker == self.kept
        named = ArticlePage.objects.get(pk=self.byline.pk).bylines.order_by("role")
        assert [(one.person, one.role) for one in named] == [
            (self.kept, "by"),
            (self.kept, "photographs"),
        ]
        page = self.client.get(self.story.url).content.decode()
        assert "Edda Falk" in page
        assert "E. Falk" not in page

    def test_the_other_name_is_kept_as_another_name(self):
        PersonAlias.objects.create(person=self.gone, name="Эдда Фальк", language="ru")
        PersonAlias.objects.create(person=self.gone, name="EDDA FALK")

        self.merge()

        assert set(self.kept.aliases.values_list("name", flat=True)) == {"E. Falk", "Эдда Фальк"}

    def test_a_namesake_leaves_no_other_name(self):
        namesake = make_person("Edda Falk")

        merge_people(namesake, self.kept, by=self.editor)

        assert not self.kept.aliases.exists()

    def test_roles_are_kept_each_once(self):
        for person in (self.gone, self.kept):
            Role.objects.create(person=person, title="Mayor", organisation="Vell")
        Role.objects.create(
            person=self.gone,
            title="Pilot",
            started_on=date(2001, 1, 1),
            started_precision="year",
        )

        self.merge()

        assert sorted(self.kept.roles.values_list("title", flat=True)) == ["Mayor", "Pilot"]

    def test_what_is_missing_is_taken_over_and_what_is_there_stays(self):
        Person.objects.filter(pk=self.gone.pk).update(wikidata_id="Q12")

        kept = self.merge()

        assert (kept.wikidata_id, kept.bio) == ("Q12", "Master of the ferry.")
        assert kept.revisions.get().as_object().wikidata_id == "Q12"

    def test_every_address_leads_to_the_one_who_stays(self):
        old, new = self.gone.slug, self.kept.slug
        self.merge()

        for page in ("", "by/", "about/"):
            self.leads(f"/people/{old}/{page}", f"/people/{new}/{page}")
        for kind in ("author", "speaker"):
            self.leads(f"/feeds/{kind}/{old}.rss", f"/feeds/{kind}/{new}.rss")

    def test_the_address_is_not_given_to_somebody_else(self):
        from news.people.slugs import free_slug

        old = self.gone.slug
        self.merge()

        assert free_slug("E. Falk") == f"{old}-2"

    def test_drafts_and_schedules_from_before_name_the_one_who_stays(self):
        draft = self.byline.save_revision()
        words = self.quotation.save_revision()

        self.merge()

        draft.refresh_from_db(), words.refresh_from_db()
        named = [(one.person_id, one.role) for one in draft.as_object().bylines.all()]
        assert named == [(self.kept.pk, "by"), (self.kept.pk, "photographs")]
        assert words.as_object().speaker == self.kept
        draft.publish()
        assert ArticlePage.objects.get(pk=self.byline.pk).bylines.count() == 2

    def test_the_search_finds_their_stories_by_the_name_that_stays(self):
        self.merge()

        stories = Findable.objects.filter(
            kind="story", object_id__in=[self.story.pk, self.byline.pk]
        )
        assert [story for story in stories if "E. Falk" in str(vars(story))] == []

    def test_it_is_logged(self):
        self.merge()

        entry = ModelLogEntry.objects.get(action="news.person_merged")
        assert (entry.user, entry.data["merged"]) == (self.editor, "E. Falk")

    def test_two_ids_of_wikidata_are_two_people(self):
        Person.objects.filter(pk=self.gone.pk).update(wikidata_id="Q12")
        Person.objects.filter(pk=self.kept.pk).update(wikidata_id="Q7")

        with self.assertRaisesMessage(MergingRefused, "two people, Q12 and Q7"):
            self.merge()
        assert Person.objects.filter(pk=self.gone.pk).exists()

    def test_whom_the_record_tells_apart_are_two_people(self):
        Quotation.objects.create(
            text="Not mine.",
            status="misattributed",
            wrongly_attributed_to=self.gone,
            true_speaker=self.kept,
        )

        with self.assertRaisesMessage(MergingRefused, "tells them apart"):
            self.merge()

    def test_not_twice(self):
        self.merge()

        with self.assertRaisesMessage(MergingRefused, "not there any more"):
            merge_people(Person(pk=MergedPerson.objects.get().was), self.kept, by=self.editor)
