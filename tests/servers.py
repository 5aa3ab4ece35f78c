"""A server of wirelint's own, its load,, started for a test and ended after it."""

import contextlib
import json
import re
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path

STORY = Path(__file__).parents[1] / "examples" / "harbour.txt"


@contextlib.contextmanager
def serving(*arguments, cwd=None):
    """The base address of a fresh server with these arguments."""
    command = [sys.executable, "-m", "wirelint", "serve", "--port", "0", "--isolated", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=cwd) as server:
        try:
            yield re.search(r"http://\S+", server.stdout.readline()).group().rstrip("/")
        finally:
            server.terminate()
            server.wait(timeout=20)


def load(base, clients, seconds):
    """Latencies of clients that ask one after the other for so long, and what went wrong."""
    latencies, lost, end = [], [], time.monotonic() + seconds
    form = urllib.parse.urlencode({"language": "en-US", "text": STORY.read_text(encoding="utf-8")}).encode()

    def client():
        while time.monotonic() < end:
            started = time.monotonic()
            try:
                with urllib.request.urlopen(f"{base}/v2/check", form, timeout=60) as answer:
                    assert len(json.load(answer)["matches"]) > 5
                latencies.append(time.monotonic() - started)
            except Exception as error:
                lost.append(error)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return latencies, lost
