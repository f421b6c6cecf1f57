"""Whether this machine can write what the demo prints."""

import subprocess

NEEDED = {
    "Chinese": ("zh", "fonts-noto-cjk"),
    "Arabic": ("ar", "fonts-noto-core"),
}


def missing():
    """A sentence for each script without a font. Silent where there is no fontconfig to ask."""
    for script, (language, package) in NEEDED.items():
        try:
            asked = ["fc-list", f":lang={language}", "family"]
            found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError):
            return
        if not found.strip():
            yield f"No font here has {script}, so its pictures show boxes: apt install {package}"
