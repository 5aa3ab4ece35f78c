"""Which findings count: those that the baseline does not know, on lines that changed since a revision."""

from __future__ import annotations

from wirelint.problems import STALE_BASELINE
from wirelint.selection import Known
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Collection, Iterable

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic

    News = Callable[[Iterable[Diagnostic]], list[Diagnostic]]
    """What counts of a story's findings: the rest is neither mended nor reported."""


def news(work: Job, options: Namespace, linted: Collection[str] = ()) -> News:
    """What takes from findings those that the baseline knows, and those that lie on lines that did not change.

    Entries of the baseline for files that were `linted` and that find nothing any more are reported.
    """
    path = work.config.baseline_path if options.baseline is None else options.baseline
    sieves: list[Callable[[Iterable[Diagnostic]], Iterable[Diagnostic]]] = []
    if path is not None:
        from wirelint import baseline

        known, asked = baseline.read(path), baseline.Asked(linted, Known(work.known, work.rules))
        sieves.append(lambda found: baseline.unknown(found, known, path, asked))
    if options.since is not None:
        from wirelint import changes

        lines = changes.changed(options.since)
        sieves.append(lambda found: changes.touched(found, lines))

    ignored = {STALE_BASELINE.name}.intersection(work.config.ignore)

    def new(found: Iterable[Diagnostic]) -> list[Diagnostic]:
        for sieve in sieves:
            found = sieve(found)
        return [diagnostic for diagnostic in found if diagnostic.rule.name not in ignored]

    return new
