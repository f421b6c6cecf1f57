"""The sign of a state, as `components/status.html` draws it on pages."""

from PIL import Image, ImageDraw

FINER = 4  # drawn so many times as large and then made smaller: Pillow's own lines have steps
STROKES = {  # in a square of 20
    "verified": [[(6.25, 10.25), (8.75, 12.75), (13.75, 7.5)]],
    "disputed": [[(6, 8.25), (14, 8.25)], [(6, 11.75), (14, 11.75)], [(12, 5.5), (8, 14.5)]],
    "misattributed": [[(7, 7), (13, 13)], [(13, 7), (7, 13)]],
    "withdrawn": [[(6, 10), (14, 10)]],
}
DASHES = 10  # of the circle around what nobody has checked


def draw_sign(picture, status, at, size, colour, checked):
    """A circle with what the state means, its upper left corner at `at`.

    Filled with the colour `checked` for verified words, and in dashes for unverified ones.
    """
    mask = Image.new("L", (size * FINER, size * FINER), 0)
    canvas, unit = ImageDraw.Draw(mask), size * FINER / 20
    width, edge = round(1.6 * unit), 1.2 * unit
    circle = (edge, edge, size * FINER - edge, size * FINER - edge)
    is_checked = status == "verified"
    if is_checked:
        canvas.ellipse(circle, fill=255)
    elif status in STROKES:
        canvas.ellipse(circle, outline=255, width=width)
    else:
        for start in range(0, 360, 360 // DASHES):
            canvas.arc(circle, start, start + 180 // DASHES, fill=255, width=width)
    for stroke in STROKES.get(status, ()):
        points = [(x * unit, y * unit) for x, y in stroke]
        canvas.line(points, fill=0 if is_checked else 255, width=width, joint="curve")
    mask = mask.resize((size, size), Image.Resampling.LANCZOS)
    picture.paste(checked if is_checked else colour, tuple(map(round, at)), mask)
