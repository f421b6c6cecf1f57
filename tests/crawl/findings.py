"""What is wrong, where, and how that is said."""

from dataclasses import dataclass

SHOWN = 200  # characters of an element


@dataclass(frozen=True, order=True)
class Finding:
    """A rule that a page breaks, and by which of its elements. Pages are named by their address."""

    rule: str
    element: str
    page: str


def report(findings):
    """Lines: each rule, each element that breaks it, and the pages where it stands."""
    by_rule = {}
    for finding in sorted(set(findings)):
        elements = by_rule.setdefault(finding.rule, {})
        elements.setdefault(_on_one_line(finding.element), []).append(finding.page)
    for rule, elements in by_rule.items():
        yield rule
        for element, pages in elements.items():
            yield f"    {element}" if element else "    the page"
            yield from (f"        on {page}" for page in pages)


def table(rows):
    """Lines with their columns one below the other; numbers stand to the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, strict=True)
        yield "  ".join(
            cell.rjust(width) if cell.isdigit() else cell.ljust(width) for cell, width in cells
        ).rstrip()


def _on_one_line(text):
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN] + " …"
