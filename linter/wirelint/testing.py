"""The test kit for rules: examples in docstrings and case files, as marked text.

    @pytest.mark.parametrize("case", cases("my_package", "tests/cases"), ids=str)
    def test_case(case: Case) -> None:
        assert case.found == case.expected

An example is one document; in a docstring a pilcrow between spaces or at a line's end begins a new paragraph. Text
outside its marks must stay silent. Lines before it may set its scene: `Source:` is the text it was made from, `Story:`
another story beside it, `Date:` (YYYY-MM-DD) the day it was written.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from wirelint import markup
from wirelint.document import Document, Span
from wirelint.engine import findings
from wirelint.registry import discover
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.findings import Edit, Finding
    from wirelint.rules import Rule

_LABEL = re.compile(r"^(Bad|Good|Source|Story|Date): +(.*)$")
_HEADER = re.compile(r"(Source|Story|Date): *(.*)\n?")


class Case(NamedTuple):
    """An example of a rule. `expected` is its marked text, `found` the same copy with the rule's findings marked."""

    rule: Rule
    name: str
    text: str
    sources: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    date: str = ""

    def __str__(self) -> str:
        return f"{self.rule.name}: {self.name}"

    @property
    def document(self) -> Document:
        """The copy of the example, without its marks."""
        copy, _ = markup.read(self.text)
        sources = [Document(text, "source.txt") for text in self.sources]
        return Document(copy, "copy.txt", sources=sources, date=date.fromisoformat(self.date) if self.date else None)

    @property
    def expected(self) -> str:
        """The example as it is marked, less the marks of known misses."""
        copy, marks = markup.read(self.text)
        return markup.write(copy, [mark._replace(comment="") for mark in marks if not mark.todo])

    @property
    def found(self) -> str:
        """The copy with what the rule finds marked in it."""
        document = self.document
        _, expected = markup.read(self.text)
        flagged = {mark.span for mark in expected if mark.better is None}
        marks = sorted({_mark(document, finding, flagged) for finding in self._findings(document)})
        return markup.write(document.text, marks)

    def _findings(self, document: Document) -> list[Finding]:
        if self.rule.scope == "story":
            return list(findings(document, self.rule))
        stories = [document, *(Document(text, f"story{i}.txt") for i, text in enumerate(self.stories))]
        parts = [(story, self.rule.part(story)) for story in stories if self.rule.part]
        return [finding for story, finding in self.rule.compare(parts) if story is document]


def cases(package: str, folder: str | Path | None = None) -> Iterator[Case]:
    """All examples of a package's rules: those in their docstrings, and those in `<folder>/<rule-name>.md`."""
    for rule in discover(package):
        yield from examples(rule)
        file = Path(folder or "") / f"{rule.name}.md"
        if folder and file.exists():
            yield from read_cases(rule, file.read_text(encoding="utf-8"))


def examples(rule: Rule) -> Iterator[Case]:
    """The `Bad:` and `Good:` examples of a rule's docstring, each folded to one paragraph but for its pilcrows."""
    scene: dict[str, tuple[str, ...]] = {}
    for number, (label, text) in enumerate(labelled(rule.doc), 1):
        if label in {"Bad", "Good"}:
            yield _case(rule, f"{label.lower()} {number}", text, scene)
        else:
            scene[label] = (*scene.get(label, ()), text) if label == "Story" else (text,)


def labelled(doc: str) -> Iterator[tuple[str, str]]:
    """The labelled examples of a docstring as (label, text)."""
    label, parts = "", list[str]()
    for line in [*doc.split("\n"), ""]:
        m = _LABEL.match(line)
        if label and (m or not line.startswith(" ")):
            yield label, _folded(" ".join(parts))
            label = ""
        if m:
            label, parts = m[1], [m[2].strip()]
        elif label:
            parts.append(line.strip())


def _folded(text: str) -> str:
    """A text of one line with its paragraphs as they stand in a story: a pilcrow parts them."""
    return text.replace(" ¶ ", "\n\n")


def read_cases(rule: Rule, text: str) -> Iterator[Case]:
    """The cases of a case file: `# title`, then one document up to the next title."""
    for section in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        title, _, body = section.partition("\n")
        scene: dict[str, tuple[str, ...]] = {}
        body = body.lstrip("\n")
        while m := _HEADER.match(body):
            scene[m[1]] = (*scene.get(m[1], ()), _folded(m[2].strip()))
            body = body[m.end() :].lstrip("\n")
        yield _case(rule, title.strip(), body.rstrip("\n"), scene)


def _case(rule: Rule, name: str, text: str, scene: dict[str, tuple[str, ...]]) -> Case:
    return Case(rule, name, text, scene.get("Source", ()), scene.get("Story", ()), (scene.get("Date") or ("",))[0])


def _mark(document: Document, finding: Finding, flagged: set[Span]) -> markup.Mark:
    span = finding.span
    if not finding.fixes or span in flagged:
        return markup.Mark(span)
    edits = finding.fixes[0].edits
    whole = Span(min(span.start, *(e.span.start for e in edits)), max(span.end, *(e.span.end for e in edits)))
    return markup.Mark(whole, mended(document, whole, edits))


def mended(document: Document, span: Span, edits: Sequence[Edit]) -> str:
    """A stretch of a document as it reads after some edits within it."""
    text = document[span]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start - span.start] + edit.text + text[edit.span.end - span.start :]
    return text
