"""The server that runs share: found if there is one, started if there is none, made anew if it hangs or died."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress

from wirelint.languagetool import client, locks, places, record
from wirelint.reasons import reason
from wirelint.rules import MissingError
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

START_SECONDS = 120
"""How long a server may take to start, on a machine that has much else to do."""

ROUNDS = 3
"""How often a request is made while servers die under it."""

_runs: dict[int, int] = {}
"""The descriptor by which each process (a fork is another) is known to use the server."""


class Settings(NamedTuple):
    """How the server is run: memory in MB, idle seconds before it ends, seconds that one answer may take."""

    url: str = ""
    memory: int = 1024
    idle: int = 600
    patience: float = 60


def ask(text: str, settings: Settings, *, language: str, rules: Iterable[str]) -> list[client.Match]:
    """What the rules of these ids find in a text; the server is started if none is there.

    Raises MissingError where no server can be had, client.UnreachableError where it does not manage this text.
    """
    wanted = tuple(rules)
    if url := remote(settings):
        return client.check(url, text, language=language, rules=wanted, seconds=settings.patience)
    try:
        return _ask_own(text, settings, language, wanted)
    except locks.Held as error:
        raise MissingError("another run has been starting or ending the server for minutes") from error
    except OSError as error:
        raise MissingError(f"{error.filename or 'the server'}: {reason(error)}") from error


def _ask_own(text: str, settings: Settings, language: str, rules: Sequence[str]) -> list[client.Match]:
    """Ask the server that runs share; one that has died or hangs is replaced, and asked again."""
    _mark_run()
    for left in reversed(range(ROUNDS)):
        server = record.read() or start(settings)
        try:
            with locks.held(locks.ASKING, shared=True, seconds=START_SECONDS) as descriptor:
                os.utime(descriptor)
                found = client.check(server.url, text, language=language, rules=rules, seconds=settings.patience)
                os.utime(descriptor)
                return found
        except client.UnreachableError:
            if _well(server) or not left:
                raise
            replace(server, settings)
    raise AssertionError


def remote(settings: Settings) -> str:
    """The address of a server that is not ours to start, by setting or environment; nothing for our own."""
    return settings.url or os.environ.get(places.URL_VARIABLE, "")


def start(settings: Settings) -> record.Record:
    """The server that is there once no other run is starting one: one that was found well, or a new one.

    Raises MissingError.
    """
    with _starting():
        found = record.read()
        if found and _well(found):
            return found
        if found:
            _clear(found)
        return _new(settings)


def replace(server: record.Record, settings: Settings) -> record.Record:
    """A new server in place of one that no longer answers, unless another run has seen to it. Raises MissingError."""
    with _starting():
        found = record.read()
        if found and found != server and _well(found):
            return found
        _clear(server)
        return _new(settings)


def stop(*, force: bool = False) -> bool:
    """End the server; whether it is ended. One that another run uses is only ended by force."""
    with _starting():
        found = record.read()
        if found is None:
            return True
        if not force and not locks.free(locks.RUNS):
            return False
        _clear(found)
        return True


def missing() -> str:
    """What is missing on this machine to start a server, and how to get it; nothing if all is there."""
    from importlib.util import find_spec

    if find_spec("language_tool_python") is None:
        return 'language-tool-python is not installed: pip install "wirelint[languagetool]"'
    if shutil.which("java") is None:
        return f"no Java is on the path: install Java {places.JAVA} or later, or {locks.REMEDY}"
    if not places.installed():
        return f"LanguageTool {places.VERSION} is not installed: wirelint languagetool install"
    return ""


def _starting() -> AbstractContextManager[int]:
    return locks.held(locks.START, seconds=2 * START_SECONDS)


def _mark_run() -> None:
    if os.getpid() not in _runs:
        _runs[os.getpid()] = locks.take(locks.RUNS, shared=True, seconds=5)


def _well(server: record.Record) -> bool:
    """Whether a server answers; one that is at work on other texts is given time."""
    return any(record.running(server.java) and client.healthy(server.url, seconds=5) for _ in range(3))


def _clear(server: record.Record) -> None:
    """End what is left of a server."""
    record.kill(server.java)
    record.remove(server)


def _new(settings: Settings) -> record.Record:
    if reason := missing():
        raise MissingError(reason)
    failure = places.file("failure")
    with suppress(FileNotFoundError):
        os.unlink(failure)
    keeper = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "wirelint.languagetool.keeper",
            *map(str, (settings.memory, settings.idle, START_SECONDS)),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    while keeper.poll() is None:
        found = record.read()
        if found and found.keeper == keeper.pid:
            return found
        time.sleep(0.05)
    raise MissingError(f"LanguageTool did not start: {_read(failure)}")


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return " ".join(file.read().split())
    except OSError:
        return "its keeper ended without a word"
