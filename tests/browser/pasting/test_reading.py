"""What a story keeps of a document on the clipboard, as each program puts it there.

`clipboard/<name>.html` is what lies there, `<name>.txt` what must come of it: a line for each piece
(`# ` a heading, `> ` a quotation), then what the editor is told, each sentence after `! `.
"""

from pathlib import Path

import pytest

from news.blocks.tidying import TRACKING, tidy

CLIPBOARD = Path(__file__).parent / "clipboard"
READ = """async ([html, tracking]) => {
  const at = (name) => import(`/static/news/js/pasting/${name}.js`);
  const [{ read }, { inMarks, toHtml, toHeading }, { sentencesAbout }] = await Promise.all(
    ["reading", "writing", "left-out"].map(at),
  );
  const { pieces, leftOut } = read(html, { tracking });
  const lines = pieces.map((piece) => inMarks(piece, "en")).map((piece) => {
    if (piece.kind === "heading") return `# ${toHeading(piece)}`;
    const html = toHtml([piece]).replaceAll("&nbsp;", "\\u00a0");
    return piece.kind === "quotation" ? `> ${html}` : html;
  });
  return [...lines, ...sentencesAbout(leftOut).map((sentence) => `! ${sentence}`)];
}"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def read(page):
    page.goto("/admin/login/")
    return lambda html: page.evaluate(READ, [html, list(TRACKING)])


def test_each_program_s_clipboard_becomes_what_a_story_may_hold(read):
    wrong = {}
    for source in sorted(CLIPBOARD.glob("*.html")):
        expected = source.with_suffix(".txt").read_text().splitlines()
        found = read(source.read_text())
        if found != expected:
            wrong[source.stem] = (found, expected)

    assert wrong == {}


def test_what_is_kept_of_a_paste_is_what_the_server_keeps(read):
    """The two tidy alike, so that an editor sees what will be stored."""
    for source in sorted(CLIPBOARD.glob("*.html")):
        for line in read(source.read_text()):
            if not line.startswith(("#", "!")):
                kept = line.removeprefix("> ").replace("<br>", "<br/>")
                assert tidy(kept) == kept, source.stem
