"""Write docs/rules from the rules' docstrings; with --check, fail if that would change a file."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import precision

import wirelint_rules
from wirelint.markup import read
from wirelint.registry import bundled, discover
from wirelint.testing import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.rules import Rule

DOCS = Path(__file__).parents[1] / "docs" / "rules"


def pages() -> dict[Path, str]:
    """Every generated file with its text."""
    rules = sorted(discover("wirelint_rules"), key=lambda rule: (rule.group, rule.name))
    texts = {DOCS / rule.group / f"{rule.name}.md": "\n".join(page(rule)) + "\n" for rule in rules}
    texts[DOCS / "README.md"] = "\n".join(index(rules)) + "\n"
    return texts


def index(rules: list[Rule]) -> Iterator[str]:
    """The list of all rules, group by group."""
    yield "# Rules"
    yield ""
    yield "Errors and warnings are on by default; notes run when they are selected. A rule's name links to its page."
    for group, members in groupby(rules, key=lambda rule: rule.group):
        yield ""
        yield f"## {group}"
        yield ""
        yield title_of(group)
        yield ""
        yield "| rule | severity | what it finds |"
        yield "| --- | --- | --- |"
        for rule in members:
            yield f"| [`{rule.name}`]({group}/{rule.name}.md) | {rule.severity.label} | `{rule.title}` |"
    for group in bundled("wirelint_rules"):
        yield from (
            "",
            f"## {group}",
            "",
            title_of(group),
            "",
            f"Off unless selected; see [Engines](../engines.md#{group}).",
        )


def title_of(group: str) -> str:
    """The first line of the group's package."""
    text = (Path(wirelint_rules.__path__[0]) / group / "__init__.py").read_text(encoding="utf-8")
    return text.partition("\n")[0].strip('"')


def page(rule: Rule) -> Iterator[str]:
    """One rule's page: what, why, reach, examples, options, how to switch it off."""
    yield f"# {rule.name}"
    yield ""
    state = "off unless selected" if rule.severity.label == "note" else "on by default"
    yield f"Group `{rule.group}`, severity {rule.severity.label}, {state}, {mended(rule)}."
    yield ""
    yield "```text"
    yield from prose(rule.doc)
    yield "```"
    yield ""
    yield "## Examples"
    yield ""
    yield "Marks are CriticMarkup: `{~~bad~>good~~}` with a fix, `{==flagged==}` without."
    yield ""
    yield "```text"
    yield from (f"{label + ':':8}{text}" for label, text in labelled(rule.doc))
    yield "```"
    if rule.defaults:
        yield ""
        yield "## Options"
        yield ""
        yield "```toml"
        yield f"[tool.wirelint.options.{rule.name}]"
        yield from (f"{name} = {toml(value)}" for name, value in rule.defaults.items())
        yield "```"
    yield from measured(rule.name)
    yield ""
    yield "## Switching it off"
    yield ""
    yield f'For a line: `<!-- wirelint: allow {rule.name}: the reason -->`. For all files: `ignore = ["{rule.name}"]`.'


def measured(name: str) -> Iterator[str]:
    """How often it is right in published copy, where it spoke there."""
    stories, words, counts = precision.read_clean()
    if name in counts:
        true, false, unjudged = counts[name]
        yield ""
        yield "## Measured"
        yield ""
        yield f"In {stories:,} published stories ({words:,} words) it spoke {sum(counts[name])} times: {true} right, {false} false, {unjudged} not judged."


def prose(doc: str) -> Iterator[str]:
    """The manual page without its examples."""
    lines, in_example = list[str](), False
    for line in doc.split("\n"):
        in_example = line.startswith(("Bad:", "Good:", "Source:", "Story:", "Date:")) or (
            in_example and line[:1] == " "
        )
        if not in_example:
            lines.append(line)
    yield from "\n".join(lines).strip().split("\n")


def mended(rule: Rule) -> str:
    """Whether its examples show a fix."""
    marks = [mark for label, text in labelled(rule.doc) if label == "Bad" for mark in read(text)[1]]
    return "has fixes" if any(mark.better is not None for mark in marks) else "has no fix"


def toml(value: object) -> str:
    """A value as TOML has it."""
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def main() -> int:
    """Write the pages, or check them. Returns the exit code."""
    check = "--check" in sys.argv
    wanted = pages()
    there = set(DOCS.rglob("*.md"))
    stale = [path for path, text in wanted.items() if path not in there or path.read_text(encoding="utf-8") != text]
    for path in there - wanted.keys():
        stale.append(path)
        if not check:
            path.unlink()
    for path in stale:
        if check:
            print(f"stale: {path.relative_to(DOCS.parents[1])}")
        elif path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
