"""A rendered page is kept for everyone, and for as long as nothing that it shows has changed."""

from unittest import mock

from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.comments.moderation import approve
from news.models import ArticlePage, User
from tests.making import make_article, make_comment
from tests.pages.test_furniture import Furniture

from .keeping import keeping_pages


@keeping_pages()
class KeptPages(Furniture):
    def read(self, address=None, **headers):
        return self.client.get(address or self.story.url, headers=headers)

    def change_without_telling(self, title="Changed in secret"):
        """So that what is kept can be told from what is rendered."""
        ArticlePage.objects.filter(pk=self.story.pk).update(title=title)


class WhatIsKept(KeptPages):
    def test_takes_three_queries_where_wagtail_finds_the_page(self):
        for address in (self.story.url, self.section.url, "/"):
            self.read(address)
            with self.subTest(address), self.assertNumQueries(3):
                self.read(address)

    def test_takes_one_query_elsewhere(self):
        addresses = [
            self.addresses["topic"],
            self.addresses["person"],
            self.addresses["quotation"],
            "/feeds/stories.rss",
            "/feeds/section/harbour.atom",
            "/feeds/topic/ferries.json",
            "/feeds/author/lena-orth.rss",
            "/feeds/speaker/mira-voss.rss",
            "/feeds/corrections.rss",
        ]
        for address in addresses:
            self.read(address)
            with self.subTest(address), self.assertNumQueries(1):
                self.read(address)

    def test_is_the_page_with_all_its_headers(self):
        for address in (*self.addresses.values(), "/feeds/stories.rss"):
            rendered, again = self.read(address), self.read(address)
            with self.subTest(address):
                assert again.content == rendered.content
                assert dict(again.headers) == dict(rendered.headers)

    def test_is_not_sent_again_to_whom_has_it(self):
        etag = self.read()["ETag"]

        assert self.read(**{"If-None-Match": etag}).status_code == 304

    def test_is_read_by_head_too(self):
        self.read()

        with self.assertNumQueries(3):
            self.client.head(self.story.url)

    def test_is_kept_for_each_page_of_a_list(self):
        for number in range(21):
            make_article(f"Fog, day {number}", section=self.section, published=True)
        first, second = self.read(self.section.url), self.read(f"{self.section.url}?page=2")

        with self.assertNumQueries(6):
            assert self.read(self.section.url).content == first.content
            assert self.read(f"{self.section.url}?page=2").content == second.content


class WhatIsNotKept(KeptPages):
    def test_a_page_that_was_asked_for_with_other_parameters(self):
        for asked in ("?utm_source=x", "?page=1&utm_source=x", "?PAGE=2", "?page=x", "?page=-1"):
            self.read(self.story.url + asked)
            self.change_without_telling(asked)
            with self.subTest(asked):
                assert asked in self.read(self.story.url + asked).content.decode().replace(
                    "&amp;", "&"
                )

    def test_a_restricted_story(self):
        self.read()
        PageViewRestriction.objects.create(page=self.section, restriction_type="login")
        assert self.read().status_code == 302
        self.client.force_login(User.objects.create_superuser("editor"))
        self.read()
        self.client.logout()

        assert self.read().status_code == 302

    def test_a_story_that_expires_without_anybody_noticing(self):
        self.read()
        ArticlePage.objects.filter(pk=self.story.pk).update(expire_at=timezone.now())

        assert self.read().status_code == 410
        assert self.read().status_code == 410

    def test_a_preview(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        draft = reverse("wagtailadmin_pages:view_draft", args=[self.story.pk])
        self.story.title = "A draft"
        self.story.save_revision()

        assert "A draft" in self.read(draft).content.decode()
        assert "A draft" not in self.read().content.decode()

    def test_a_page_that_is_not_there(self):
        assert self.read("/harbour/fog/").status_code == 404
        make_article("Fog", section=self.section, slug="fog", published=True)

        assert self.read("/harbour/fog/").status_code == 200


class WhatChanges(KeptPages):
    def test_a_change_that_nobody_tells_of_is_not_seen_before_its_time(self):
        self.read()
        self.change_without_telling()

        assert "Changed in secret" not in self.read().content.decode()

    def test_a_change_is_seen_at_once(self):
        self.read()
        self.story.title = "Ferry runs twice a day"
        self.story.save_revision().publish()

        assert "Ferry runs twice a day" in self.read().content.decode()

    def test_what_was_read_before_a_change_does_not_pass_for_what_came_after_it(self):
        """The story is changed by somebody else while it is rendered."""
        render = ArticlePage.get_context

        def change_meanwhile(story, *args, **kwargs):
            context = render(story, *args, **kwargs)
            other = ArticlePage.objects.get(pk=story.pk)
            other.title = "Changed meanwhile"
            other.save()
            return context

        with mock.patch.object(ArticlePage, "get_context", change_meanwhile):
            assert "Changed meanwhile" not in self.read().content.decode()

        assert "Changed meanwhile" in self.read().content.decode()

    def test_a_page_of_the_front_is_never_older_than_its_generation(self):
        """It is saved between Wagtail's lookup of the front page and ours."""
        front = self.story.get_site().root_page.specific
        front.seo_title = "Before"
        front.save()
        stale = type(front).objects.get(pk=front.pk)
        front.seo_title = "After"
        front.save()
        with mock.patch("wagtail.models.Page.specific", stale):
            self.read("/")

        assert "After" in self.read("/").content.decode()

    def test_an_approved_reply_is_seen_at_once(self):
        reply = make_comment(self.story, body="Three times a day, I hear.")
        self.read()
        approve(reply, by=User.objects.create_user("moderator"))

        assert "Three times a day" in self.read().content.decode()


class Restrictions(KeptPages):
    def test_of_a_page_whose_original_is_restricted_hold(self):
        """Wagtail's rule for aliases: those of the original hold for them."""
        alias = self.section.create_alias(update_slug="alias")
        story = make_article("Below an alias", section=alias, published=True)
        assert self.read(story.url).status_code == 200
        PageViewRestriction.objects.create(page=self.section, restriction_type="login")

        assert self.read(story.url).status_code == 302
        assert self.read(alias.url).status_code == 302
