"""Time as tests count it: processor time, in seconds of the machine on which their limits were set, however slow this one is at the moment."""

import re
import time

_STANDARD = 0.03
"""Seconds that the measure of work took on that machine."""

_COPY = "The harbour master said on Monday that the old bridge would stay closed for 14 days. " * 4000


def started():
    """A clock that begins now: when asked it tells the seconds since."""
    pace = max(1.0, _worked() / _STANDARD)
    start = time.process_time()
    return lambda: (time.process_time() - start) / pace


def _worked():
    """Seconds for a fixed piece of work of the kind that rules do: words are found, lowered, counted and sorted."""
    start = time.process_time()
    counted = {}
    for at, found in enumerate(re.finditer(r"\w+", _COPY)):
        key = found[0].lower()
        counted[key] = counted.get(key, 0) + len(key)
        if at % 7 == 0 and key.startswith("ha"):
            counted[f"{key} {at}"] = at
    sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return time.process_time() - start
