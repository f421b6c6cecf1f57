"""A sheet with three plates, on which motifs lay tones: 0 leaves the paper bare, 1 is full ink.

Points are in units of 1600 by 1000, whatever the size of the print. Every shape takes a tone for
each plate that it changes: `sheet.disc(800, 500, 300, dark=0, light=1)` leaves `mid` as it is.
"""

from collections.abc import Callable
from contextlib import contextmanager
from math import cos, hypot, radians, sin

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000
BLEED = 20  # what is drawn around the print, because no plate lies quite where it should
FINER = 2  # drawn larger and brought down, for smooth edges
PLATES = ("light", "mid", "dark")
BARE = dict.fromkeys(PLATES, 0)

Points = list[tuple[float, float]]
Tone = float | Callable[["Sheet"], Image.Image]


class Sheet:
    def __init__(self, scale: float = 1):
        self.scale = scale
        self.unit = scale * FINER
        self.size = (
            round((WIDTH + 2 * BLEED) * self.unit),
            round((HEIGHT + 2 * BLEED) * self.unit),
        )
        self.plates = {name: Image.new("L", self.size) for name in PLATES}

    def ground(self, **tones: Tone):
        self.box(-BLEED, -BLEED, WIDTH + BLEED, HEIGHT + BLEED, **tones)

    def polygon(self, points: Points, **tones: Tone):
        self.polygons([points], **tones)

    def polygons(self, shapes: list[Points], **tones: Tone):
        at = [[self._at(*point) for point in points] for points in shapes]
        self._lay(tones, lambda draw, fill: [draw.polygon(shape, fill=fill) for shape in at])

    def box(self, left, top, right, bottom, corner=0, **tones: Tone):
        at = [self._at(left, top), self._at(right, bottom)]
        radius = corner * self.unit
        self._lay(tones, lambda draw, fill: draw.rounded_rectangle(at, radius, fill=fill))

    def ellipse(self, x, y, across, down, **tones: Tone):
        """`across` and `down` are half of its width and height."""
        at = [self._at(x - across, y - down), self._at(x + across, y + down)]
        self._lay(tones, lambda draw, fill: draw.ellipse(at, fill=fill))

    def disc(self, x, y, radius, **tones: Tone):
        self.ellipse(x, y, radius, radius, **tones)

    def arc(self, x, y, radius, start, end, width, **tones: Tone):
        """Part of a ring: from one angle to another, clockwise from three o'clock, in degrees."""
        outer = radius + width / 2
        at = [self._at(x - outer, y - outer), self._at(x + outer, y + outer)]
        wide = max(1, round(width * self.unit))
        self._lay(tones, lambda draw, fill: draw.arc(at, start, end, fill=fill, width=wide))

    def ring(self, x, y, radius, width, **tones: Tone):
        self.arc(x, y, radius, 0, 360, width, **tones)

    def line(self, points: Points, width, **tones: Tone):
        """With round ends and joints."""
        at = [self._at(*point) for point in points]
        wide = max(1, round(width * self.unit))
        self._lay(tones, lambda draw, fill: draw.line(at, fill=fill, width=wide, joint="curve"))
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width / 2, **tones)

    @contextmanager
    def within(self, shape: str, *arguments):
        """What is drawn meanwhile shows inside that shape alone: `within("disc", 800, 500, 90)`."""
        before = {name: plate.copy() for name, plate in self.plates.items()}
        yield
        mask = self._mask(lambda: getattr(self, shape)(*arguments, mask=1))
        for name, plate in before.items():
            self.plates[name] = Image.composite(self.plates[name], plate, mask)

    def _mask(self, draw):
        self.plates["mask"] = Image.new("L", self.size)
        draw()
        return self.plates.pop("mask")

    def _at(self, x, y):
        return ((x + BLEED) * self.unit, (y + BLEED) * self.unit)

    def _lay(self, tones, draw):
        for name, tone in tones.items():
            plate = self.plates[name]
            if not callable(tone):
                draw(ImageDraw.Draw(plate), round(tone * 255))
                continue
            mask = Image.new("L", self.size)
            draw(ImageDraw.Draw(mask), 255)
            if box := mask.getbbox():
                plate.paste(tone(self).crop(box), box, mask.crop(box))


def fading(start: float, end: float, top=0, bottom=HEIGHT, sideways=False) -> Tone:
    """A tone that goes from one value to another, downwards or from left to right."""

    def tones(sheet):
        length = sheet.size[0 if sideways else 1]
        places = (n / sheet.unit - BLEED for n in range(length))
        along = (min(1, max(0, (place - top) / (bottom - top))) for place in places)
        values = bytes(round(255 * (start + (end - start) * part)) for part in along)
        strip = Image.frombytes("L", (length, 1) if sideways else (1, length), values)
        return strip.resize(sheet.size, Image.Resampling.NEAREST)

    return tones


def glowing(x, y, radius, inside: float, outside: float) -> Tone:
    """A tone that goes from a point outwards, until it has reached the radius."""

    def tones(sheet):
        wide, high = 164, 104
        step = (WIDTH + 2 * BLEED) / wide
        far = (
            min(1, hypot((n + 0.5) * step - BLEED - x, (row + 0.5) * step - BLEED - y) / radius)
            for row in range(high)
            for n in range(wide)
        )
        values = bytes(round(255 * (inside + (outside - inside) * part)) for part in far)
        return Image.frombytes("L", (wide, high), values).resize(
            sheet.size, Image.Resampling.BILINEAR
        )

    return tones


def around(x, y, radius, angle) -> tuple[float, float]:
    """The point at that angle from the middle, clockwise from three o'clock, in degrees."""
    return x + radius * cos(radians(angle)), y + radius * sin(radians(angle))


def turned(points: Points, x, y, angle, size=1) -> Points:
    """The points, drawn around nought, turned and set down at that place."""
    across, down = size * cos(radians(angle)), size * sin(radians(angle))
    return [(x + px * across - py * down, y + px * down + py * across) for px, py in points]
