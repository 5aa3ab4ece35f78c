"""Write docs/precision.md: what each rule finds in damaged stories and in clean copy, and how much of it is right.

    python .ci/precision.py                    the damaged stories anew, clean copy as it was measured last
    python .ci/precision.py --clean FOLDER     clean copy anew as well: a folder of published stories
    python .ci/precision.py --clean FOLDER --unjudged
                                               print each finding that nobody has judged yet, to be read and judged
    python .ci/precision.py --conversions FOLDER
                                               sentences with conversions anew as well, which are labelled in two tables

A finding in published copy is judged by a person, who writes `fingerprint rule true|false` into
.ci/data/verdicts.tsv. Stories and sentences are their publishers' and are no part of this repository; verdicts and counts are.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wirelint import Document, checking, markup
from wirelint.config import Config
from wirelint.files import walk
from wirelint.fingerprints import fingerprints
from wirelint.statistics import length, per_thousand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic
    from wirelint.rules import Rule

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"
PAGE = ROOT / "docs" / "precision.md"
VERDICTS = ROOT / ".ci" / "data" / "verdicts.tsv"
CLEAN = ROOT / ".ci" / "data" / "clean.tsv"
TUNED = ("a", "b", "c", *(f"d{number:02}" for number in range(1, 8)))
"""The stories of the corpus that rules are tuned on, by how their names begin: by hand, and by number."""


CONVERSIONS = ROOT / ".ci" / "data" / "conversions.tsv"
"""How many sentences with a pair of figures there are that were labelled right, labelled wrong, and changed, and how many are reported."""

LABELS = {"ok": "right", "error": "wrong"}
SENTENCE_RULES = frozenset(["conversion", "calendar"])

READ = (
    "The reported ones of those labelled right were read, and each tells of a slip that the copy has: four rows are sentences in which another pair is",
    "labelled wrong (2,000 hectares are 20 km², not 200, three times; 4.54 MW are 6,090 hp, not 6,300), and one has lost a minus (-33.5°C is -28.3°F, not",
    "28.3). The check: of the rows reported, take out those whose sentence is that of a row labelled wrong, and work out the one that is left.",
)
"""What reading the reported ones showed; the sentences are not the project's to give away."""


class Marked(NamedTuple):
    """What was found in some damaged stories: by rule true and false findings, by kind marks and those found."""

    true: Counter[str]
    false: Counter[str]
    marks: Counter[str]
    found: Counter[str]


class Clean(NamedTuple):
    """What was found in clean copy: how much was read, and by rule how much is true, false, and not judged."""

    stories: int
    words: int
    counts: dict[str, tuple[int, int, int]]


def job() -> checking.Job:
    """All that is on by default."""
    return checking.job_of(Config())


def marked(work: checking.Job, paths: Iterable[Path]) -> Marked:
    """Damaged stories, linted without their sources."""
    figures = Marked(Counter(), Counter(), Counter(), Counter())
    for path in paths:
        copy, marks = markup.read(path.read_text(encoding="utf-8"))
        found = checking.check_document(work, Document(copy, path.name)).diagnostics
        for diagnostic in found:
            right = any(_touches(diagnostic, mark) for mark in marks)
            (figures.true if right else figures.false)[diagnostic.rule.name] += 1
        figures.marks.update(mark.comment for mark in marks)
        figures.found.update(mark.comment for mark in marks if any(_touches(one, mark) for one in found))
    return figures


def clean(work: checking.Job, folder: str, *, show: bool) -> Clean:
    """Published stories, linted; with `show`, what nobody has judged is printed."""
    verdicts = dict(line.split("\t")[::2] for line in VERDICTS.read_text(encoding="utf-8").splitlines())
    counts: dict[str, list[int]] = {}
    stories = words = 0
    for path in walk([folder]):
        if not isinstance(path, str):
            sys.exit(f"{path.path}: {path.reason}")
        story = checking.check_file(work, path)
        stories, words = stories + 1, words + length(story.document)
        for diagnostic, fingerprint in fingerprints(story.diagnostics):
            verdict = verdicts.get(fingerprint, "")
            counts.setdefault(diagnostic.rule.name, [0, 0, 0])[("true", "false", "").index(verdict)] += 1
            if show and not verdict:
                print(f"{fingerprint}\t{diagnostic.rule.name}\t{_context(diagnostic)}\t{diagnostic.message}")
    return Clean(stories, words, {name: (a, b, c) for name, (a, b, c) in sorted(counts.items())})


