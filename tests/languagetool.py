"""LanguageTool for tests: the real one, assembled from Maven, and a stand-in that answers what it is told to."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ASSEMBLED = os.environ.get("WIRELINT_TEST_LANGUAGETOOL") or os.path.expanduser("~/.cache/wirelint-test")
"""The folder that `.ci/languagetool.sh` assembled it in."""


def require():
    """Skip the test, or fail it where continuous integration promised LanguageTool, if the real one is not here."""
    missing = [name for name in ("java",) if shutil.which(name) is None]
    reason = f"{missing[0]} is not here" if missing else ""
    if not reason and not os.path.isfile(os.path.join(ASSEMBLED, "LanguageTool-6.8", "languagetool-server.jar")):
        reason = f"LanguageTool is not assembled: bash .ci/languagetool.sh {ASSEMBLED}"
    if reason and os.environ.get("CI"):
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)


class Desk:
    """A folder of its own with a story in it, in which wirelint keeps its server apart from all others."""

    def __init__(self, folder, **environment):
        self.folder = Path(folder)
        kept = {name: value for name, value in os.environ.items() if name != "WIRELINT_LANGUAGETOOL_URL"}
        self.environment = {
            **kept,
            "WIRELINT_CACHE_DIR": str(self.folder / "cache"),
            "LTP_PATH": ASSEMBLED,
            **environment,
        }

    def story(self, text, name="story.txt"):
        """Write a story and give its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def settings(self, text):
        """Write wirelint.toml."""
        (self.folder / "wirelint.toml").write_text(text, encoding="utf-8")

    def run(self, *arguments):
        """Run a command to its end."""
        command = [sys.executable, "-m", "wirelint", *arguments]
        return subprocess.run(
            command, env=self.environment, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def start(self, *arguments):
        """Start a command."""
        command = [sys.executable, "-m", "wirelint", *arguments]
        return subprocess.Popen(
            command, env=self.environment, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def check(self, *arguments):
        """Check the story with the group grammar."""
        return self.run("check", "--no-cache", "--format", "concise", "--select", "grammar", *arguments)

    @property
    def record(self):
        """What stands in the server's record; None where there is none, or none that can be read."""
        try:
            return json.loads((self.folder / "cache" / "languagetool" / "server.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None

    def close(self):
        """End the server."""
        self.run("languagetool", "stop", "--force")


def lives(pid):
    """Whether a process runs (one that has ended and was not yet buried does not)."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def until(condition, seconds=30):
    """Wait until something holds; whether it came to hold."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


class Standin:
    """A server that finds given words, each by the rule that is given for it, and remembers what it was asked."""

    def __init__(self, finds):
        self.finds, self.asked, self.answer = finds, [], None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        """End it."""
        self.server.shutdown()
        self.server.server_close()

    def matches(self, text):
        """What LanguageTool would say, offsets in UTF-16."""
        for word, (rule, better) in self.finds.items():
            at = text.find(word)
            while at >= 0:
                units = len(text[:at].encode("utf-16-le")) // 2
                length = len(word.encode("utf-16-le")) // 2
                better_ones = [{"value": one} for one in better]
                yield {
                    "rule": {"id": rule},
                    "offset": units,
                    "length": length,
                    "message": f"Wrong: ‘{word}’.",
                    "replacements": better_ones,
                }
                at = text.find(word, at + 1)

    def _handler(standin):  # noqa: N805 - the handler's self is another
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                asked = {name: values[0] for name, values in form.items()}
                standin.asked.append(asked)
                answer = {"matches": list(standin.matches(asked["text"]))} if standin.answer is None else standin.answer
                self._say(json.dumps(answer).encode() if not isinstance(answer, bytes) else answer)

            def do_GET(self):
                self._say(b"OK")

            def _say(self, body):
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler
