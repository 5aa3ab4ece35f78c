"""The process that keeps the server: starts Java, ends it when nobody has asked for a while, and never outlives it.

It stands apart from the run that started it, so that the server outlasts that run and serves the next. Where the
system can tell a child of its parent's death (Linux) Java ends with its keeper even if that is killed; elsewhere the next
run finds the record and ends what was left.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from threading import Thread

from wirelint.languagetool import locks, places, record
from wirelint.languagetool.client import UnreachableError, check, healthy
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

FAILURE = "failure"
"""The file that says why a server did not start."""

PORTS = 5
"""How many free ports are tried: between being found free and being used one may be taken by another."""

_TICK = 0.5

CONFIGURATION = {"pipelineCaching": True, "maxPipelinePoolSize": 8, "pipelineExpireTimeInSeconds": 3600, "cacheSize": 0}
"""The server keeps what it needs to read a language, instead of making it anew for each story."""


class FailedError(Exception):
    """The server cannot be started. The message says why."""


def main(memory: int, idle: int, patience: float) -> int:
    """Start a server and keep it. Returns the exit code; why a start failed stands in the file `failure`."""
    signal.signal(signal.SIGTERM, _leave)
    try:
        java, port = _start(memory, patience)
    except BaseException as error:  # the package ends the process for a Java it cannot read
        with open(places.file(FAILURE), "w", encoding="utf-8") as file:
            file.write(str(error) or type(error).__name__)
        return 1
    mine = record.Record(os.getpid(), java.pid, port, memory, idle, time.time())
    try:
        _touch()
        record.write(mine)
        _keep(java, mine)
    finally:
        record.remove(mine)
        _end(java)
    return 0


def _touch() -> None:
    """Begin to count idle time: the file is touched whenever the server is asked."""
    with locks.held(locks.ASKING, shared=True, seconds=5) as descriptor:
        os.utime(descriptor)


def command(port: int, memory: int) -> list[str]:
    """The command that starts the server, as language-tool-python has it, with a limit to its memory.

    Raises whatever that package raises where Java or LanguageTool is missing or too old.
    """
    from language_tool_python.config_file import LanguageToolConfig
    from language_tool_python.download_lt import LocalLanguageTool, confirm_java_compatibility

    confirm_java_compatibility(places.VERSION)
    java, *rest = LocalLanguageTool.from_version_name(places.VERSION).get_server_cmd(
        port, LanguageToolConfig(CONFIGURATION)
    )
    return [java, f"-Xmx{memory}m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", *rest]


def _start(memory: int, patience: float) -> tuple[subprocess.Popen[str], int]:
    """A server that answers, and its port. Raises FailedError where none can be had; nothing is left running then."""
    said = deque[str](maxlen=20)
    for _ in range(PORTS):
        port = _free_port()
        java = subprocess.Popen(
            command(port, memory),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            preexec_fn=_with_parent(),  # noqa: PLW1509 - no thread of the keeper holds a lock here
        )
        try:
            Thread(target=_listen, args=(java, said), daemon=True).start()
            if _answers(java, port, patience):
                return java, port
        except BaseException:
            _end(java)
            raise
        if not any("port" in line.lower() for line in said):
            break
    raise FailedError("the server ended at once: " + (said[-1].strip() if said else "it said nothing"))


def _answers(java: subprocess.Popen[str], port: int, patience: float) -> bool:
    """Whether a server comes to answer; False where it ends first. Raises FailedError after so many seconds.

    It has answered when it has checked a text: only then has it read its rules, which takes longer than to start.
    """
    end, url = time.monotonic() + patience, f"http://127.0.0.1:{port}"
    while java.poll() is None:
        if healthy(url, seconds=2):
            with contextlib.suppress(UnreachableError):
                check(url, "A text.", language="en-US", rules=["EN_A_VS_AN"], seconds=max(1, end - time.monotonic()))
                return True
        if time.monotonic() > end:
            raise FailedError(f"the server did not answer within {patience:.0f} seconds")
        time.sleep(0.1)
    return False


def _listen(java: subprocess.Popen[str], said: deque[str]) -> None:
    """Read what the server writes, so that it never waits for a reader; only the last lines are kept."""
    assert java.stdout is not None
    with contextlib.suppress(ValueError, OSError):
        for line in java.stdout:
            if line.strip():
                said.append(line)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _with_parent() -> Callable[[], Any] | None:
    """What a child runs to be killed when its parent ends, where the system has that."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(1, signal.SIGKILL)


def _keep(java: subprocess.Popen[str], mine: record.Record) -> None:
    """Wait until the server ends, is to end, or has been idle for long enough."""
    while java.poll() is None and record.read() == mine:
        if _idle(mine):
            with contextlib.suppress(locks.Held), locks.held(locks.ASKING):
                if _idle(mine):
                    record.remove(mine)
                    _end(java)
                    return
        time.sleep(min(_TICK, mine.idle / 4))


def _idle(mine: record.Record) -> bool:
    try:
        return time.time() - os.stat(places.file(locks.ASKING)).st_mtime > mine.idle
    except OSError:
        return True


def _end(java: subprocess.Popen[str]) -> None:
    java.terminate()
    try:
        java.wait(5)
    except subprocess.TimeoutExpired:
        java.kill()
        java.wait()


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