def page(rules: Iterable[Rule], tuned: Marked, held: Marked, published: Clean) -> Iterator[str]:
    """The page, line by line."""
    yield "# How often wirelint is right"
    yield ""
    yield "Written by `python .ci/precision.py`; the default rules, without a source text."
    yield ""
    yield "## Damaged stories"
    yield ""
    yield "32 stories with marked defects (`tests/corpus`), damaged by four hands. Rules are tuned on 28 of them; of the other"
    yield "four only totals were looked at, though the list of names was once written with them in sight. What was tuned on"
    yield "flatters: quote the second column. A finding is true where it touches a mark."
    yield ""
    yield "| defect | tuned on | found | held back | found |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for kind in sorted(tuned.marks | held.marks):
        yield f"| {kind} | {tuned.marks[kind]} | {_share(tuned, kind)} | {held.marks[kind]} | {_share(held, kind)} |"
    yield f"| all | {tuned.marks.total()} | {_all(tuned)} | {held.marks.total()} | {_all(held)} |"
    yield ""
    yield f"Precision: {_precision(tuned)} where rules were tuned, {_precision(held)} where they were not."
    yield ""
    yield from _clean_copy(published)
    yield from _sentence_by_sentence(read_sentences())
    yield "## Rule by rule"
    yield ""
    yield "| rule | severity | damaged: true | false | clean: true | false | not judged |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for rule in sorted(rules, key=lambda rule: (rule.group, rule.name)):
        true, false = (tuned.true + held.true)[rule.name], (tuned.false + held.false)[rule.name]
        judged = published.counts.get(rule.name, (0, 0, 0))
        link = f"[`{rule.group}/{rule.name}`](rules/{rule.group}/{rule.name}.md)"
        yield f"| {link} | {rule.severity.label} | {true} | {false} | {' | '.join(map(str, judged))} |"


def _clean_copy(published: Clean) -> Iterator[str]:
    if not published.stories:
        return
    true, false, unjudged = (sum(column) for column in zip(*published.counts.values(), strict=True))
    found, words = true + false + unjudged, published.words
    yield "## Clean copy"
    yield ""
    yield f"{published.stories:,} published stories of about 50 publishers, {words:,} words: {found:,} findings,"
    yield f"{per_thousand(found, words):.3f} per 1,000 words. Published copy has slips of its own, so a finding is judged when it has been read:"
    yield f"{true:,} are right, {false:,} are false alarms ({per_thousand(false, words):.3f} per 1,000 words), {unjudged:,} have not been judged."
    yield ""
    yield from _FIRST_SIGHT
    yield ""


_FIRST_SIGHT = """\
The causes of those alarms have been cured as they were read, which flatters. Of pages that nobody had run before, twelve sets were
judged in November 2026, each before its own causes were cured: 666 news pages of some 200 outlets from the tests of libraries that read pages, and of a radio and an
agency; 480 stories that an agency sent from 130 cities in 1996, seven in ten from outside North America and London; and 2,396 stories of 2016 and
2017 from nine outlets (China Daily, TASS, Deutsche Welle, Al Jazeera, RTÉ, BBC, CNN, ABC, HuffPost) in eight parts, each run when the causes of the part before were cured. That
collection has lost the breaks of its paragraphs and some letters; what comes of it is counted right. The last part is of briefs and long features, of whose dashes
many became quotation marks: its share of errors that are right owes much to them.

| pages | words | wrong in 1,000 words | errors right | warnings right |
| ---: | ---: | ---: | ---: | ---: |
| 220 | 92,514 | 0.58 | 0.91 | 0.73 |
| 220 | 110,335 | 0.40 | 0.90 | 0.69 |
| 226 | 193,828 | 0.41 | 0.92 | 0.75 |
| 480 | 131,834 | 0.48 | 0.75 | 0.60 |
| 329 | 185,230 | 0.44 | 0.81 | 0.79 |
| 329 | 184,677 | 0.19 | 0.93 | 0.88 |
| 320 | 173,404 | 0.20 | 0.95 | 0.88 |
| 330 | 188,856 | 0.24 | 0.89 | 0.88 |
| 263 | 153,365 | 0.23 | 0.97 | 0.88 |
| 187 | 119,860 | 0.16 | 0.97 | 0.91 |
| 152 | 103,740 | 0.24 | 0.97 | 0.88 |
| 486 | 166,137 | 0.15 | 0.99 | 0.90 |""".splitlines()
"""What was found at first sight: a set can be measured so only once."""


