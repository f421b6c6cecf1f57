"""Who may import whom, and other rules of the house that no linter knows."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Who may import whom: a room may enter those that its arrows lead to, and those that theirs do.
ARROWS = {
    "site": {"home", "search"},
    "home": {"news"},
    "search": {"news"},
    "news": {"news.feeds", "news.challenges"},  # its tables of contents, template tags and commands
    "news.feeds": {"news.quotes", "news.comments", "news.readership"},
    "news.challenges": {"news.quotes", "news.comments"},
    "news.quotes": {"news.pages"},
    "news.comments": {"news.pages"},
    "news.readership": {"news.pages"},
    "news.pages": {"news.blocks", "news.people", "news.media"},
    "news.blocks": {"news.delivery"},
    "news.people": {"news.delivery"},
    "news.media": {"news.delivery"},
    "news.delivery": set(),
}
FEATURES = [room for room in ARROWS if room.startswith("news.")]
OURS = ("home", "news", "search", "newsroom")
PAGE_SIGNALS = {
    "page_published",
    "page_unpublished",
    "pre_page_move",
    "post_page_move",
    "page_slug_changed",
}


def modules():
    folders = ("site/newsroom", "home", "news", "search")
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def reachable(room):
    """The room, and every room that arrows lead to from it."""
    return {room}.union(*(reachable(below) for below in ARROWS[room]))


def dotted(path):
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    if parts[0] == "site":
        parts = parts[1:]
    if parts[-1] == "__init__":
        parts = parts[:-1]
    return ".".join(parts)


def room_of(name):
    """The room that a module's dotted name belongs to; news/ itself is the room "news"."""
    if name.split(".")[0] == "newsroom":
        return "site"
    for feature in FEATURES:
        if name == feature or name.startswith(feature + "."):
            return feature
    return name.split(".")[0]


def imports_of(path):
    """The dotted names of our own modules that a module imports, absolute or relative."""
    package = dotted(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] in OURS)


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_a_module_imports_only_from_rooms_its_own_may_enter(path):
    allowed = reachable(room_of(dotted(path)))

    wrong = [name for name in imports_of(path) if room_of(name) not in allowed]

    assert wrong == []


@pytest.mark.parametrize(
    "path", [path for path in modules() if room_of(dotted(path)) in FEATURES], ids=dotted
)
def test_a_feature_never_imports_the_table_of_contents(path):
    assert not [name for name in imports_of(path) if name.startswith("news.models")]


def test_only_one_module_listens_to_wagtails_page_signals():
    listening = set()
    for path in modules():
        tree = ast.parse(path.read_text())
        names = {
            node.id if isinstance(node, ast.Name) else node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Name | ast.Attribute)
        }
        if names & PAGE_SIGNALS:
            listening.add(dotted(path))

    assert listening == {"news.pages.signals"}


def test_the_queryset_alone_spells_what_published_means():
    spelled = {
        dotted(path)
        for path in modules()
        if ".live()" in path.read_text() or ".public()" in path.read_text()
    }

    assert spelled == set()


def test_site_is_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_no_room_is_named_for_what_did_not_fit_elsewhere():
    banned = {"utils", "helpers", "common", "core", "services", "misc"}

    assert not [path for path in modules() if banned & set(dotted(path).split("."))]


def test_migrations_begin_with_the_user_alone():
    first = (ROOT / "news/migrations/0001_user.py").read_text()

    assert first.count("migrations.CreateModel(") == 1
    assert "('news'," not in first
