"""The few that README and docs show: well cropped, and small enough to be kept with the code."""

import io

from PIL import Image

from tests.newsroom import ROOT

from . import camera
from .subjects import EDITORS, READERS

FOLDER = ROOT / "docs" / "pictures"
MOST = 1_200_000  # bytes, all of them together
ABOVE = 96  # pixels that are left above what a picture begins with
BEGIN_THERE = """(element, above) => {
    element.style.scrollMarginBlockStart = `${above}px`;
    element.scrollIntoView({block: "start", behavior: "instant"});
}"""
CHOSEN = [  # file, subject, width, scheme, what it begins with
    ("front", "front", 1280, "light", None),
    ("story", "story", 1280, "light", None),
    ("pull-quote", "story", 1280, "light", ".pull-quote >> nth=1"),
    ("pull-quote-dark", "story", 390, "dark", ".pull-quote >> nth=1"),
    ("story-phone", "story-russian", 390, "light", None),
    ("story-arabic", "story-arabic", 390, "light", ".pull-quote >> nth=0"),
    ("record", "quotation", 1280, "light", None),
    ("never-said", "quotation-misattributed", 1280, "light", None),
    ("person", "person", 1280, "light", None),
    ("search", "search", 1280, "light", None),
    ("admin-story", "admin-story", 1280, "light", "#body-1-value-quotation-title"),
    ("admin-chooser", "admin-chooser", 1280, "light", None),
    ("admin-replies", "admin-replies", 1280, "light", None),
]
GUIDE = [  # of the editor's guide, and smaller
    ("guide-dashboard", "admin-dashboard", 1280, "light", None),
    ("guide-new-story", "admin-new-story", 1280, "light", None),
    ("guide-new-words", "admin-new-words", 1280, "light", None),
    ("guide-check", "admin-check", 1280, "light", None),
    ("guide-correct-story", "admin-correct-story", 1280, "light", None),
]
GUIDE_WIDTH = 960


class TooLarge(Exception):
    pass


def take_chosen(browser, site, editor):
    FOLDER.mkdir(parents=True, exist_ok=True)
    subjects = {subject.name: subject for subject in (*READERS, *EDITORS)}
    for file, name, width, scheme, beginning in (*CHOSEN, *GUIDE):
        logged_in = editor if subjects[name] in EDITORS else None
        with camera.tab(browser, site, width, scheme, editor=logged_in) as page:
            camera.go_to(page, subjects[name])
            narrower = GUIDE_WIDTH if file.startswith("guide-") else None
            (FOLDER / f"{file}.webp").write_bytes(_webp(_screen(page, beginning), narrower))
    size = sum(path.stat().st_size for path in FOLDER.glob("*.webp"))
    if size > MOST:
        raise TooLarge(f"docs/pictures/ holds {size} bytes, and {MOST} are allowed.")


def _screen(page, beginning):
    if beginning:
        page.locator(beginning).evaluate(BEGIN_THERE, ABOVE)
    return page.screenshot()


def _webp(png, width=None):
    written = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    if width:
        picture = picture.resize((width, picture.height * width // picture.width), Image.LANCZOS)
    picture.save(written, "WEBP", quality=84, method=6)
    return written.getvalue()
