"""Draws a picture: a motif, in three inks, with the chance that belongs to one name."""

from random import Random

from PIL import Image

from . import island, machines, nature, space, things, writing
from .press import printed
from .sheet import Sheet

SCALE = 1  # 1600 by 1000 pixels; the tests draw smaller
MOTIFS = {
    "bars": (island.bars, "dusk"),
    "book": (writing.book, "dusk"),
    "brioche": (things.brioche, "earth"),
    "clock": (things.clock, "slate"),
    "engine": (machines.engine, "earth"),
    "ferry": (nature.ferry, "sea"),
    "giants": (things.giants, "leaf"),
    "glass": (things.glass, "slate"),
    "globe": (island.globe, "sea"),
    "harbour": (things.harbour, "sea"),
    "lakes": (nature.lakes, "sea"),
    "letters": (writing.letters, "earth"),
    "lighthouse": (island.lighthouse, "slate"),
    "microphone": (things.microphone, "dusk"),
    "moonscape": (space.moonscape, "slate"),
    "network": (machines.network, "sea"),
    "orbit": (space.orbit, "sea"),
    "rocket": (space.rocket, "dusk"),
    "signatures": (writing.signatures, "dusk"),
    "tape": (machines.tape, "slate"),
    "telegraph": (machines.telegraph, "dusk"),
    "telephone": (machines.telephone, "leaf"),
    "tide staff": (island.tide_staff, "sea"),
    "train": (island.train, "leaf"),
    "tree": (nature.tree, "leaf"),
    "umbrellas": (island.umbrellas, "slate"),
    "voices": (island.voices, "dusk"),
    "wall": (nature.wall, "dusk"),
}


def drawn(motif: str, name: str, inks: str = "") -> Image.Image:
    """The same motif, name and inks give the same picture, pixel for pixel."""
    draw, usual = MOTIFS[motif]
    chance = Random(name)  # noqa: S311 - a picture is no secret
    sheet = Sheet(SCALE)
    draw(sheet, chance)
    return printed(sheet, inks or usual, chance)
