"""Counts as a picture, drawn by Matplotlib: bars of one run, or a line over a repository's history."""

from __future__ import annotations

import os

from wirelint.config import ConfigError
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

SUFFIXES = (".svg", ".png", ".pdf")
"""The kinds of picture, by the suffix of the file."""

INK, LINE = "#33404d", "#b3261e"
"""The colours of what is written and of what is measured."""


def check(path: str) -> None:
    """Raise ConfigError for a file that cannot become a picture, before any story is linted."""
    from importlib.util import find_spec

    if os.path.splitext(path)[1].lower() not in SUFFIXES:
        raise ConfigError(f"--plot takes a file that ends in {', '.join(SUFFIXES)}, not “{path}”")
    if find_spec("matplotlib") is None:
        raise ConfigError("--plot needs Matplotlib: install wirelint[plot]")


def bars(path: str, title: str, values: Sequence[tuple[str, int]]) -> None:
    """Write a bar for each name, the first at the top."""
    figure, axes = _figure(title, height=1.2 + 0.28 * len(values))
    names, counts = [name for name, _ in reversed(values)], [count for _, count in reversed(values)]
    axes.bar_label(axes.barh(names, counts, color=LINE), padding=3, color=INK)
    axes.spines["bottom"].set_visible(False)
    axes.set_xticks([])
    _write(figure, path)


def line(path: str, title: str, values: Sequence[tuple[str, float]]) -> None:
    """Write a line over moments, each in ISO 8601 with its zone."""
    from datetime import datetime

    from matplotlib import dates

    figure, axes = _figure(title, height=3.6)
    axes.plot([datetime.fromisoformat(day) for day, _ in values], [value for _, value in values], "o-", color=LINE)
    drawn: Any = dates
    axes.xaxis.set_major_formatter(drawn.ConciseDateFormatter(axes.xaxis.get_major_locator()))
    axes.set_ylim(bottom=0)
    axes.set_ylabel("findings per 1,000 words", color=INK)
    _write(figure, path)


def _figure(title: str, height: float) -> tuple[Any, Any]:
    # A figure made without pyplot leaves no state behind and needs no display.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, height), layout="constrained")
    axes = figure.subplots()
    axes.set_title(title, loc="left", color=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(colors=INK)
    return figure, axes


def _write(figure: Any, path: str) -> None:
    import matplotlib as mpl

    # Text stays text in an SVG, and the same counts give the same file.
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "wirelint"}):
        try:
            figure.savefig(path, dpi=144, metadata={"Date": None} if path.lower().endswith(".svg") else None)
        except OSError as error:
            raise ConfigError(f"--plot: {path}: {reason(error)}") from error
