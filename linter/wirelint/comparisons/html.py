"""A comparison as a page of its own, with no script and nothing fetched."""

from __future__ import annotations

from html import escape

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.comparing import Comparison, Row, Side

_STYLE = """body { font: 1rem/1.5 Georgia, serif; margin: 1rem auto; max-width: 80rem; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { border-top: 1px solid #8884; padding: .4rem .6rem; text-align: left; vertical-align: top; }
tr.same td { opacity: .6; }
del { background: #f886; text-decoration: none; }
ins { background: #6c66; text-decoration: none; }
ul { margin: .3rem 0 0; padding: 0; list-style: none; font: .85rem/1.4 sans-serif; }
.error::before { content: "error "; } .warning::before { content: "warning "; } .note::before { content: "note "; }"""


def write(found: Comparison) -> Iterator[str]:
    """The page, line by line."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta name="viewport" content="width=device-width">\n<title>Copy and source</title>\n<style>\n{_STYLE}\n</style>'
    yield "</head>\n<body>\n<main>\n<h1>Copy and source</h1>\n<table>"
    yield '<thead><tr><th scope="col">Source</th><th scope="col">Copy</th></tr></thead>\n<tbody>'
    for row in found.rows:
        yield _row(row)
    yield "</tbody>\n</table>\n</main>\n</body>\n</html>"


def _row(row: Row) -> str:
    said = "".join(
        f'<li class="{one.severity.label}">{escape(one.rule.name)}: {escape(one.message)}</li>' for one in row.findings
    )
    notes = f"<ul>{said}</ul>" if said else ""
    return f'<tr class="{row.kind}"><td>{_side(row.source, "del")}</td><td>{_side(row.copy, "ins")}{notes}</td></tr>'


def _side(side: Side | None, tag: str) -> str:
    if side is None:
        return ""
    return "".join(f"<{tag}>{escape(text)}</{tag}>" if marked else escape(text) for text, marked in side.segments())
