"""`make pictures`, or a part of it: `.venv/bin/python -m tests.pictures story person`.

`chosen` takes those of docs/pictures/ alone.
"""

import sys

from tests.newsroom import ROOT, DidNotStart, demo_newsroom

from . import camera, chosen, scripts, sheet
from .subjects import EDITORS, READERS

FOLDER = ROOT / "screenshots"
WIDTHS = (390, 768, 1280)
EDITOR = ("editor", "newsroom")


def main(names):
    for sentence in scripts.missing():
        say(sentence)
    say("Making a demo newsroom …")
    with demo_newsroom("tests.crawl.settings") as newsroom, camera.chromium() as browser:
        site = newsroom["SITE_URL"]
        if names != ["chosen"]:
            take_all(browser, site, names)
        if names in ([], ["chosen"]):
            chosen.take_chosen(browser, site, EDITOR)
            say(f"The chosen ones are in {chosen.FOLDER.relative_to(ROOT)}/.")


def take_all(browser, site, names):
    FOLDER.mkdir(exist_ok=True)
    pictures = {}
    for width in WIDTHS:
        for scheme in camera.SCHEMES:
            for subjects, editor in ((READERS, None), (EDITORS, EDITOR)):
                wanted = [subject for subject in subjects if not names or subject.name in names]
                if not wanted:
                    continue
                with camera.tab(browser, site, width, scheme, editor) as page:
                    for subject in wanted:
                        file = f"{subject.name}-{width}-{scheme}.png"
                        camera.go_to(page, subject)
                        (FOLDER / file).write_bytes(camera.take(page))
                        row = pictures.setdefault(subject.name, [])
                        row.append((f"{width} px, {scheme}", file))
            say(f"{width} px, {scheme}: done.")
    (FOLDER / "index.html").write_text(sheet.contact_sheet(pictures), encoding="utf-8")
    say(f"The contact sheet: {FOLDER.relative_to(ROOT)}/index.html")


def say(words):
    print(words, flush=True)  # noqa: T201


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (camera.NoChromium, chosen.TooLarge, DidNotStart) as error:
        sys.exit(str(error) or "The newsroom did not start: what it said stands above.")
