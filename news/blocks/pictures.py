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


def pictures_in(body):
    """The pictures of a body in order, as its blocks use them: one twice if it is used twice."""
    return [block.value["image"] for block in picture_blocks(body)]


def picture_blocks(body):
    return [block for block in body.blocks_by_name("image") if block.value["image"]]