def _sentence_by_sentence(figures: dict[str, tuple[int, int]]) -> Iterator[str]:
    if not figures:
        return
    (right, reported), (wrong, found), (changed, told) = (figures[label] for label in ("right", "wrong", "changed"))
    yield "## Conversions and dates sentence by sentence"
    yield ""
    yield f"{right:,} published pairs of figures that were labelled right, {wrong:,} labelled wrong, and {changed:,} sentences of which a figure was changed:"
    yield f"{told / changed:.3f} of the changed ones are found, {found:,} of the {wrong:,}, and {reported:,} of the {right:,} are reported ({reported / right:.1%})."
    yield from READ
    yield ""


def sentences(work: checking.Job, folder: str) -> dict[str, tuple[int, int]]:
    """Of the sentences in a folder's `real_dev.tsv` and `corrupted_dev.tsv`, by label, how many there are and how many a rule reports."""
    groups: dict[str, Counter[bool]] = {}
    for name in ("real_dev.tsv", "corrupted_dev.tsv"):
        for row in _rows(Path(folder) / name):
            label = LABELS.get(row["correct"]) if "correct" in row else "changed"
            if label:
                found = checking.check_document(work, Document(row["sentence"])).diagnostics
                reported = any(one.rule.group in SENTENCE_RULES for one in found)
                groups.setdefault(label, Counter())[reported] += 1
    return {label: (counts.total(), counts[True]) for label, counts in groups.items()}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    head, *lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return (dict(zip(head, line, strict=False)) for line in lines)


def read_sentences() -> dict[str, tuple[int, int]]:
    """The figures of sentences as they were measured last, none if they never were."""
    if not CONVERSIONS.exists():
        return {}
    rows = [line.split("\t") for line in CONVERSIONS.read_text(encoding="utf-8").splitlines()]
    return {label: (int(there), int(reported)) for label, there, reported in rows}


def write_sentences(figures: dict[str, tuple[int, int]]) -> None:
    """Keep the figures of sentences."""
    rows = (f"{label}\t{there}\t{reported}\n" for label, (there, reported) in figures.items())
    CONVERSIONS.write_text("".join(rows), encoding="utf-8")


def read_clean() -> Clean:
    """The figures of clean copy as they were measured last, none if they never were."""
    if not CLEAN.exists():
        return Clean(0, 0, {})
    head, *rows = [line.split("\t") for line in CLEAN.read_text(encoding="utf-8").splitlines()]
    return Clean(int(head[0]), int(head[1]), {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in rows})


def write_clean(figures: Clean) -> None:
    """Keep the figures of clean copy."""
    rows = [(figures.stories, figures.words), *((name, *counts) for name, counts in figures.counts.items())]
    CLEAN.write_text("".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")


def _touches(diagnostic: Diagnostic, mark: markup.Mark) -> bool:
    spans = [diagnostic.span, *(related.span for related in diagnostic.finding.related)]
    return any(span.overlaps(mark.span) for span in spans[: None if mark.comment == "name" else 1])


def _context(diagnostic: Diagnostic) -> str:
    text, (start, end) = diagnostic.document.text, diagnostic.span
    shown = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 50]}"
    return f"{diagnostic.path.rpartition('/')[2]}: {' '.join(shown.split())}"


def _share(figures: Marked, kind: str) -> str:
    return f"{figures.found[kind] / figures.marks[kind]:.2f}" if figures.marks[kind] else "–"


def _all(figures: Marked) -> str:
    return f"{figures.found.total() / figures.marks.total():.2f}"


def _precision(figures: Marked) -> str:
    total = figures.true.total() + figures.false.total()
    return f"{figures.true.total() / total:.2f} of {total} findings"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clean", metavar="FOLDER", help="published stories to measure anew")
    parser.add_argument("--unjudged", action="store_true", help="with --clean: print what nobody has judged")
    parser.add_argument("--conversions", metavar="FOLDER", help="labelled sentences with conversions to measure anew")
    options = parser.parse_args()
    work = job()
    if options.clean:
        published = clean(work, options.clean, show=options.unjudged)
        write_clean(published)
    if options.conversions:
        write_sentences(sentences(work, options.conversions))
    stories = sorted(CORPUS.glob("*.marked.txt"))
    tuned = marked(work, (path for path in stories if path.name.startswith(TUNED)))
    held = marked(work, (path for path in stories if not path.name.startswith(TUNED)))
    PAGE.write_text("\n".join(page(work.rules, tuned, held, read_clean())) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
