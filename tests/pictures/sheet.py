"""All pictures on one page: a row for each subject, a column for each width and scheme."""

from html import escape

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every kind of page</title>
<style>
  body {{ font: 15px/1.4 sans-serif; margin: 24px; background: #777; color: #fff }}
  h2 {{ margin: 32px 0 8px }}
  div {{ display: flex; gap: 12px; align-items: start; overflow-x: auto }}
  figure {{ margin: 0; flex: none }}
  img {{ display: block; height: 620px; object-fit: cover; object-position: top }}
</style>
<h1>Every kind of page</h1>
{rows}
"""
ROW = '<h2 id="{name}">{name}</h2>\n<div>{figures}</div>\n'
FIGURE = (
    '<figure><a href="{file}"><img src="{file}" loading="lazy" alt="{what}"></a>'
    "<figcaption>{what}</figcaption></figure>"
)


def contact_sheet(pictures):
    """`pictures`: for each subject's name, pairs of what a picture shows and its file."""
    rows = (
        ROW.format(
            name=escape(name),
            figures="".join(
                FIGURE.format(what=escape(what), file=escape(file)) for what, file in row
            ),
        )
        for name, row in pictures.items()
    )
    return PAGE.format(rows="".join(rows))
