"""An editor drafts, previews, publishes, compares, schedules and takes down, through HTTP."""

from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.models import ArticlePage, Person, User
from news.quotes.second_looks.verbs import look
from tests.making import make_article, make_person, make_quotation, make_section

WORDS = "The harbour will open in May."


class EditorPublishesTests(TestCase):
    def setUp(self):
        self.section = make_section("Harbour")
        self.client.force_login(User.objects.create_superuser("editor"))

    def form(self, title="The harbour opens", blocks=(), bylines=(), **more):
        return nested_form_data(
            {
                "title": title,
                "slug": "the-harbour-opens",
                "standfirst": "",
                "language": "en",
                "kind": "news",
                "bylines": inline_formset(bylines),
                "comments": inline_formset([]),
                "body": streamfield(blocks),
                **more,
            }
        )

    def quoting(self, quotation, printed=""):
        return [
            ("paragraph", rich_text(f"<p>“{WORDS}” the harbour master said.</p>")),
            ("pull_quote", {"quotation": quotation.pk, "printed": printed}),
        ]

    def create(self, **data):
        address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", self.section.pk])
        return self.client.post(address, self.form(**data))

    def edit(self, story, **data):
        address = reverse("wagtailadmin_pages:edit", args=[story.pk])
        return self.client.post(address, self.form(**data))

    def admin(self, name, *args):
        return self.client.get(reverse(f"wagtailadmin_pages:{name}", args=args))

    def publish_unverified(self, **data):
        """What nobody has verified yet goes out when a colleague has seen it, too."""
        self.create(**data)
        colleague = User.objects.create_superuser("colleague")
        look(self.story().get_latest_revision_as_object(), by=colleague)
        return self.edit(self.story(), **data, **{"action-publish": "1"})

    def story(self):
        return ArticlePage.objects.get(slug="the-harbour-opens")

    def test_a_headline_is_enough_for_a_draft(self):
        response = self.create()

        assert response.status_code == 302
        assert not self.story().live
        assert self.client.get(self.story().url).status_code == 404

    def test_a_draft_can_be_seen_before_it_is_published(self):
        self.create(blocks=self.quoting(make_quotation(WORDS)))

        response = self.admin("view_draft", self.story().pk)

        self.assertContains(response, "<h1")
        self.assertContains(response, WORDS)

    def test_the_forms_own_preview_shows_what_is_not_yet_saved(self):
        self.create()
        address = reverse("wagtailadmin_pages:preview_on_edit", args=[self.story().pk])
        self.client.post(address, self.form(title="Half a headline"))

        self.assertContains(self.client.get(address), "Half a headline")

    def test_printed_words_left_empty_are_those_on_record(self):
        quotation = make_quotation(WORDS)
        self.publish_unverified(blocks=self.quoting(quotation))

        block = self.story().body[1]
        assert (block.value["quotation"], block.value["printed"]) == (quotation, WORDS)

    def test_publishing_shows_the_story_with_its_byline_and_its_pull_quote(self):
        writer = make_person("Tom Aske")
        self.publish_unverified(
            blocks=self.quoting(make_quotation(WORDS)),
            bylines=[{"person": writer.pk, "role": "by"}],
        )

        response = self.client.get("/harbour/the-harbour-opens/")

        self.assertContains(response, "Tom Aske")
        self.assertContains(response, '<figure class="pull-quote"', count=1)
        self.assertContains(response, "Mira Voss")

    def test_a_change_of_a_live_story_is_public_only_when_it_is_published(self):
        blocks = [("paragraph", rich_text("<p>Words.</p>"))]
        self.create(blocks=blocks, **{"action-publish": "1"})
        story = self.story()

        self.edit(story, title="Second headline", blocks=blocks)
        self.assertNotContains(self.client.get(story.url), "Second headline")

        self.edit(story, title="Second headline", blocks=blocks, **{"action-publish": "1"})
        self.assertContains(self.client.get(story.url), "Second headline")

    def test_its_versions_are_listed_and_compared(self):
        blocks = [("paragraph", rich_text("<p>Words.</p>"))]
        self.create(blocks=blocks)
        self.edit(self.story(), title="Second headline", blocks=blocks)
        story = self.story()
        first, second = story.revisions.order_by("pk")

        assert self.admin("history", story.pk).status_code == 200
        comparison = self.admin("revisions_compare", story.pk, first.pk, second.pk)
        self.assertContains(comparison, "Second")

    def test_a_scheduled_story_waits(self):
        later = timezone.now() + timedelta(days=1)
        self.create(
            blocks=[("paragraph", rich_text("<p>Words.</p>"))],
            go_live_at=later.strftime("%Y-%m-%d %H:%M"),
            **{"action-publish": "1"},
        )

        story = self.story()
        assert not story.live
        assert story.approved_schedule
        assert self.client.get(story.url).status_code == 404

    def test_an_unpublished_story_is_gone(self):
        self.create(blocks=[("paragraph", rich_text("<p>Words.</p>"))], **{"action-publish": "1"})
        story = self.story()

        self.client.post(reverse("wagtailadmin_pages:unpublish", args=[story.pk]))

        assert self.client.get(story.url).status_code == 410


