"""`check --watch`: what changes on disk is linted at once."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

pytest.importorskip("watchfiles", reason="watchfiles is not installed")


class Watch:
    """A running `wirelint check --watch`, and the lines it has printed."""

    def __init__(self, folder, *arguments):
        command = [sys.executable, "-m", "wirelint", "check", "--watch", "--format", "concise", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines = []
        threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True).start()

    def until(self, words, count=1):
        """Wait until words have been printed so often; the seconds that took."""
        started = time.monotonic()
        while sum(words in line for line in list(self.lines)) < count:
            assert time.monotonic() - started < 20, self.lines
            time.sleep(0.01)
        return time.monotonic() - started


@pytest.fixture
def watch(tmp_path):
    """Starts watches in a folder, and ends them."""
    started = []

    def start(*arguments):
        started.append(Watch(tmp_path, *arguments))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


def test_changes_are_linted_at_once(watch, tmp_path):
    """A story that is changed, added, replaced or deleted changes what is shown."""
    story = tmp_path / "a.md"
    story.write_text("We saw the mayor.\n")
    running = watch(".")
    running.until("0 in 1 story")
    time.sleep(0.5)
    story.write_text("We saw the the mayor.\n")
    assert running.until("1 in 1 story") < 5
    (tmp_path / "b.md").write_text("It is 45miles of of road.\n")
    running.until("3 in 2 stories")
    fresh = tmp_path / "a.tmp"
    fresh.write_text("We saw the mayor.\n")
    os.replace(fresh, story)
    running.until("2 in 2 stories")
    (tmp_path / "b.md").unlink()
    running.until("0 in 1 story", 2)


def test_settings_that_change(watch, tmp_path):
    """New settings hold at once; wrong ones are told and the old ones stay."""
    (tmp_path / "wirelint.toml").write_text("")
    (tmp_path / "a.md").write_text("We saw the the mayor.\n")
    running = watch("a.md")
    running.until("1 in 1 story")
    time.sleep(0.5)
    (tmp_path / "wirelint.toml").write_text('ignore = ["doubled-word"]\n')
    running.until("0 in 1 story")
    (tmp_path / "wirelint.toml").write_text("nonsense = 1\n")
    running.until("unknown key")
    running.until("0 in 1 story", 2)


def test_ends_on_interrupt(watch, tmp_path):
    """Ctrl-C ends it, cleanly."""
    (tmp_path / "a.md").write_text("We saw the mayor.\n")
    running = watch("a.md")
    running.until("watching")
    time.sleep(0.5)
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(timeout=10) in (0, 130)
    assert not any("Traceback" in line for line in running.lines)


def test_mends_and_writes_reports(watch, tmp_path):
    """With --fix each story is mended as it changes, and a report is written anew each time."""
    (tmp_path / "a.md").write_text("It is 45miles of road.\n")
    running = watch("--fix", "--output", "report.txt:concise", ".")
    running.until("0 in 1 story")
    assert (tmp_path / "a.md").read_text() == "It is 45 miles of road.\n"
    time.sleep(0.5)
    (tmp_path / "a.md").write_text("The anti-offensive took 45miles of road.\n")
    running.until("1 in 1 story")
    assert (tmp_path / "a.md").read_text() == "The anti-offensive took 45 miles of road.\n"
    assert "tortured-term" in (tmp_path / "report.txt").read_text()


@pytest.mark.parametrize("wrong", [["--diff"], ["--add-suppressions", "archive"]])
def test_what_watching_does_not_go_with(watch, wrong):
    """It is told, and nothing is watched."""
    running = watch(*wrong, ".")
    assert running.process.wait(timeout=20) == 2
    running.until("--watch goes with --fix")
