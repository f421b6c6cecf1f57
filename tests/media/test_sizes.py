"""The sizes of pictures: made when a picture is saved, and never because somebody reads."""

from io import StringIO
from unittest import mock

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.template import Context, Template
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult
from wagtail.images.models import Filter

from news.media.models import NewsImage, NewsRendition
from news.media.sizes import EVERY, LISTING, STORY, make_sizes_later, sizes_there_are
from news.pages.signals import stories_changed
from tests.making import (
    block_quote,
    make_article,
    make_image,
    make_person,
    make_quotation,
    make_section,
    paragraph,
)
from tests.media import uploads

IN_THE_DATABASE = override_settings(
    TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
)


def make_image_without_sizes(**fields):
    picture = make_image(**fields)
    picture.renditions.all().delete()
    return NewsImage.objects.get(pk=picture.pk)


def image_block(picture):
    value = {"image": picture.pk, "alt_text": "A quay.", "decorative": False}
    return {"type": "image", "value": {"image": value, "caption": ""}}


class WhenAPictureIsSaved(TestCase):
    def test_every_size_that_a_page_asks_for_is_made(self):
        picture = make_image()

        assert set(picture.renditions.values_list("filter_spec", flat=True)) == set(EVERY)

    @IN_THE_DATABASE
    def test_a_task_makes_them_and_nobody_waits(self):
        picture = make_image()

        assert not picture.renditions.exists()
        assert [row.args_kwargs for row in self.waiting()] == [{"args": [picture.pk], "kwargs": {}}]

    @IN_THE_DATABASE
    def test_what_wagtail_notes_of_it_by_itself_makes_none(self):
        picture = make_image()
        before = len(self.waiting())

        picture.get_file_hash()

        assert len(self.waiting()) == before

    def test_another_focal_point_makes_those_that_are_cut_around_it(self):
        picture = make_image()

        picture.focal_point_x, picture.focal_point_y = 300, 200
        picture.focal_point_width = picture.focal_point_height = 100
        picture.save()

        now = Filter(LISTING[0]).get_cache_key(picture)
        assert now
        assert picture.renditions.filter(filter_spec=LISTING[0], focal_point_key=now).exists()
        (shown,) = sizes_there_are(NewsImage.objects.get(), LISTING[:1])
        assert shown.focal_point_key == now

    def test_another_file_makes_them_all_anew(self):
        picture = make_image()
        old = set(picture.renditions.values_list("file", flat=True))

        picture.file = ContentFile(uploads.still("JPEG"), "other.jpg")
        picture.save()

        picture = NewsImage.objects.get()
        assert (picture.width, picture.height) == (64, 40)
        assert picture.renditions.count() == len(EVERY)
        assert not old & set(picture.renditions.values_list("file", flat=True))

    def test_a_picture_that_was_deleted_meanwhile_is_passed_over(self):
        make_sizes_later.call(0)

    def test_the_stories_and_people_that_show_it_are_shown_anew(self):
        picture = make_image()
        led = make_article("Led by it", published=True, lead_image=picture, lead_image_alt="Quay.")
        holding = make_article(
            "Holding it", published=True, body=[paragraph("Words."), image_block(picture)]
        )
        make_article("Without it", published=True)
        person = make_person(portrait=picture)
        changed, purged = [], []

        def note(ids, **kwargs):
            changed.extend(ids)

        stories_changed.connect(note)
        self.addCleanup(stories_changed.disconnect, note)
        with mock.patch("news.pages.pictures.public_change", lambda urls: purged.extend(urls)):
            picture.credit = "Mira Voss"
            picture.save()

        assert changed == [led.pk, holding.pk]
        assert purged == [person.get_absolute_url()]

    def waiting(self):
        return DBTaskResult.objects.filter(task_path="news.media.sizes.make_sizes_later")


