import os
from typing import NamedTuple


class Missing(NamedTuple):
    path: str
    reason: str


def walk(paths, *, exclude=()):
    for p in paths:
        if os.path.isdir(p):
            for r, _, fs in os.walk(p):
                for f in sorted(fs):
                    yield os.path.join(r, f)
        elif os.path.exists(p):
            yield p
        else:
            yield Missing(p, "no such file or folder")
