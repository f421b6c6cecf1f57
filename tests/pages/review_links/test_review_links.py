"""A review link leads whoever has it to one version of a story, and to nothing else."""

import re
from datetime import timedelta

from django.contrib.auth.models import Group, Permission
from django.core.signing import Signer
from django.db import IntegrityError, connection, transaction
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, PageViewRestriction

from news.models import ArticlePage, ReviewLink, User
from news.pages.review_links.verbs import make_link, revoke
from tests.making import make_article, make_comment, make_section, paragraph

WISH = "d6b0f8f0-6f8f-4a5c-9a52-0a4e3bb0c001"
OTHER_WISH = "d6b0f8f0-6f8f-4a5c-9a52-0a4e3bb0c002"

QUERIES_OF_THE_PAGE = 10
QUERIES_OF_THE_SCREEN = 12


class ReviewLinkTestCase(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_user("chief", first_name="Ada", last_name="Brenn")
        cls.editor.groups.add(Group.objects.get(name="Chief editors"))
        cls.story = make_article("What the pier cost", body=[paragraph("The first version.")])
        cls.story.save_revision(user=cls.editor)

    def link(self, story=None, days=7, wish=WISH, note="Our lawyer"):
        """The link and its address."""
        link, token = make_link(story or self.story, days, self.editor, wish, note)
        return link, reverse("news:review", args=[token])

    def write_on(self, words, story=None):
        draft = (story or self.story).get_latest_revision_as_object()
        draft.body = [paragraph(words)]
        return draft.save_revision(user=self.editor)


class WhatItShowsTests(ReviewLinkTestCase):
    def test_a_stranger_reads_the_version_below_a_line_that_dates_it(self):
        then = timezone.now() - timedelta(days=3)
        revision = self.story.latest_revision
        type(revision).objects.filter(pk=revision.pk).update(created_at=then)
        link, address = self.link(ArticlePage.objects.get(pk=self.story.pk))

        response = self.client.get(address)

        self.assertContains(response, "The first version.")
        local = timezone.localtime(then)
        self.assertContains(response, f"A version for review, of {local:%-d %B %Y, %H:%M}.")
        ends = timezone.localtime(link.expires_at)
        self.assertContains(response, f"ends on {ends:%-d %B %Y} at {ends:%H:%M}")

    def test_nothing_of_a_newer_draft_is_shown(self):
        _, address = self.link()
        self.write_on("The second version.")

        response = self.client.get(address)

        self.assertContains(response, "The first version.")
        self.assertNotContains(response, "The second version.")

    def test_the_version_stays_when_an_autosave_writes_over_its_revision(self):
        link, address = self.link()
        draft = self.story.get_latest_revision_as_object()
        draft.body = [paragraph("Written over.")]
        draft.save_revision(user=self.editor, overwrite_revision=link.revision)

        response = self.client.get(address)

        self.assertContains(response, "The first version.")
        self.assertNotContains(response, "Written over.")

    def test_the_version_stays_when_its_revision_is_purged(self):
        link, address = self.link()
        self.write_on("The second version.")
        link.revision.delete()

        self.assertContains(self.client.get(address), "The first version.")

    def test_a_live_story_shows_its_draft_without_replies_address_or_counting(self):
        story = make_article("What the ferry cost", published=True)
        make_comment(story, body="I saw it myself.", status="approved")
        self.write_on("A draft of more.", story)
        _, address = self.link(story)

        response = self.client.get(address)

        self.assertContains(response, "A draft of more.")
        for absent in (
            "I saw it myself.",
            "Leave a Reply",
            "story-address",
            story.url,
            'rel="canonical"',
            "application/rss+xml",
            "application/ld+json",
            "og:url",
            "data-counts-at",
            "reading.js",
            "wagtail-userbar",
            address,
        ):
            self.assertNotContains(response, absent)
        self.assertContains(response, '<meta name="robots" content="noindex, nofollow, noarchive">')

    def test_the_story_itself_still_has_all_that(self):
        story = make_article("What the ferry cost", published=True)

        response = self.client.get(story.url)

        self.assertNotContains(response, "review-banner")
        for present in (
            'rel="canonical"',
            "application/rss+xml",
            "story-address",
            "data-counts-at",
        ):
            self.assertContains(response, present)

    def test_a_locked_section_opens_this_version_and_no_other_page(self):
        section = make_section("Closed desk")
        story = make_article("What the vault holds", published=True, section=section)
        PageViewRestriction.objects.create(
            page=section, restriction_type=PageViewRestriction.PASSWORD, password="harbour"
        )
        _, address = self.link(story)

        assert self.client.get(address).status_code == 200
        self.assertNotContains(self.client.get(story.url), "The ferry to Vell Island")

    def test_a_login_does_not_show_in_the_page(self):
        _, address = self.link()
        as_stranger = self.client.get(address).content
        self.client.force_login(self.editor)

        response = self.client.get(address)

        assert response.content == as_stranger
        assert not response.cookies

    def test_a_long_draft_takes_as_many_queries_as_a_short_one(self):
        _, short = self.link()
        draft = self.story.get_latest_revision_as_object()
        draft.body = [paragraph(f"Paragraph {number}.") for number in range(40)]
        draft.save_revision()
        for number in range(10):
            self.link(wish=f"other {number}")
        _, long = self.link(wish=OTHER_WISH)
        self.client.get(short)

        for address in (short, long):
            with self.subTest(address), self.assertNumQueries(QUERIES_OF_THE_PAGE):
                self.client.get(address)


class HeadersTests(ReviewLinkTestCase):
    def check(self, response, status):
        assert response.status_code == status
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
        assert response["Referrer-Policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert not response.cookies

    def test_nobody_keeps_or_lists_the_page_or_learns_its_address(self):
        _, address = self.link()
        self.check(self.client.get(address), 200)
        self.check(self.client.head(address), 200)

    def test_nor_the_page_of_a_link_that_does_not_work(self):
        self.check(self.client.get(reverse("news:review", args=["wrong"])), 404)

    def test_only_reading_is_allowed(self):
        _, address = self.link()
        assert self.client.post(address).status_code == 405

    def test_an_opening_is_counted_and_a_look_at_the_head_is_not(self):
        link, address = self.link()
        self.client.head(address)
        self.client.get(address)
        self.client.get(address)

        link.refresh_from_db()
        assert link.opened == 2
        assert link.last_opened_at is not None


class LinksThatDoNotWorkTests(ReviewLinkTestCase):
    def setUp(self):
        response = self.client.get(reverse("news:review", args=["wrong"]))
        assert response.status_code == 404
        self.refusal = response.content
        assert b"This link does not work" in self.refusal

    def check_refused(self, address, unasked=False):
        """`unasked`: the database is not asked for a link."""
        with CaptureQueriesContext(connection) as queries:
            response = self.client.get(address)
        asked = any("news_reviewlink" in query["sql"] for query in queries)
        assert asked is not unasked
        assert response.status_code == 404
        assert response.content == self.refusal

    def test_expired(self):
        link, address = self.link()
        now = timezone.now()
        ReviewLink.objects.filter(pk=link.pk).update(
            made_at=now - timedelta(days=7), expires_at=now
        )

        self.check_refused(address)

    def test_revoked(self):
        link, address = self.link()
        assert revoke(link, by=self.editor)

        self.check_refused(address)

    def test_revoking_twice_says_so_once(self):
        link, _ = self.link()

        assert [revoke(link, by=self.editor), revoke(link, by=self.editor)] == [True, False]
        assert PageLogEntry.objects.filter(action="news.review_link_revoked").count() == 1

    def test_deleted_with_its_draft(self):
        _, address = self.link()
        ArticlePage.objects.get(pk=self.story.pk).delete()

        self.check_refused(address)

    def test_tampered_with(self):
        _, token = make_link(self.story, 7, self.editor, WISH)
        value, signature = token.split(":")
        for wrong in (
            value,
            f"{value}:",
            f"{'0' if value[0] != '0' else '1'}{value[1:]}:{signature}",
            f"{value}:{signature[:-1]}",
            token + "x",
            token.upper(),
            Signer(salt="something else").sign(value),
        ):
            with self.subTest(wrong):
                self.check_refused(reverse("news:review", args=[wrong]), unasked=True)

    def test_signed_but_made_for_nobody(self):
        self.check_refused(
            reverse("news:review", args=[Signer(salt="news.review_link").sign("0" * 48)])
        )

    def test_hard_tokens(self):
        for token in (
            "%00",
            "a%00:b",
            "x" * 20_000,
            "%D1%84:%D1%8F",
            "%FF%FE",
            "%F0%9F%93%B0",
            ":",
        ):
            with self.subTest(token[:20]):
                self.check_refused(f"/review/{token}/", unasked=True)

    def test_the_log_does_not_learn_the_address(self):
        with self.assertNoLogs("django.request"):
            self.client.get(reverse("news:review", args=["wrong"]))


class KeepingTests(ReviewLinkTestCase):
    def test_the_database_has_no_address(self):
        _, token = make_link(self.story, 7, self.editor, WISH)
        row = ReviewLink.objects.values().get()
        entry = PageLogEntry.objects.get(action="news.review_link_made")

        for part in token.split(":"):
            assert part not in str(row)
            assert part not in str(entry.data)

    def test_a_link_ends_after_it_was_made(self):
        link, _ = self.link()
        with self.assertRaises(IntegrityError), transaction.atomic():
            ReviewLink.objects.filter(pk=link.pk).update(expires_at=link.made_at)


class ScreenTests(ReviewLinkTestCase):
    def setUp(self):
        self.client.force_login(self.editor)
        self.address = reverse("review_links", args=[self.story.pk])

    def ask(self, **fields):
        return self.client.post(
            self.address, {"days": "7", "note": "Our lawyer", "wish": WISH, **fields}
        )

    def made(self, response):
        return re.search(r'value="https?://[^/"]+(/review/[^"]+)"', response.content.decode())[1]

    def test_it_shows_the_address_once_and_the_link_works(self):
        address = self.made(self.ask())

        assert self.client.get(address).status_code == 200
        screen = self.client.get(self.address)
        self.assertContains(screen, "Our lawyer")
        self.assertContains(screen, "Opened 1 time,")
        self.assertNotContains(screen, "/review/")

    def test_two_clicks_make_one_link(self):
        first, second = self.made(self.ask()), self.made(self.ask())

        assert first == second
        assert ReviewLink.objects.count() == 1
        assert PageLogEntry.objects.filter(action="news.review_link_made").count() == 1

    def test_another_form_makes_another_link(self):
        assert self.made(self.ask()) != self.made(self.ask(wish=OTHER_WISH))
        assert ReviewLink.objects.count() == 2

    def test_each_form_has_its_own_wish(self):
        wishes = {
            re.search(r'name="wish" value="([^"]+)"', self.client.get(self.address).text)[1]
            for _ in range(2)
        }
        assert len(wishes) == 2

    def test_a_form_sent_again_after_revoking_says_that_its_link_has_ended(self):
        self.ask()
        self.client.post(self.address, {"revoke": str(ReviewLink.objects.get().pk)})

        response = self.client.post(
            self.address, {"days": "7", "note": "Our lawyer", "wish": WISH}, follow=True
        )

        self.assertContains(response, "The link that you made here has ended.")
        assert ReviewLink.objects.working().count() == 0

    def test_revoking_ends_it_for_everyone(self):
        address = self.made(self.ask())

        response = self.client.post(
            self.address, {"revoke": str(ReviewLink.objects.get().pk)}, follow=True
        )

        self.assertContains(response, "Revoked.")
        self.assertContains(response, "by Ada Brenn")
        assert self.client.get(address).status_code == 404

    def test_a_link_of_another_story_is_not_revoked_here(self):
        link, _ = self.link(make_article("Another story"))

        for key in (str(link.pk), "9" * 30, "²", "x", "\x00", ""):
            with self.subTest(key):
                assert self.client.post(self.address, {"revoke": key}).status_code == 404
        assert ReviewLink.objects.working().count() == 1

    def test_what_is_wrong_makes_no_link(self):
        for wrong in (
            {"days": "365"},
            {"days": ""},
            {"note": "a\x00b"},
            {"note": "x" * 201},
            {"wish": ""},
            {"wish": "x"},
        ):
            with self.subTest(wrong):
                assert self.ask(**wrong).status_code == 200
                assert not ReviewLink.objects.exists()

    def test_an_editor_without_the_permission_is_refused_and_sees_no_button(self):
        reporter = User.objects.create_user("reporter")
        reporter.groups.add(Group.objects.get(name="Reporters"))
        self.client.force_login(reporter)
        edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])

        assert self.ask().status_code == 302
        assert not ReviewLink.objects.exists()
        self.assertNotContains(self.client.get(edit), self.address)

        reporter.user_permissions.add(Permission.objects.get(codename="add_reviewlink"))
        self.assertContains(self.client.get(edit), self.address)

    def test_the_permission_is_not_enough_without_the_story(self):
        outsider = User.objects.create_user("outsider")
        outsider.user_permissions.add(
            *Permission.objects.filter(codename__in=["add_reviewlink", "access_admin"])
        )
        self.client.force_login(outsider)

        assert self.ask().status_code == 302
        assert not ReviewLink.objects.exists()

    def test_more_links_take_no_more_queries(self):
        self.ask()
        self.client.get(self.address)
        with self.assertNumQueries(QUERIES_OF_THE_SCREEN):
            self.client.get(self.address)
        for number in range(30):
            link, _ = self.link(wish=f"number {number}")
            if number % 2:
                revoke(link, by=self.editor)

        with self.assertNumQueries(QUERIES_OF_THE_SCREEN):
            self.client.get(self.address)
