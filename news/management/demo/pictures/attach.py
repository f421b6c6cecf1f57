"""Gives stories their pictures, and makes the sizes that pages show."""

import io

from django.core.files.images import ImageFile

from news.management.demo.content import read
from news.media.models import Licence, NewsImage
from news.media.sizes import make_sizes

from . import drawing

CREDIT = "The Record, drawn by program"
QUALITY = 88  # of the original; the sizes that readers get are made from it


def lead_picture(address, editor, tally) -> dict:
    """The fields of a story that are about its lead picture; none where it has no picture."""
    entry = read("pictures.json").get(address)
    if not entry:
        return {}
    picture = NewsImage.objects.filter(title=entry["title"], credit=CREDIT).first()
    tally.note("Pictures", new=not picture)
    return {
        "lead_image": picture or _make(address, entry, editor),
        "lead_image_alt": entry["alt"],
        "lead_image_caption": entry.get("caption", ""),
    }


def _make(address, entry, editor):
    content = io.BytesIO()
    picture = drawing.drawn(entry["motif"], address, entry.get("inks", ""))
    picture.save(content, "JPEG", quality=QUALITY)
    return NewsImage.objects.create(
        title=entry["title"],
        description=entry["alt"],
        file=ImageFile(content, name=f"{address.split('/')[1]}.jpg"),
        credit=CREDIT,
        licence=Licence.OWN,
        uploaded_by_user=editor,
    )


def make_renditions():
    """Every size that a page asks for, so that no reader waits until one is made."""
    titles = [entry["title"] for entry in read("pictures.json").values()]
    for picture in NewsImage.objects.filter(title__in=titles, credit=CREDIT).order_by("pk"):
        make_sizes(picture)
