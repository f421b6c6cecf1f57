"""From plates to a print: tones become dots and cut lines, and each ink goes over the one before.

Inks are transparent, as they are in a stencil printer: where two meet, there is a third colour.
The red that the site keeps for quotations is not among them.
"""

from functools import cache
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageChops

from .sheet import BLEED, FINER, HEIGHT, WIDTH, Sheet

PAPER = "#f4ead8"
INKS = {
    "dusk": {"light": "#f4bf57", "mid": "#dd8456", "dark": "#26304d"},
    "earth": {"light": "#efc46a", "mid": "#c78a4c", "dark": "#33291f"},
    "leaf": {"light": "#f0c55c", "mid": "#7fa36a", "dark": "#1f3a35"},
    "sea": {"light": "#f2c45c", "mid": "#4f9f9a", "dark": "#173a4c"},
    "slate": {"light": "#efbd63", "mid": "#8aa3b5", "dark": "#2a2f3b"},
}
SHARPNESS = 0.12  # the smaller, the harder the edge of a dot
TILE = 256  # of the grain


def printed(sheet: Sheet, inks: str, chance: Random) -> Image.Image:
    """A print of the sheet in those inks, with the shifts and the grain that chance gives it."""
    size = (round(WIDTH * sheet.scale), round(HEIGHT * sheet.scale))
    page = Image.new("RGB", size, PAPER)
    for name, plate in sheet.plates.items():
        mask = _screened(plate, name).reduce(FINER)
        left, top = (round((BLEED + chance.uniform(-3, 3)) * sheet.scale) for _ in "xy")
        mask = mask.crop((left, top, left + size[0], top + size[1]))
        worn = ImageChops.multiply(mask, _grain(size, chance))
        page = ImageChops.multiply(page, _in_ink(worn, INKS[inks][name]))
    return page


def _screened(plate, name):
    """Full ink and bare paper stay what they are; what is between becomes dots or lines."""
    screen = _tiled(_screen(name), plate.size)
    return ImageChops.subtract(plate, screen, scale=SHARPNESS, offset=128)


@cache
def _screen(name):
    """Thresholds from 24 to 231. Each plate has an angle of its own, so that no pattern beats."""
    if name == "dark":  # lines as a knife cuts them, not quite straight
        wide, high = 480, 18
        waves = (
            cos(2 * pi * (y / high + 0.2 * sin(2 * pi * x / wide) + 0.07 * sin(6 * pi * x / wide)))
            for y in range(high)
            for x in range(wide)
        )
    else:
        along, across, square, wide = {"mid": (20, 15, 625, 125), "light": (18, 18, 648, 36)}[name]
        high = wide
        waves = (
            0.5 * cos(2 * pi * (along * x + across * y) / square)
            + 0.5 * cos(2 * pi * (along * y - across * x) / square)
            for y in range(high)
            for x in range(wide)
        )
    values = bytes(round(127.5 + 103.5 * wave) for wave in waves)
    return Image.frombytes("L", (wide, high), values)


def _grain(size, chance):
    """What ink does on soft paper: fine specks where none holds, and a slow unevenness."""
    specks = Image.frombytes("L", (TILE, TILE), chance.randbytes(TILE * TILE))
    specks = specks.point([160] * 2 + [222] * 8 + [255 - n // 24 for n in range(10, 256)])
    clouds = Image.frombytes("L", (16, 10), chance.randbytes(160))
    clouds = clouds.point([226 + n // 9 for n in range(256)]).resize(size, Image.Resampling.BICUBIC)
    return ImageChops.multiply(_tiled(specks, size), clouds)


def _tiled(tile, size):
    """The tile, again and again, in ever larger pieces."""
    whole = Image.new("L", size)
    whole.paste(tile)
    wide, high = tile.size
    while wide < size[0]:
        whole.paste(whole.crop((0, 0, wide, high)), (wide, 0))
        wide *= 2
    while high < size[1]:
        whole.paste(whole.crop((0, 0, size[0], high)), (0, high))
        high *= 2
    return whole


def _in_ink(mask, ink):
    """White where the mask is empty, the ink where it is full."""
    shades = (int(ink[n : n + 2], 16) for n in (1, 3, 5))
    return Image.merge(
        "RGB",
        [mask.point([255 - (255 - shade) * n // 255 for n in range(256)]) for shade in shades],
    )
