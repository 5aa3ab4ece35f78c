"""The server's record: the file that says which processes it is made of and where it listens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from contextlib import suppress

from wirelint.languagetool import places
from wirelint.typed import NamedTuple

NAME = "server.json"

_OURS = "org.languagetool.server.HTTPServer"


class Record(NamedTuple):
    """A server: the process that keeps it, the Java process, the port on this machine, memory in MB, idle in seconds."""

    keeper: int
    java: int
    port: int
    memory: int
    idle: int
    started: float

    @property
    def url(self) -> str:
        """The address that it answers at."""
        return f"http://127.0.0.1:{self.port}"


def read() -> Record | None:
    """The record, or None where there is none or it cannot be read as one."""
    try:
        with open(places.file(NAME), encoding="utf-8") as file:
            return Record(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None


def write(record: Record) -> None:
    """Leave a record, all at once."""
    path = places.file(NAME)
    with open(f"{path}.{record.keeper}", "w", encoding="utf-8") as file:
        json.dump(record._asdict(), file)
    os.replace(f"{path}.{record.keeper}", path)


def remove(record: Record) -> None:
    """Take the record away if it is still this one."""
    if read() == record:
        with suppress(OSError):
            os.unlink(places.file(NAME))


def running(pid: int) -> bool:
    """Whether a process is a LanguageTool server, and not another that was given its number."""
    return _OURS in _command(pid)


def kill(pid: int) -> None:
    """End a LanguageTool server: asked to, and after some seconds made to. Any other process is left alone."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if not running(pid):
            return
        with suppress(ProcessLookupError, PermissionError):
            os.kill(pid, number)
        end = time.monotonic() + _PATIENCE
        while running(pid) and time.monotonic() < end:
            time.sleep(0.05)


_PATIENCE = 5.0
"""So many seconds a server has to end when it is asked to."""


def _command(pid: int) -> str:
    """The command line of a process; nothing for one that has ended."""
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().replace(b"\0", b" ").decode("utf-8", "replace")
    except FileNotFoundError:
        if os.path.isdir("/proc/self"):
            return ""
    except OSError:
        return ""
    done = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return done.stdout
