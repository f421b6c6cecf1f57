import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_leads_somewhere(page):
    links = re.findall(r"""(?:\]\(|src=")(?!https?:)([^)#"]+)""", page.read_text())

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_index_lists_every_page():
    index = (ROOT / "docs" / "README.md").read_text()

    for page in PAGES[2:]:
        assert page.name == "README.md" or f"]({page.name})" in index


def test_each_command_of_the_readme_is_a_target():
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    pages = "".join(page.read_text() for page in PAGES)

    assert set(re.findall(r"`make ([a-z]+)`", pages)) <= set(targets)
