"""One self-contained page: each story with its findings marked in place, the reasons, and a bar of counts per group."""

from __future__ import annotations

from collections import Counter
from html import escape
from itertools import groupby

from wirelint.counting import counted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.diagnostics import Diagnostic

STYLE = """
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1c1a; --soft: #6b6760; --line: #dcd8cf;
  --error: #b3261e; --warning: #8a5a00; --note: #245a8d; }
@media (prefers-color-scheme: dark) { :root { --paper: #191817; --ink: #ece9e2; --soft: #a8a299; --line: #3b3833;
  --error: #ff8a80; --warning: #f0bf5a; --note: #8ec1f3; } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 Georgia, "Times New Roman", serif }
h1, h2, nav, table, aside, .meta { font-family: system-ui, sans-serif }
h1 { font-size: 1.4rem; margin: 0 } h2 { font-size: 1.05rem; overflow-wrap: anywhere }
.meta { color: var(--soft); font-size: .9rem }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem } caption, th, td { text-align: left; padding: .15rem .75rem .15rem 0 }
th { font-weight: 600 } td.bar { width: 16rem } td.bar span { display: block; height: .8rem; background: var(--soft); border-radius: 2px }
article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; border-top: 1px solid var(--line); padding: .5rem 0 1rem }
article > h2 { grid-column: 1 / -1 }
.story { white-space: pre-wrap; overflow-wrap: anywhere }
aside ol { list-style: none; margin: 0; padding: 0; font-size: .9rem }
aside li { border-left: 3px solid currentColor; padding: .2rem 0 .2rem .7rem; margin: 0 0 .8rem }
aside li > * { color: var(--ink) } aside p { margin: .15rem 0 } aside .why { color: var(--soft) }
mark { background: none; color: inherit }
a { color: inherit } mark a { text-decoration: underline 2px var(--c); text-underline-offset: .15em } :target { outline: 2px solid var(--note); outline-offset: 2px }
a:focus-visible { outline: 2px solid var(--note) }
.error { color: var(--error) } .warning { color: var(--warning) } .note { color: var(--note) }
mark.error, mark.warning, mark.note { color: inherit; background: color-mix(in srgb, var(--c) 16%, transparent) }
mark.error { --c: var(--error) } mark.warning { --c: var(--warning) } mark.note { --c: var(--note) }
@media (max-width: 44rem) { article { grid-template-columns: minmax(0, 1fr) } td.bar { width: 7rem } }
"""


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """The page, line by line; it needs nothing from outside."""
    found = list(diagnostics)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    findings = counted(len(found), "finding")
    yield f"<title>wirelint: {findings}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>"
    stories = counted(len({diagnostic.path for diagnostic in found}), "story", "stories")
    total = f"{findings} in {stories}" if found else "Nothing was found."
    yield f'<h1>wirelint</h1>\n<p class="meta">{total}</p>\n</header>\n<main>'
    if found:
        yield from _counts(found)
    number = 0
    for _, group in groupby(found, key=lambda diagnostic: diagnostic.path):
        story = list(group)
        yield from _story(story, number)
        number += len(story)
    yield "</main>\n</body>\n</html>"


def _counts(found: Sequence[Diagnostic]) -> Iterator[str]:
    count = Counter(diagnostic.rule.group for diagnostic in found)
    most = max(count.values(), default=1)
    yield "<table>\n<caption class=meta>Findings by group</caption>\n<thead><tr><th scope=col>group</th><th scope=col>findings</th><td></td></tr></thead>\n<tbody>"
    for group, number in sorted(count.items(), key=lambda item: (-item[1], item[0])):
        bar = f'<span style="width:{100 * number / most:.0f}%"></span>'
        yield f'<tr><th scope="row">{escape(group)}</th><td>{number:,}</td><td class="bar" aria-hidden="true">{bar}</td></tr>'
    yield "</tbody>\n</table>"


def _story(found: Sequence[Diagnostic], first: int) -> Iterator[str]:
    document = found[0].document
    yield f'<article aria-label="{escape(document.name)}">\n<h2>{escape(document.name)}</h2>'
    marked, places = _marked(document.raw, found, first)
    yield f'<div class="story">{marked}</div>'
    yield f'<aside aria-label="Findings in {escape(document.name)}">\n<ol>'
    for number, (diagnostic, place) in enumerate(zip(found, places, strict=True), first):
        yield from _reason(diagnostic, number, place)
    yield "</ol>\n</aside>\n</article>"


def _marked(text: str, found: Sequence[Diagnostic], first: int) -> tuple[str, list[int]]:
    """The story with its findings marked, and by which number each stands in it: one that overlaps another by that one's."""
    out: list[str] = []
    places: list[int] = []
    at = 0
    for number, diagnostic in enumerate(found, first):
        start, end = diagnostic.span
        if start < at:
            places.append(places[-1])
            continue
        places.append(number)
        out.append(escape(text[at:start]))
        link = f'<a href="#why{number}" id="at{number}">{escape(text[start:end])}</a>'
        if start == end:
            link = f'<span id="at{number}"></span>'
        else:
            link = f'<mark class="{diagnostic.severity.label}" title="{escape(diagnostic.message)}">{link}</mark>'
        out.append(link)
        at = end
    return "".join(out) + escape(text[at:]), places


def _reason(diagnostic: Diagnostic, number: int, at: int) -> Iterator[str]:
    label = diagnostic.severity.label
    place = f"{diagnostic.start.line}:{diagnostic.start.column}"
    yield f'<li id="why{number}" class="{label}"><p><a href="#at{at}">{place}</a> <strong>{escape(diagnostic.rule.name)}</strong> <span class="{label}">{label}</span></p>'
    yield f"<p>{escape(diagnostic.message)}</p>"
    yield f'<p class="why">{escape(diagnostic.rule.title)}</p>'
    for fix in diagnostic.finding.fixes:
        yield f'<p class="why">Fix{"" if fix.safe else " (unsafe)"}: {escape(fix.title)}</p>'
    yield "</li>"
