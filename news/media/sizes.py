"""The sizes in which pages show a picture. A task makes them; a page shows those that there are."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.dispatch import Signal
from django.tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import Filter

LISTING = (
    "fill-640x400|format-webp|webpquality-76",
    "fill-1280x800|format-webp|webpquality-76",
)
STORY = tuple(Filter.expand_spec(["width-{480,960,1440}", "format-{webp,jpeg}"]))
PORTRAIT = ("fill-192x192|format-webp",)
SHAPES = {"listing": LISTING, "story": STORY, "portrait": PORTRAIT}
SHARED = {"story": "width-1440|format-jpeg", "portrait": "fill-600x600|format-jpeg"}
FEED = "width-960|format-jpeg"
EVERY = tuple(dict.fromkeys([*LISTING, *STORY, *PORTRAIT, *SHARED.values(), FEED]))

# What readers see of a picture. (Wagtail also saves its hash and its size by themselves.)
FACE = {"file", "focal_point_x", "focal_point_y", "credit", "licence"}

picture_changed = Signal()  # sent with the `picture` when its sizes are there


@dataclass(frozen=True)
class AsStored:
    """The picture itself, cleaned as it is, where none of its sizes has been made yet."""

    image: object
    filter_spec: str = ""

    @property
    def url(self):
        return self.image.file.url

    @property
    def width(self):
        return self.image.width

    @property
    def height(self):
        return self.image.height


def sizes_there_are(picture, specs) -> list:
    """Of these sizes those that have been made; or else the largest there is. Makes none."""
    if not hasattr(picture, "prefetched_renditions"):
        picture.prefetched_renditions = list(picture.renditions.filter(filter_spec__in=EVERY))
    made = {spec: size for spec in specs if (size := _made(picture, spec))}
    largest = sorted(picture.prefetched_renditions, key=lambda size: size.width)[-1:]
    return list(made.values()) or largest or [AsStored(picture)]


def load_sizes(pictures):
    """All at once, for `sizes_there_are`, which would ask for each picture's."""
    sizes = get_image_model().get_rendition_model().objects.filter(filter_spec__in=EVERY)
    prefetch_related_objects(
        pictures, Prefetch("renditions", queryset=sizes, to_attr="prefetched_renditions")
    )


def _made(picture, spec):
    """That size, cut around the focal point as it is now, or else as it was."""
    cuts = [size for size in picture.prefetched_renditions if size.filter_spec == spec]
    now = Filter(spec).get_cache_key(picture) if len(cuts) > 1 else None
    return next((size for size in cuts if size.focal_point_key == now), next(iter(cuts), None))


def make_sizes(picture):
    """Every size that a page may ask for, those that there are excepted."""
    picture.get_renditions(*EVERY)


@task
def make_sizes_later(picture_id):
    picture = get_image_model().objects.filter(pk=picture_id).first()
    if not picture:  # deleted meanwhile
        return
    make_sizes(picture)
    picture_changed.send(sender=type(picture), picture=picture)


def order_sizes(sender, instance, raw, update_fields, **kwargs):
    """A picture was saved by whatever way: its file, its focal point or its credit may be new."""
    if raw or (update_fields is not None and not FACE & set(update_fields)):
        return
    make_sizes_later.enqueue(instance.pk)
