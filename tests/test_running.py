"""Runs over many stories: several processes, one that ends, Ctrl-C, and what is kept from the run before."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest
from newsroom import BAD, GOOD, run

from wirelint import checking, running
from wirelint.cli import main


def test_number_of_processes(newsroom, capsys):
    """Fewer processes than none are refused."""
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--jobs", "-1", "bad.txt"])
    assert "a number from 0 on, not “-1”" in capsys.readouterr().err


def test_interrupt(newsroom):
    """Ctrl-C ends the run with one line and exit code 130."""
    command = [sys.executable, "-m", "wirelint", "check", "-"]
    run_ = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(0.7)
    run_.send_signal(signal.SIGINT)
    _, err = run_.communicate(timeout=20)
    assert run_.returncode == 130
    assert err == "wirelint: interrupted\n"


def test_deterministic_whatever_jobs_and_cache(newsroom, capsys):
    """One process or several, cold or warm: the same bytes."""
    for i in range(120):
        (newsroom / f"s{i:03}.txt").write_text(BAD if i % 3 else GOOD, encoding="utf-8")
    outputs = {
        run(capsys, "--format", "jsonl", *flags, ".")[1]
        for flags in (
            ["--jobs", "1", "--no-cache"],
            ["--jobs", "3", "--no-cache"],
            ["--jobs", "2"],
            ["--jobs", "1"],
            [],
        )
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 162


@pytest.mark.skipif(sys.platform != "linux", reason="processes inherit what a test changes only where they are forked")
def test_a_process_that_is_ended_takes_no_story_with_it(newsroom, capsys, monkeypatch):
    """Where the system ends one of several processes, the findings are the same."""
    for number in range(60):
        (newsroom / f"{number:02}.txt").write_text(BAD, encoding="utf-8")
    once = run(capsys, "--no-cache", "--jobs", "1", ".")
    monkeypatch.setattr(running, "check_file", lambda job, path: _unless_here(path) or checking.check_file(job, path))
    code, out, err = run(capsys, "--no-cache", "--jobs", "2", ".")
    assert (code, out) == once[:2]
    assert err == "wirelint: a process was ended from outside: what is left is linted in one\n"


def _unless_here(path):
    """End a process that is not the one that the test runs in, once it comes to a story."""
    if multiprocessing.parent_process() and path == "30.txt":
        os.kill(os.getpid(), signal.SIGKILL)


def test_cache_sees_changes(newsroom, capsys):
    """A changed story, a changed option and a changed word list are linted anew."""
    for i in range(8):
        (newsroom / f"s{i}.txt").write_text(BAD, encoding="utf-8")
    first = run(capsys, "--format", "concise", ".")[1]
    (newsroom / "s3.txt").write_text(GOOD, encoding="utf-8")
    second = run(capsys, "--format", "concise", ".")[1]
    assert len(second.splitlines()) == len(first.splitlines()) - 2
    (newsroom / "house" / "loaded_word.toml").write_text('flag = ["counteroffensive"]\n', encoding="utf-8")
    third = run(capsys, "--format", "concise", ".")[1]
    assert len(third.splitlines()) == 2
