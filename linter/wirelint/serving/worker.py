"""A process that lints what it is given, a line of JSON in and a line out, until its input ends."""

from __future__ import annotations

import json
import os
import signal
import sys
from argparse import Namespace

from wirelint.arguments import job
from wirelint.serving import desk, languagetool
from wirelint.serving.stories import BadRequestError
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.checking import Job

QUESTIONS: dict[str, Callable[[Job, dict[str, Any]], Any]] = {
    "check": desk.check,
    "compare": desk.compare,
    "fix": desk.fix,
    "languagetool": lambda job, asked: languagetool.check(job, asked["fields"], asked["base"]),
    "configuration": lambda job, asked: languagetool.configuration(job, asked["longest"]),
    "read": desk.read,
    "rule": desk.rule,
}
"""What can be asked, by name."""

READY = b"ready\n"
"""The first line, when settings and rules are read: from then on time is the linting's."""


def main() -> None:
    """Answer until the server is gone. The first line holds the settings of the command line."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a rule that prints must not spoil an answer
    work = job(Namespace(**json.loads(sys.stdin.buffer.readline())))
    answers.write(READY)
    answers.flush()
    for line in sys.stdin.buffer:
        try:
            answers.write(json.dumps(_answer(work, json.loads(line))).encode() + b"\n")
            answers.flush()
        except BrokenPipeError:
            break


def _answer(work: Job, asked: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"answer": QUESTIONS[asked["ask"]](work, asked)}
    except BadRequestError as error:
        return {"wrong": str(error)}
    except Exception as error:
        return {"crashed": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    main()
