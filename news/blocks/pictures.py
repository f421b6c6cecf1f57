from wagtail.blocks import CharBlock, StructBlock
from wagtail.images.blocks import ImageBlock


class PictureBlock(StructBlock):
    image = ImageBlock(label="Picture")
    caption = CharBlock(
        required=False, help_text="The credit is added from the picture's own record."
    )

    class Meta:
        icon = "image"
        template = "blocks/image.html"
        preview_template = "blocks/previews/image.html"
        description = "A picture with its caption, its credit and its alt text."
        label_format = "{caption}"
