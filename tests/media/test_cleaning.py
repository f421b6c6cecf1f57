"""What is left of a stranger's picture: its pixels."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from news.media.cleaning import UnusablePicture, as_cleaned, cleaned
from tests.media import uploads

USABLE = uploads.usable()
TRACES = (
    uploads.SECRET.encode(),
    uploads.PAYLOAD,
    b"Exif",
    b"http://ns.adobe.com",
    b"8BIM",
    b"PK\x03",
)


def clean(content):
    return cleaned(ContentFile(content))


def read(content):
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


@pytest.mark.parametrize("name", USABLE)
def test_nothing_but_the_picture_is_left(name):
    content = clean(USABLE[name])

    picture = read(content)
    assert dict(picture.getexif()) == {}
    assert not {"comment", "xmp", "exif", "icc_profile", "Author", "photoshop"} & set(picture.info)
    assert [trace for trace in TRACES if trace in content] == []


@pytest.mark.parametrize("name", USABLE)
def test_a_picture_keeps_its_kind_and_what_it_shows(name):
    before = read(USABLE[name])
    after = read(clean(USABLE[name]))

    assert after.format == {"MPO": "JPEG"}.get(before.format, before.format)
    assert getattr(after, "n_frames", 1) == (
        1 if before.format == "MPO" else getattr(before, "n_frames", 1)
    )
    if name != "on-its-side.jpg":
        assert after.size == before.size


def test_the_upload_set_holds_what_it_is_about():
    assert (
        sum(b"Exif" in content or uploads.SECRET.encode() in content for content in USABLE.values())
        > 9
    )
    assert len(USABLE) + len(uploads.unusable()) == 50


def test_a_picture_on_its_side_is_turned_upright():
    upright = read(clean(USABLE["on-its-side.jpg"]))

    assert upright.size == (40, 64)
    assert upright.getpixel((20, 5))[0] > 200  # the red half is above now
    assert upright.getpixel((20, 60))[0] < 60


def test_colours_for_print_become_colours_for_screens():
    assert read(clean(USABLE["print.jpg"])).mode == "RGB"


def test_a_picture_of_16_bits_becomes_one_that_has_sizes():
    content = io.BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(content, "PNG")

    picture = read(clean(content.getvalue()))

    assert (picture.mode, picture.getpixel((0, 0))) == ("L", 0x80)


def test_a_clear_picture_stays_clear():
    assert read(clean(USABLE["clear.png"])).mode == "RGBA"


def test_a_photograph_that_comes_as_it_should_keeps_its_fineness():
    content = uploads.still("JPEG", size=(640, 400), quality=71)

    assert read(clean(content)).quantization == read(content).quantization


def test_a_picture_that_was_cleaned_is_not_written_anew_again():
    once = as_cleaned(ContentFile(USABLE["place.jpg"]), "place.jpg")

    assert as_cleaned(once, "place.jpg") is once


@pytest.mark.parametrize(
    "name", ["cut.jpg", "cut.png", "torn.png", "endless.gif", "vast.png", "long.webp", "page.jpg"]
)
def test_what_cannot_be_shown_is_refused_with_a_sentence(name):
    with pytest.raises(UnusablePicture) as refused:
        clean(uploads.unusable()[name])

    (sentence,) = refused.value.messages
    assert sentence.endswith(".")
