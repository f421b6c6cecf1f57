"""Every door by which a picture comes in: a form error or a clean picture, never a 500."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase, override_settings
from django.urls import reverse
from PIL import Image
from wagtail.models import UploadedFile

from news.media.cleaning import UnusablePicture
from news.media.models import NewsImage
from news.models import User
from tests.making import make_image
from tests.media import uploads
from tests.media.test_cleaning import TRACES

USABLE = uploads.usable()
UNUSABLE = uploads.unusable()


def upload(name, content):
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def stored_traces():
    """Of all that is in the media folder, originals, sizes, avatars and what waits."""
    return [
        (path.name, trace)
        for path in Path(settings.MEDIA_ROOT).rglob("*")
        if path.is_file()
        for trace in TRACES
        if trace in path.read_bytes()
    ]


class Doors(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.chief = User.objects.create_superuser("chief", "chief@example.org", "x" * 12)

    def setUp(self):
        self.client.force_login(self.chief)
        self.client.raise_request_exception = False

    def add(self, name, content, **fields):
        return self.client.post(
            reverse("wagtailimages:add"),
            {"title": "Quay", "file": upload(name, content), **fields},
        )

    def add_one_of_many(self, name, content, **fields):
        return self.client.post(
            reverse("wagtailimages:add_multiple"),
            {"title": "Quay", "files[]": upload(name, content), "collection": 1, **fields},
            headers={"X-Requested-With": "XMLHttpRequest"},
        )

    def add_in_chooser(self, name, content):
        return self.client.post(
            reverse("wagtailimages_chooser:create"),
            {
                "image-chooser-upload-title": "Quay",
                "image-chooser-upload-file": upload(name, content),
            },
        )


class WhatIsRefused(Doors):
    def test_the_form_for_one_picture_says_why(self):
        for name, content in UNUSABLE.items():
            with self.subTest(name):
                answer = self.add(name, content)

                assert answer.status_code == 200
                assert answer.context["form"].errors["file"]
        assert not NewsImage.objects.exists()

    def test_the_form_for_many_says_why(self):
        for name, content in UNUSABLE.items():
            with self.subTest(name):
                answer = self.add_one_of_many(name, content)

                assert answer.status_code == 200
                assert answer.json()["success"] is False
                assert answer.json()["error_message"]
        assert not NewsImage.objects.exists()
        assert not UploadedFile.objects.exists()

    def test_the_chooser_says_why(self):
        for name, content in UNUSABLE.items():
            with self.subTest(name):
                answer = self.add_in_chooser(name, content)

                assert answer.status_code == 200
                assert answer.json()["step"] == "reshow_creation_form"
        assert not NewsImage.objects.exists()

    def test_a_picture_keeps_its_file_when_the_new_one_is_refused(self):
        picture = make_image()
        before = picture.file.name
        for name, content in UNUSABLE.items():
            with self.subTest(name):
                answer = self.client.post(
                    reverse("wagtailimages:edit", args=[picture.pk]),
                    {"title": "Quay", "file": upload(name, content)},
                )

                assert answer.status_code == 200
                assert answer.context["form"].errors["file"]
        picture.refresh_from_db()
        assert picture.file.name == before
        assert picture.file.storage.exists(before)

    def test_an_editors_portrait_is_refused_in_the_form(self):
        for name, content in UNUSABLE.items():
            with self.subTest(name):
                answer = self.client.post(
                    reverse("wagtailadmin_account"),
                    self.account({"avatar-avatar": upload(name, content)}),
                )

                assert answer.status_code == 200
                assert b"error-message" in answer.content

    def test_a_program_that_stores_one_is_told(self):
        with pytest.raises(UnusablePicture):
            NewsImage(title="Quay", width=1, height=1).file.save(
                "cut.jpg", upload("cut.jpg", UNUSABLE["cut.jpg"]), save=False
            )

    def account(self, fields):
        page = self.client.get(reverse("wagtailadmin_account"))
        for panel in [p for panels in page.context["panels_by_tab"].values() for p in panels]:
            form = panel.get_form()
            for field in form:
                value = field.value()
                if value not in (None, False, "") and not hasattr(value, "url"):
                    fields.setdefault(field.html_name, value)
        return fields


class WhatIsTakenIn(Doors):
    def setUp(self):
        super().setUp()
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.enterContext(override_settings(MEDIA_ROOT=folder.name))

    def test_nothing_about_people_is_stored_or_served(self):
        for name, content in USABLE.items():
            with self.subTest(name):
                answer = self.add(name, content)

                assert answer.status_code == 302, answer.context["form"].errors
        assert NewsImage.objects.count() == len(USABLE)
        assert stored_traces() == []

    def test_nor_by_the_form_for_many(self):
        answer = self.add_one_of_many("place.jpg", USABLE["place.jpg"])

        assert answer.json()["success"] is True
        assert stored_traces() == []

    def test_nor_by_the_chooser(self):
        answer = self.add_in_chooser("place.jpg", USABLE["place.jpg"])

        assert answer.json()["step"] == "chosen"
        assert stored_traces() == []

    def test_nor_of_what_waits_for_a_field(self):
        answer = self.add_one_of_many("place.jpg", USABLE["place.jpg"], title="Q" * 300)

        waiting = UploadedFile.objects.get()
        assert stored_traces() == []

        answer = self.client.post(
            reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
            {f"uploaded-image-{waiting.pk}-title": "Quay"},
        )

        assert answer.json()["success"] is True, answer.content
        assert stored_traces() == []
        picture = NewsImage.objects.get()
        assert picture.file_size == picture.file.size

    @override_settings(FILE_UPLOAD_MAX_MEMORY_SIZE=100)
    def test_nor_of_a_large_one_that_comes_as_a_file(self):
        self.add("place.jpg", USABLE["place.jpg"])

        picture = NewsImage.objects.get()
        assert picture.file_size == picture.file.size
        assert stored_traces() == []

    def test_nor_when_the_file_is_replaced(self):
        picture = make_image()
        old = set(picture.renditions.values_list("file", flat=True))

        self.client.post(
            reverse("wagtailimages:edit", args=[picture.pk]),
            {"title": "Quay", "file": upload("place.jpg", USABLE["place.jpg"])},
        )

        picture.refresh_from_db()
        assert (picture.width, picture.height) == (64, 40)
        assert stored_traces() == []
        new = set(picture.renditions.values_list("file", flat=True))
        assert new and not new & old

    def test_nor_by_a_program(self):
        NewsImage.objects.create(title="Quay", file=upload("a.jpg", USABLE["on-its-side.jpg"]))

        picture = NewsImage.objects.get()
        assert (picture.width, picture.height) == (40, 64)
        assert stored_traces() == []

    def test_a_picture_on_its_side_has_the_measures_of_the_upright_one(self):
        self.add("on-its-side.jpg", USABLE["on-its-side.jpg"])

        picture = NewsImage.objects.get()
        assert (picture.width, picture.height) == (40, 64)
        assert Image.open(picture.file).size == (40, 64)

    def test_the_same_picture_again_is_noticed(self):
        self.add_one_of_many("place.jpg", USABLE["place.jpg"])

        again = self.add_one_of_many("place.jpg", USABLE["place.jpg"])

        assert again.json()["duplicate"] is True

    def test_names_of_files_are_made_harmless(self):
        names = ["../../up.jpg", "Гавань в тумане.jpg", "q" * 90 + ".jpg", "a b;c.jpg", ".jpg.jpg"]
        for name in names:
            with self.subTest(name):
                assert self.add(name, uploads.still("JPEG")).status_code == 302
        for picture in NewsImage.objects.all():
            assert picture.file.name.startswith("original_images/")
            assert picture.file.name.isascii()
            assert ".." not in picture.file.name
