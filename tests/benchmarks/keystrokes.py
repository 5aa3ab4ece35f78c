"""How soon findings follow a keystroke: `python tests/benchmarks/keystrokes.py`, for stories of 7 kB and 50 kB.

A client asks for the diagnostics after each key, as editors that pull do. Prints the median and the slowest, for sound copy
and for copy that has a fault in every line.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

FAULTY = [Path(__file__).parents[2] / "examples" / "harbour.txt"]
SOUND = sorted((Path(__file__).parents[1] / "corpus").glob("*.source.txt"))


def latencies(stories: list[Path], size: int, keys: int) -> list[float]:
    """Seconds from each of so many keystrokes to its diagnostics, in so many characters of stories one behind the other."""
    text = "\n".join(story.read_text(encoding="utf-8") for story in stories)
    text = (text * (size // len(text) + 1))[:size]
    command = [sys.executable, "-m", "wirelint", "lsp"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        capabilities = {"textDocument": {"diagnostic": {}}}
        _ask(server, 0, "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        document = {"uri": "untitled:story.txt", "languageId": "plaintext", "version": 1, "text": text}
        _say(server, {"method": "textDocument/didOpen", "params": {"textDocument": document}})
        found = [_key(server, number) for number in range(1, keys + 3)]
        _ask(server, 10**6, "shutdown", None)
        _say(server, {"method": "exit"})
    return found[2:]


def _key(server: subprocess.Popen[bytes], number: int) -> float:
    here = {"line": 2, "character": 20}
    change = {"range": {"start": here, "end": here}, "text": "x"}
    document = {"uri": "untitled:story.txt", "version": number + 1}
    started = time.perf_counter()
    _say(
        server,
        {"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": [change]}},
    )
    _ask(server, number, "textDocument/diagnostic", {"textDocument": {"uri": "untitled:story.txt"}})
    return time.perf_counter() - started


def _say(server: subprocess.Popen[bytes], message: dict[str, object]) -> None:
    assert server.stdin is not None
    data = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
    server.stdin.flush()


def _ask(server: subprocess.Popen[bytes], number: int, method: str, params: object) -> None:
    assert server.stdout is not None
    _say(server, {"id": number, "method": method, "params": params})
    while True:
        length = 0
        while (line := server.stdout.readline()).strip():
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
        if not length:
            raise RuntimeError("the server is gone")
        if json.loads(server.stdout.read(length)).get("id") == number:
            return


if __name__ == "__main__":
    for kind, stories in (("sound", SOUND), ("faulty", FAULTY)):
        for size, keys in ((7_000, 50), (50_000, 25)):
            taken = [1000 * one for one in sorted(latencies(stories, size, keys))]
            print(f"{size:9,} characters, {kind}: median {taken[len(taken) // 2]:.0f} ms, slowest {taken[-1]:.0f} ms")
