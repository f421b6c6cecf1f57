"""Cuts the faces that every page loads out of the packages' files: `cut_typefaces.py FROM TO`.

Source Serif 4 and Source Sans 3 come with more weights, letters and optical sizes than a page uses.
What is cut out of them may not bear the name “Source” (see home/static/fonts/OFL.txt), so it bears
another inside. It takes `fonttools` and `brotli`, which nothing else here needs, and the files of
the npm packages @fontsource-variable/source-serif-4 5.3.1 and …/source-sans-3 5.3.1.
"""

import io
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

LATIN = parse_unicodes(
    "20-7E,A0-FF,131,152-153,2BB-2BC,2C6,2DA,2DC,2000-2015,2018-2022,2026-202F,2030,2032-2033,"
    "2039-203A,2044,20AC,2122,2190-2193,2212,FEFF,FFFD"
)
LATIN_AT_LARGE = parse_unicodes("20-7E,A0-FF,152-153,2010-2015,2018-201E,2026,202F,2039-203A,20AC")
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "pnum", "tnum"]
TEXT, NOTES = {"wght": (370, 700)}, {"wght": (400, 700)}
DISPLAY = {"opsz": 48, "wght": (360, 680)}  # drawn for 48 points: thin strokes, for large sizes
FACES = [  # from, to, its name inside, which of its axes are left, letters (None: all)
    ("source-serif-4-latin-wght-normal", None, "Pullquote Serif", TEXT, LATIN),
    ("source-serif-4-latin-wght-italic", None, "Pullquote Serif Italic", TEXT, LATIN),
    ("source-sans-3-latin-wght-normal", None, "Pullquote Sans", NOTES, LATIN),
    (
        "source-serif-4-latin-opsz-normal",
        "display-latin",
        "Pullquote Display",
        DISPLAY,
        LATIN_AT_LARGE,
    ),
    ("source-serif-4-cyrillic-opsz-normal", "display-cyrillic", "Pullquote Display", DISPLAY, None),
]
NAMES = {1, 3, 4, 16}
NAMES_WITHOUT_SPACES = {6, 25}


def cut(font, axes, letters, name):
    font = _read_again(instantiateVariableFont(font, axes))
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters or font.getBestCmap())
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = name
        elif record.nameID in NAMES_WITHOUT_SPACES:
            record.string = name.replace(" ", "")
    font.flavor = "woff2"
    return font


def _read_again(font):
    """The subsetter stumbles over glyphs that an instance has left without variations."""
    written = io.BytesIO()
    font.flavor = None
    font.save(written)
    written.seek(0)
    return TTFont(written)


def main(source, target):
    for file, cut_file, name, axes, letters in FACES:
        path = Path(target) / f"{cut_file or file}.woff2"
        cut(TTFont(Path(source) / f"{file}.woff2"), axes, letters, name).save(path)
        print(f"{path.stat().st_size:7} {path.name}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
