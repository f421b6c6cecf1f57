"""The sign of a state, as `components/status.html` draws it on pages."""

from PIL import Image, ImageDraw

FINER = 4  # drawn so many times as large and then made smaller: Pillow's own lines have steps
STROKES = {  # in a square of 20
    "verified": [[(6.25, 10.25), (8.75, 12.75), (13.75, 7.5)]],
    "disputed": [[(6, 8.25), (14, 8.25)], [(6, 11.75), (14, 11.75)], [(12, 5.5), (8, 14.5)]],
    "misattributed": [[(7, 7), (13, 13)], [(13, 7), (7, 13)]],
    "withdrawn": [[(6, 10), (14, 10)]],
}


def draw_sign(picture, status, at, size, colour):
    """A circle with what the state means, its upper left corner at `at`."""
    unit = size * FINER / 20
    mask = Image.new("L", (size * FINER, size * FINER), 0)
    canvas = ImageDraw.Draw(mask)
    width = round(1.6 * unit)
    edge = 1.2 * unit
    canvas.ellipse((edge, edge, size * FINER - edge, size * FINER - edge), outline=255, width=width)
    for stroke in STROKES.get(status, ()):
        points = [(x * unit, y * unit) for x, y in stroke]
        canvas.line(points, fill=255, width=width, joint="curve")
    mask = mask.resize((size, size), Image.Resampling.LANCZOS)
    picture.paste(colour, tuple(map(round, at)), mask)
