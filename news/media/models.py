"""Pictures, with the credit and the licence without which none is published."""

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from .files import PictureField


class Licence(models.TextChoices):
    OWN = "own", "Our own work"
    AGENCY = "agency", "Agency or syndication"
    PERMISSION = "permission", "By permission"
    HANDOUT = "handout", "Press handout"
    CC0 = "cc0", "CC0"
    CC_BY = "cc-by", "CC BY"
    CC_BY_SA = "cc-by-sa", "CC BY-SA"
    PUBLIC_DOMAIN = "public-domain", "Public domain"


class NewsImage(AbstractImage):
    """A picture. Alt text starts from its `description`; each use of the picture has its own."""

    file = PictureField(upload_to=get_upload_to, width_field="width", height_field="height")
    # After the file, which is turned upright as it is stored, and measured then.
    width = models.IntegerField(verbose_name="width", editable=False)
    height = models.IntegerField(verbose_name="height", editable=False)
    credit = models.CharField(
        max_length=255,
        blank=True,
        help_text="Who made it, as readers will see it. Needed for publication.",
    )
    licence = models.CharField(
        max_length=20,
        choices=Licence,
        blank=True,
        help_text="By what right we print it. Needed for publication.",
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = "picture"
        verbose_name_plural = "pictures"
        permissions = [("choose_image", "Can choose image")]


class NewsRendition(AbstractRendition):
    image = models.ForeignKey(NewsImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [
            ("image", "filter_spec", "focal_point_key")
        ]  # the name that Wagtail looks for
