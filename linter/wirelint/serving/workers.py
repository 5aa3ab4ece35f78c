"""The processes that lint for the server: as many as there are cores, each ended and replaced when it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from queue import Empty, SimpleQueue
from threading import Timer

from wirelint.serving.stories import BadRequestError
from wirelint.typed import Any

START_SECONDS = 30.0
"""How long a process may take to read its settings and rules."""


class BusyError(Exception):
    """No process was free in time."""


class TooSlowError(Exception):
    """Linting took too long, and was ended."""


class CrashError(Exception):
    """Linting crashed; the message says how."""


class Workers:
    """A pool of linting processes. Safe to be asked by several threads."""

    def __init__(self, settings: dict[str, Any], number: int, seconds: float) -> None:
        self._settings = settings
        self._seconds = seconds
        self._free: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        self._all: set[subprocess.Popen[bytes]] = set()
        self._starting: set[subprocess.Popen[bytes]] = set()
        self._closed = False
        for _ in range(number):
            self._free.put(self._start())

    def ask(self, question: str, **fields: Any) -> Any:
        """The answer to a question. Raises BadRequestError, BusyError, TooSlowError or CrashError."""
        deadline = time.monotonic() + self._seconds
        try:
            worker = self._free.get(timeout=self._seconds)
        except Empty as error:
            raise BusyError from error
        left = max(0.1, deadline - time.monotonic())
        line = self._exchange(worker, {"ask": question, **fields}, left)
        answer = json.loads(line)
        if "wrong" in answer:
            raise BadRequestError(answer["wrong"])
        if "crashed" in answer:
            raise CrashError(answer["crashed"])
        return answer["answer"]

    def close(self) -> None:
        """End all processes."""
        self._closed = True
        for worker in list(self._all):
            worker.kill()
        for worker in list(self._all):
            worker.wait()

    def _exchange(self, worker: subprocess.Popen[bytes], question: dict[str, Any], seconds: float) -> bytes:
        assert worker.stdin is not None
        line = b""
        started = time.monotonic()
        try:
            if worker in self._starting:
                self._line(worker, START_SECONDS)
                self._starting.discard(worker)
                started = time.monotonic()
            worker.stdin.write(json.dumps(question).encode() + b"\n")
            worker.stdin.flush()
            line = self._line(worker, seconds)
        except OSError:
            pass
        finally:
            self._free.put(worker if line.endswith(b"\n") else self._replaced(worker))
        if not line.endswith(b"\n"):
            raise TooSlowError if time.monotonic() - started >= seconds else CrashError("the linting process ended")
        return line

    @staticmethod
    def _line(worker: subprocess.Popen[bytes], seconds: float) -> bytes:
        assert worker.stdout is not None
        watch = Timer(seconds, worker.kill)
        watch.daemon = True
        watch.start()
        try:
            return worker.stdout.readline()
        finally:
            watch.cancel()

    def _replaced(self, worker: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
        worker.kill()
        worker.wait()
        self._all.discard(worker)
        self._starting.discard(worker)
        return worker if self._closed else self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-P", "-m", "wirelint.serving.worker"]
        worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert worker.stdin is not None
        worker.stdin.write(json.dumps(self._settings).encode() + b"\n")
        worker.stdin.flush()
        self._all.add(worker)
        self._starting.add(worker)
        return worker