class InAPage(TestCase):
    def test_the_browser_is_told_how_wide_the_picture_is_shown(self):
        tag = '{% picture image "story" sizes="(min-width: 9rem) 4rem" %}'

        html = Template("{% load stories %}" + tag).render(Context({"image": make_image()}))

        assert html.count('sizes="(min-width: 9rem) 4rem"') == 2  # for WebP and for JPEG


class WhenSomebodyReads(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour")
        cls.picture = make_image_without_sizes()
        cls.person = make_person(portrait=cls.picture)
        cls.story = make_article(
            "A quay",
            published=True,
            section=cls.section,
            lead_image=cls.picture,
            lead_image_alt="A quay.",
            body=[block_quote(make_quotation(speaker=cls.person)), image_block(cls.picture)],
        )
        cls.picture.renditions.all().delete()

    def addresses(self):
        feeds = [f"/feeds/stories.{kind}" for kind in ("rss", "atom", "json")]
        return [
            "/",
            self.section.url,
            self.story.url,
            self.person.get_absolute_url(),
            "/archive/",
            *feeds,
        ]

    def test_no_size_is_made_and_the_picture_itself_is_shown(self):
        shown = []
        for address in self.addresses():
            with self.subTest(address):
                answer = self.client.get(address)
                assert answer.status_code == 200
                shown.append(self.picture.file.url in answer.content.decode())

        assert NewsRendition.objects.count() == 0
        assert sum(shown) >= 6

    def test_no_size_is_made_with_some_there(self):
        self.picture.get_rendition(STORY[1])

        for address in self.addresses():
            assert self.client.get(address).status_code == 200

        assert NewsRendition.objects.count() == 1
        assert self.picture.renditions.get().url in self.client.get(self.story.url).content.decode()

    def test_a_file_that_is_lost_does_no_harm(self):
        NewsImage.objects.update(file="original_images/lost.jpg")

        for address in self.addresses():
            assert self.client.get(address).status_code == 200

    def test_a_story_asks_once_however_many_pictures_it_holds(self):
        self.client.get(self.story.url)
        with CaptureQueriesContext(connection) as two:
            self.client.get(self.story.url)
        for _ in range(3):
            self.story.body.append(("image", self.story.body[1].value))
        self.story.body.extend(
            [("image", {"image": make_image_without_sizes(), "caption": ""}) for _ in range(3)]
        )
        self.story.save()
        self.client.get(self.story.url)

        with CaptureQueriesContext(connection) as eight:
            self.client.get(self.story.url)

        assert len(eight) <= len(two)

    def test_a_list_asks_no_more_for_pictures_without_sizes(self):
        self.client.get(self.section.url)
        with CaptureQueriesContext(connection) as one:
            self.client.get(self.section.url)
        for number in range(4):
            make_article(
                f"Quay {number}",
                published=True,
                section=self.section,
                lead_image=make_image_without_sizes(),
                lead_image_alt="A quay.",
            )
        NewsRendition.objects.all().delete()

        with CaptureQueriesContext(connection) as five:
            self.client.get(self.section.url)

        assert len(five) <= len(one)


class TheCommand(TestCase):
    def test_it_makes_what_is_missing_and_nothing_twice(self):
        make_image_without_sizes()
        made, again = StringIO(), StringIO()

        call_command("make_sizes", stdout=made)
        call_command("make_sizes", stdout=again)

        assert made.getvalue() == f"{len(EVERY)} sizes made.\n"
        assert again.getvalue() == "0 sizes made.\n"

    def test_a_lost_file_is_named_and_keeps_no_other_from_its_sizes(self):
        lost = make_image_without_sizes(title="Lost quay")
        make_image_without_sizes()
        lost.file.storage.delete(lost.file.name)
        made, complaints = StringIO(), StringIO()

        call_command("make_sizes", stdout=made, stderr=complaints)

        assert "“Lost quay”" in complaints.getvalue()
        assert made.getvalue() == f"{len(EVERY)} sizes made.\n"
