"""axe-core: what a machine can say about WCAG 2.2, levels A and AA, and about good practice."""

from .checkers import AXE

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def put_into(tab):
    tab.evaluate(AXE.read_text(encoding="utf-8"))


def wrongs(tab, where):
    return list(read(tab.evaluate("options => axe.run(document, options)", OPTIONS), where))


def read(result, where):
    """Each rule that is broken, and the element that breaks it."""
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"axe, {where}: {violation['help']} ({violation['id']})", node["html"]
