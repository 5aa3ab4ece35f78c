"""The server under load: `python tests/benchmarks/serving.py [CLIENTS] [SECONDS]`, 32 clients for a minute by default.

Each client sends the example story again as soon as it is answered. Prints requests a second, latency percentiles and
how many requests were lost; the exit code is 1 if any was.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from servers import load, serving


def main() -> int:
    """Run it. Returns the exit code."""
    clients, seconds = (int(one) for one in (sys.argv[1:] + ["32", "60"][len(sys.argv) - 1 :])[:2])
    with serving() as base:
        load(base, 2, 1)
        latencies, lost = load(base, clients, seconds)
    latencies.sort()
    print(
        f"{clients} clients, {seconds} s: {len(latencies)} answered, {len(latencies) / seconds:.0f} a second, {len(lost)} lost"
    )
    for percent in (50, 90, 99, 100):
        print(f"  {percent:3} %: {1000 * latencies[min(len(latencies) - 1, len(latencies) * percent // 100)]:.0f} ms")
    return int(bool(lost))


if __name__ == "__main__":
    sys.exit(main())
