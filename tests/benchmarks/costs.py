"""What each rule and each layer costs, milliseconds a megabyte: `python tests/benchmarks/costs.py FOLDER [MOST]`.

FOLDER holds stories, MOST is how many lines are printed (40 unless told). A layer is charged to itself and not to the rule
that asked for it first; what a rule costs is what it does with them. CPU seconds, after a few stories that warm the caches.
Where a machine is shared these figures swell: compare them only with each other.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirelint import readers
from wirelint.checking import job_of
from wirelint.config import Config
from wirelint.document import Document
from wirelint.engine import lint

if TYPE_CHECKING:
    from collections.abc import Callable

WARM = 20
"""So many stories are read and not counted."""

MOST = 40

spent: Counter[str] = Counter()
asked: Counter[str] = Counter()
_inner: list[float] = []


def recall(document: Document, key: Any, make: Callable[[Document], Any]) -> Any:
    """What stands for `Document.recall`: the same, with a clock."""
    layers = document._layers
    if key not in layers:
        started = time.process_time()
        _inner.append(0.0)
        try:
            layers[key] = make(document)
        finally:
            took = time.process_time() - started
            spent[_named(key)] += took - _inner.pop()
            asked[_named(key)] += 1
            if _inner:
                _inner[-1] += took
    return layers[key]


def _named(key: Any) -> str:
    if isinstance(key, tuple):
        return f"rule {key[1]}" if isinstance(key[0], str) else f"layer {key[0].__name__}"
    made = key if hasattr(key, "__name__") else type(key)
    return f"layer {made.__module__.rpartition('.')[2]}.{made.__name__}"


def main() -> None:
    """Print the table."""
    gc.set_threshold(50_000, 20, 20)  # as the command does
    paths = [path for path in sorted(Path(sys.argv[1]).rglob("*")) if path.suffix in {".txt", ".md", ".html"}]
    most = int(sys.argv[2]) if len(sys.argv) > 2 else MOST
    stories = [(path.read_bytes(), str(path)) for path in paths]
    size = sum(len(data) for data, _ in stories) / 1e6
    rules = job_of(Config()).rules
    Document.recall = recall
    for data, path in stories[:WARM]:
        list(lint(readers.read(data, path), rules))
    spent.clear()
    asked.clear()
    started = time.process_time()
    for data, path in stories:
        document = readers.read(data, path)
        list(lint(document, rules))
        document.forget()
    total = time.process_time() - started
    print(f"{len(rules)} rules, {len(stories)} stories, {size:.1f} MB: {total / size:.2f} s a MB")
    for name, seconds in spent.most_common(most):
        print(f"{1000 * seconds / size:8.1f} ms a MB  {asked[name]:7} times  {name}")
    print(
        f"{1000 * (total - sum(spent.values())) / size:8.1f} ms a MB  the rest: reading, asking the rules, forgetting"
    )


if __name__ == "__main__":
    main()
