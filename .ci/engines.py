"""Write docs/engines.md: what LanguageTool and textstat add to wirelint's own rules, what they cost, and how they are set up.

    python .ci/engines.py                   the damaged stories anew, clean copy as it was measured last
    python .ci/engines.py --clean FOLDER    clean copy anew as well: a folder of published stories
    python .ci/engines.py --clean FOLDER --unjudged
                                            print each finding that nobody has judged yet, to be read and judged

Needs both extras, Java and LanguageTool. Verdicts are those of .ci/data/verdicts.tsv, as for .ci/precision.py; the text of
the page around the figures stands in .ci/data/inputs/engines.md.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import precision

from wirelint import Document, checking, markup
from wirelint.config import Config
from wirelint.languagetool import record, service
from wirelint.statistics import per_thousand

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "engines.md"
TEXT = ROOT / ".ci" / "data" / "inputs" / "engines.md"
CLEAN = ROOT / ".ci" / "data" / "engines.tsv"
MARKER = "<!-- figures -->"

ENGINES = {
    "wirelint’s own rules": (),
    "LanguageTool (`grammar`)": ("grammar",),
    "textstat (`readability`)": ("readability",),
}
"""What is compared, and what is selected for it; nothing stands for the default rules."""


class Cost(NamedTuple):
    """CPU milliseconds a story: wirelint's own, and the server's."""

    own: float
    server: float


class Clean(NamedTuple):
    """An engine on clean copy: how much was read, how many findings are right, wrong and not judged."""

    stories: int
    words: int
    right: int
    wrong: int
    unjudged: int


def job(names: tuple[str, ...]) -> checking.Job:
    """The rules of one engine."""
    return checking.job_of(Config(select=names))


def cost(work: checking.Job, stories: Sequence[Document]) -> Cost:
    """What checking costs when the server and all that is kept are warm: the second time of two."""
    for _ in range(2):
        own, server = time.process_time(), _server_seconds()
        for story in stories:
            story.forget()
            checking.check_document(work, story)
        own, server = time.process_time() - own, _server_seconds() - server
    return Cost(1000 * own / len(stories), 1000 * server / len(stories))


def _server_seconds() -> float:
    """The CPU seconds that LanguageTool's server has taken so far."""
    found = record.read()
    if found is None:
        return 0.0
    times = Path(f"/proc/{found.java}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def figures(own: precision.Marked, tuned: precision.Marked, held: precision.Marked, clean: Clean, costs: Cost) -> str:
    """The cells of one engine."""
    shares = [f"{one.found.total()} of {one.marks.total()}" for one in (tuned, held)]
    right = own.true.total() + own.false.total()
    precise = f"{own.true.total() / right:.2f} of {right}" if right else "–"
    found = clean.right + clean.wrong + clean.unjudged
    judged = f"{clean.right} / {clean.wrong} / {clean.unjudged}"
    rate = f"{per_thousand(found, clean.words):.3f}" if clean.words else "–"
    return " | ".join([*shares, precise, rate, judged, f"{costs.own:.1f}", f"{costs.server:.0f}"])


def table(works: dict[str, checking.Job], published: dict[str, Clean]) -> Iterator[str]:
    """What each engine finds and costs."""
    paths = sorted(precision.CORPUS.glob("*.marked.txt"))
    stories = [Document(markup.read(path.read_text(encoding="utf-8"))[0], path.name) for path in paths]
    yield "| | damaged stories: marks found, tuned on | held back | precision | clean copy: findings per 1,000 words | right / wrong / not judged | CPU ms a story: wirelint | server |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, work in works.items():
        tuned = precision.marked(work, (path for path in paths if path.name.startswith(precision.TUNED)))
        held = precision.marked(work, (path for path in paths if not path.name.startswith(precision.TUNED)))
        both = precision.Marked(*(one + other for one, other in zip(tuned, held, strict=True)))
        clean = published.get(name, Clean(0, 0, 0, 0, 0))
        yield f"| {name} | {figures(both, tuned, held, clean, cost(work, stories))} |"


def added(own: checking.Job, other: checking.Job) -> tuple[int, int]:
    """How many marks the other finds in all damaged stories, and how many of them the own rules do not."""
    total = new = 0
    for path in sorted(precision.CORPUS.glob("*.marked.txt")):
        copy, marks = markup.read(path.read_text(encoding="utf-8"))
        ours, theirs = (checking.check_document(work, Document(copy, path.name)).diagnostics for work in (own, other))
        for mark in marks:
            if any(one.span.overlaps(mark.span) for one in theirs):
                total += 1
                new += not any(one.span.overlaps(mark.span) for one in ours)
    return total, new


def page(works: dict[str, checking.Job], published: dict[str, Clean]) -> str:
    """The page."""
    own, *others = works
    lines = list(table(works, published))
    for name in others:
        total, new = added(works[own], works[name])
        lines += [
            "",
            f"Of the marks in the damaged stories, {name} touches {total}, of which wirelint’s own rules do not find {new}.",
        ]
    if clean := published.get(own):
        lines += [
            "",
            f"Clean copy is {clean.stories:,} published stories of {clean.words:,} words, on which nothing was chosen.",
        ]
    return TEXT.read_text(encoding="utf-8").replace(MARKER, "\n".join(lines))


def measured(work: checking.Job, folder: str, *, show: bool) -> Clean:
    """An engine on clean copy."""
    found = precision.clean(work, folder, show=show)
    right, wrong, unjudged = (sum(column) for column in zip(*found.counts.values(), (0, 0, 0), strict=True))
    return Clean(found.stories, found.words, right, wrong, unjudged)


def kept() -> dict[str, Clean]:
    """The figures of clean copy as they were measured last."""
    if not CLEAN.exists():
        return {}
    rows = (line.split("\t") for line in CLEAN.read_text(encoding="utf-8").splitlines())
    return {name: Clean(*map(int, numbers)) for name, *numbers in rows}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clean", metavar="FOLDER", help="published stories to measure anew")
    parser.add_argument("--unjudged", action="store_true", help="with --clean: print what nobody has judged")
    options = parser.parse_args()
    works = {name: job(names) for name, names in ENGINES.items()}
    service.ask("A text.", service.Settings(), language="en-US", rules=["EN_A_VS_AN"])
    if options.clean:
        fresh = {name: measured(work, options.clean, show=options.unjudged) for name, work in works.items()}
        rows = ("\t".join(map(str, (name, *clean))) + "\n" for name, clean in fresh.items())
        CLEAN.write_text("".join(rows), encoding="utf-8")
    PAGE.write_text(page(works, kept()), encoding="utf-8")


if __name__ == "__main__":
    main()
