import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / ".env.example").read_text()
READERS = ["site/newsroom/settings/environment.py", "gunicorn.conf.py"]
# These say which settings are meant, before there are any.
ENTRANCES = {"manage.py", "site/newsroom/wsgi.py"}


def names_read():
    text = "".join((ROOT / reader).read_text() for reader in READERS)
    return set(re.findall(r'(?:env\.\w+|environ\.get)\(\s*"(\w+)"', text)) - {
        "DJANGO_SETTINGS_MODULE"
    }


def test_the_example_names_every_setting_and_no_other():
    assert set(re.findall(r"^#(\w+)=", EXAMPLE, re.MULTILINE)) == names_read()


def test_each_setting_of_the_example_has_its_sentence():
    paragraphs = EXAMPLE.strip().split("\n\n")[1:]

    for paragraph in paragraphs:
        *words, setting = paragraph.splitlines()
        assert re.fullmatch(r"#[A-Z_]+=\S.*|#[A-Z_]+=", setting)
        assert words and all(line.startswith("# ") for line in words)
        assert words[-1].endswith(".")


def test_one_module_alone_reads_the_environment():
    folders = [ROOT / name for name in ("site", "home", "news", "search")]
    paths = [ROOT / "manage.py", *(path for folder in folders for path in folder.rglob("*.py"))]

    reading = {
        str(path.relative_to(ROOT))
        for path in paths
        if re.search(r"\benviron\b|\bgetenv\b", path.read_text())
    }

    assert reading - ENTRANCES == {"site/newsroom/settings/environment.py"}


@pytest.mark.parametrize("entrance", sorted(ENTRANCES))
def test_an_entrance_only_names_the_settings(entrance):
    lines = [line for line in (ROOT / entrance).read_text().splitlines() if "environ" in line]

    assert [line.strip().split(",")[0] for line in lines] == [
        'os.environ.setdefault("DJANGO_SETTINGS_MODULE"'
    ]