class RecordInTheAdminTests(TestCase):
    """Every list and form of the record opens, and a record keeps its children."""

    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def test_lists_and_forms_open(self):
        quotation = make_quotation()
        for kind, pk in (("quotation", quotation.pk), ("person", quotation.speaker.pk)):
            viewset = f"wagtailsnippets_news_{kind}"
            for q in ("", "harbour", '"', "a:b", "\0"):
                assert self.client.get(reverse(f"{viewset}:list"), {"q": q}).status_code == 200
            assert self.client.get(reverse(f"{viewset}:add")).status_code == 200
            assert self.client.get(reverse(f"{viewset}:edit", args=[pk])).status_code == 200
            assert self.client.get(reverse(f"{viewset}:history", args=[pk])).status_code == 200
        for kind in ("topic", "correction"):
            assert self.client.get(reverse(f"wagtailsnippets_news_{kind}:list")).status_code == 200

    def test_a_record_is_not_saved_while_it_is_typed(self):
        quotation = make_quotation()
        address = reverse("wagtailsnippets_news_quotation:edit", args=[quotation.pk])

        self.assertNotContains(self.client.get(address), "data-w-autosave-interval-value")

    def test_a_person_is_saved_with_roles_and_other_names(self):
        response = self.client.post(
            reverse("wagtailsnippets_news_person:add"),
            nested_form_data(
                {
                    "name": "Edda Falk",
                    "slug": "edda-falk",
                    "roles": inline_formset(
                        [
                            {
                                "title": "master",
                                "organisation": "Vell Island Ferry",
                                "started_on": "2019-09-01",
                                "started_precision": "month",
                                "ended_precision": "unknown",
                            }
                        ]
                    ),
                    "aliases": inline_formset([{"name": "Эдда Фальк", "language": "ru"}]),
                }
            ),
        )

        assert response.status_code == 302
        person = Person.objects.get(slug="edda-falk")
        assert [str(role) for role in person.roles.all()] == ["master, Vell Island Ferry"]
        assert [alias.name for alias in person.aliases.all()] == ["Эдда Фальк"]

    def test_a_correction_is_added_and_stays(self):
        story = make_article(published=True)
        address = reverse("wagtailsnippets_news_correction:add")
        form = {
            "article": story.pk,
            "kind": "correction",
            "text": "The ferry left at six, not at seven.",
            "corrected_at": timezone.now().strftime("%Y-%m-%d %H:%M"),
        }

        assert self.client.post(address, form).status_code == 302
        again = self.client.post(address, form)
        self.assertContains(again, "This correction has been added already.")
        correction = story.corrections.get()
        assert correction.corrected_by.username == "editor"
        self.assertContains(self.client.get(story.url), "The ferry left at six, not at seven.")
        self.assertContains(self.client.get("/corrections/"), "The ferry left at six")
        for view in ("edit", "delete"):
            address = reverse(f"wagtailsnippets_news_correction:{view}", args=[correction.pk])
            assert self.client.get(address).status_code == 302, view
