"""A stranger's picture becomes one of our own: decoded whole, turned upright and written anew.

What is written anew holds pixels alone. Where it was taken, by whom and with what, the small
preview beside it, and whatever was hidden before, between or after the pixels stay behind.
"""

import io
import logging

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageCms, ImageOps

logger = logging.getLogger(__name__)

MOST_FRAMES = 200
FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
DAMAGED = (
    "This picture can’t be read: it is damaged, cut short or of another kind than its name says. "
    "Export it again, as JPEG or PNG, and upload the new file."
)
TOO_LARGE = (
    "This picture is too large: its width times its height, of all its frames together, may be "
    "{:,.0f} million pixels. Make it smaller and upload it again."
)
TOO_MANY_FRAMES = (
    f"This animation has more than {MOST_FRAMES} frames. Shorten it, or upload a single frame."
)
QUALITY = {"JPEG": 92, "WEBP": 90, "AVIF": 80}
# What the pixels mean, and nothing of where they come from.
PART_OF_THE_PIXELS = ("transparency", "background")
FULL_COLOUR = {"CMYK": "RGB", "YCbCr": "RGB", "LAB": "RGB", "HSV": "RGB"}


class UnusablePicture(ValidationError):
    """A picture that can't be taken in. The message says why, and what to do."""


def cleaned(file) -> bytes:
    """The picture in that file, written anew in its own format.

    Raises UnusablePicture for whatever isn't one, or is more than we can show.
    """
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as picture:
            _refuse_too_large(picture)
            return _written_anew(picture)
    except UnusablePicture:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except Exception as error:  # a decoder may raise anything over a stranger's bytes
        logger.info("A picture could not be read: %r", error)
        raise UnusablePicture(DAMAGED, code="damaged") from error


def clean_in_place(upload):
    """Give an upload the cleaned bytes.

    In place, because Wagtail stores the very upload for later where other fields need filling in.
    """
    content = cleaned(upload)
    upload.seek(0)
    upload.truncate()
    upload.write(content)
    upload.flush()  # a large one is a file, which is moved by its path
    upload.seek(0)
    upload.size = len(content)
    upload.is_cleaned = True


def as_cleaned(file, name):
    """The file, if it was cleaned at a form's door; or its cleaned bytes."""
    if getattr(file, "is_cleaned", False):
        return file
    content = ContentFile(cleaned(file), name)
    content.is_cleaned = True
    return content


def _too_large():
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS / 1_000_000
    return UnusablePicture(TOO_LARGE.format(most), code="too_large")


def _refuse_too_large(picture):
    """By what the header says, and by no more frames than may be: to count them all is work."""
    area = picture.width * picture.height
    if area > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_large()
    if not getattr(picture, "is_animated", False) or picture.format == "MPO":
        return
    fit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // area
    try:
        picture.seek(min(fit, MOST_FRAMES))
    except EOFError:
        picture.seek(0)
        return
    if fit < MOST_FRAMES:
        raise _too_large()
    raise UnusablePicture(TOO_MANY_FRAMES, code="too_many_frames")


def _written_anew(picture):
    kind = "JPEG" if picture.format == "MPO" else picture.format
    content = io.BytesIO()
    if kind != "JPEG" and getattr(picture, "is_animated", False):
        _write_frames(picture, kind, content)
    else:
        _write(picture, kind, content)
    return content.getvalue()


def _write(picture, kind, content):
    picture.load()
    still = _upright(picture)
    still = _in_screen_colours(still)
    if still.mode.startswith("I"):  # 16 bits a pixel, which neither JPEG nor WebP has room for
        still = still.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if still.mode in FULL_COLOUR:
        still = still.convert(FULL_COLOUR[still.mode])
    untouched = still is picture and picture.format == "JPEG"
    still.info = {key: still.info[key] for key in PART_OF_THE_PIXELS if key in still.info}
    # As finely as it came, where it comes as it was.
    quality = "keep" if untouched else QUALITY.get(kind)
    still.save(content, kind, **({"quality": quality} if quality else {}))


def _write_frames(picture, kind, content):
    frames, durations = [], []
    for number in range(picture.n_frames):
        picture.seek(number)
        picture.load()
        durations.append(picture.info.get("duration", 100))
        frame = picture.convert("RGBA")
        frame.info = {}
        frames.append(frame)
    first, *others = frames
    loop = {"loop": picture.info["loop"]} if "loop" in picture.info else {}
    if kind == "GIF":
        loop["disposal"] = 2  # each frame is whole
    first.save(content, kind, save_all=True, append_images=others, duration=durations, **loop)


def _upright(picture):
    """Turned as its orientation says. A note about it that can't be read is no reason to refuse."""
    try:
        turned = picture.getexif().get(0x0112, 1) != 1
        return ImageOps.exif_transpose(picture) if turned else picture
    except Exception as error:  # as above
        logger.info("An orientation could not be read: %r", error)
        return picture


def _in_screen_colours(picture):
    """In sRGB, which needs no profile: a profile has room for more than colours."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture
    mode = FULL_COLOUR.get(picture.mode, picture.mode)
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        logger.info("A colour profile could not be read: %r", error)
        return picture
