"""LanguageTool's server, the real one: started once, shared, ended, and never left behind whatever is killed."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from languagetool import ASSEMBLED, Desk, lives, require, until

TEXT = "They saw a elephant. He have went home.\n"
LINES = 2
"""How many findings the text has."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A desk with a server that the tests which leave it alone share."""
    require()
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.story(TEXT)
    yield desk
    desk.close()


@pytest.fixture
def desk(tmp_path):
    """A desk with a server of its own, and nothing of it left at the end."""
    require()
    one = Desk(tmp_path)
    one.story(TEXT)
    yield one
    one.close()
    assert one.record is None


def lines(done):
    """The lines with findings, and a failure that tells all if there is anything else."""
    assert done.stderr == ""
    assert "missing-engine" not in done.stdout, done.stdout
    return len(done.stdout.splitlines())


def test_check_finds_with_the_real_server(shared):
    """The whole way: the server is started, asked, and what it says comes back with its place."""
    done = shared.check("story.txt")
    assert done.returncode == 1
    assert re.search(r"^story.txt:1:10: note EN_A_VS_AN use “an” instead of ‘a’", done.stdout, re.MULTILINE)
    assert lines(done) == LINES


def test_the_next_run_finds_the_same_server(shared):
    """One server serves run after run, and is known to be idle between them."""
    first = (shared.check("story.txt"), shared.record)[1]
    assert (shared.check("story.txt"), shared.record)[1] == first
    said = shared.run("languagetool", "status").stdout
    assert f"process {first['java']}" in said
    assert "idle" in said
    assert "well" in said


def test_memory_is_limited(shared):
    """Java is told how much memory it may take."""
    shared.check("story.txt")
    command = Path(f"/proc/{shared.record['java']}/cmdline").read_bytes().split(b"\0")
    assert b"-Xmx1024m" in command


def test_one_request_takes_text_beyond_the_bmp(shared):
    """Offsets of the real server come back in code points."""
    path = shared.story("😀😀 They saw a elephant 😀 and he have went.\n", "wide.txt")
    done = shared.run("check", "--no-cache", "--format", "jsonl", "--select", "grammar", path)
    found = [json.loads(line)["text"] for line in done.stdout.splitlines()]
    assert found[0] == "a"


def test_another_url_is_asked_instead(shared, tmp_path):
    """A setting names a server elsewhere; no package, Java or LanguageTool is needed then."""
    shared.check("story.txt")
    url = f"http://127.0.0.1:{shared.record['port']}/v2/check"
    guest = Desk(tmp_path, LTP_PATH="/nowhere", PATH="/nowhere")
    guest.story(TEXT)
    guest.settings(f'[options.grammar]\nurl = "{url}"\n')
    assert lines(guest.check("story.txt")) == LINES
    assert guest.record is None


def test_two_runs_at_once_start_one_server(desk):
    """Whoever comes second waits and uses what the first one started."""
    command = ("check", "--no-cache", "--format", "concise", "--select", "grammar", "story.txt")
    runs = [desk.start(*command) for _ in range(3)]
    said = [run.communicate(timeout=180)[0] for run in runs]
    assert [len(one.splitlines()) for one in said] == [LINES] * 3
    assert "missing-engine" not in "".join(said)
    assert servers(desk) == [desk.record["java"]]


def test_killed_parent_leaves_a_server_that_serves_and_ends(desk):
    """A run that is killed while it starts the server leaves nothing astray: one server serves on, and ends when idle."""
    desk.settings("[options.grammar]\nidle = 8\n")
    run = desk.start("check", "--no-cache", "--select", "grammar", "story.txt")
    assert until(lambda: servers(desk), 60)
    run.kill()
    run.communicate()
    assert lines(desk.check("story.txt")) == LINES
    assert until(lambda: servers(desk) == [desk.record["java"]], 60)
    record = desk.record
    assert until(lambda: not lives(record["java"]) and not lives(record["keeper"]), 60)
    assert desk.record is None
    assert servers(desk) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child of its parent's death")
def test_killed_keeper_takes_the_server_with_it(desk):
    """Java does not outlive its keeper; the next run starts both anew, over the record that was left."""
    desk.check("story.txt")
    record = desk.record
    os.kill(record["keeper"], signal.SIGKILL)
    assert until(lambda: not lives(record["java"]))
    assert desk.record == record
    assert lines(desk.check("story.txt")) == LINES
    assert desk.record["java"] != record["java"]


def test_stale_record_of_another_process(desk):
    """A record whose numbers now belong to another program does not harm that program."""
    with subprocess.Popen(["sleep", "600"]) as other:
        folder = desk.folder / "cache" / "languagetool"
        folder.mkdir(parents=True)
        stale = {"keeper": other.pid, "java": other.pid, "port": 9, "memory": 1, "idle": 1, "started": 0.0}
        (folder / "server.json").write_text(json.dumps(stale), encoding="utf-8")
        assert lines(desk.check("story.txt")) == LINES
        assert other.poll() is None
        other.kill()
    (folder / "server.json").write_text("{", encoding="utf-8")
    # The keeper sees that the record is no longer its own and ends its server: nothing is left that nobody knows of.
    assert until(lambda: servers(desk) == [])


def test_server_that_hangs_is_replaced(desk):
    """A server that does not answer is given its time, ended and replaced, and the story is checked after all."""
    desk.settings("[options.grammar]\npatience = 20\n")
    desk.check("story.txt")
    hung = desk.record
    os.kill(hung["java"], signal.SIGSTOP)
    assert lines(desk.check("story.txt")) == LINES
    assert desk.record["java"] != hung["java"]
    assert until(lambda: not lives(hung["java"]))


def test_server_that_dies_in_the_middle(desk):
    """A run whose server is killed under it starts another and loses nothing."""
    names = [desk.story(TEXT * 30, f"{number}.txt") for number in range(12)]
    desk.check("story.txt")
    first = desk.record
    run = desk.start("check", "--no-cache", "--jobs", "1", "--format", "concise", "--select", "grammar", *names)
    time.sleep(1)
    os.kill(first["java"], signal.SIGKILL)
    said, complaint = run.communicate(timeout=180)
    assert complaint == ""
    assert "missing-engine" not in said
    assert len(said.splitlines()) == LINES * 30 * 12
    assert desk.record["java"] != first["java"]


def test_stop_spares_a_server_in_use(desk):
    """A server that another run uses is not ended, but by force."""
    desk.check("story.txt")
    code = (
        "import sys; from wirelint.languagetool import service; "
        "service.ask('A text.', service.Settings(), language='en-US', rules=['EN_A_VS_AN']); "
        "print('asked', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=desk.environment
    ) as user:
        assert user.stdout.readline() == b"asked\n"
        done = desk.run("languagetool", "stop")
        assert (done.returncode, "a run uses the server" in done.stderr) == (1, True)
        assert "in use" in desk.run("languagetool", "status").stdout
        user.kill()
    record = desk.record
    assert desk.run("languagetool", "stop").returncode == 0
    assert not lives(record["java"])
    assert desk.record is None


def test_a_thousand_stories_leave_no_thread_and_no_file_open(shared):
    """Neither server nor keeper nor run grows with the stories that go through."""
    code = """if True:
        import os, sys, threading
        from wirelint.languagetool import record, service
        def ask(number):
            text = f"Item {number}. They saw a elephant on day {number}."
            found = service.ask(text, service.Settings(), language="en-US", rules=["EN_A_VS_AN", "HE_VERB_AGR"])
            assert len(found) == 1, found
        def size(pid):
            return [len(os.listdir(f"/proc/{pid}/{what}")) for what in ("task", "fd")]
        def sizes():
            server = record.read()
            return [size(pid) for pid in (server.java, server.keeper, os.getpid())]
        for number in range(100):
            ask(number)
        before = sizes()
        for number in range(1000):
            ask(number)
        print(before, sizes(), sep="\\n")
    """
    done = subprocess.run(
        [sys.executable, "-c", code], env=shared.environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    before, after = map(json.loads, done.stdout.splitlines())
    for (threads, files), (later_threads, later_files) in zip(before, after, strict=True):
        assert later_threads <= threads + 3, (before, after)
        assert later_files <= files + 3, (before, after)


def test_install_from_a_folder(tmp_path):
    """The folder that was assembled is taken as it is, and what is installed is left alone the next time."""
    require()
    small = tmp_path / "given" / "LanguageTool-6.8"
    small.mkdir(parents=True)
    (small / "languagetool-server.jar").write_bytes(b"jar")
    (small / "libs").mkdir()
    desk = Desk(tmp_path, LTP_PATH=str(tmp_path / "home"))
    for source in (small, small.parent):
        done = desk.run("languagetool", "install", "--from", str(source))
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "home" / "LanguageTool-6.8" / "languagetool-server.jar").read_bytes() == b"jar"
    assert os.listdir(tmp_path / "home") == ["LanguageTool-6.8"]
    assert "home/LanguageTool-6.8" in desk.run("languagetool", "status").stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "no such file"),
        ("empty", "has no languagetool-server.jar"),
        ("LanguageTool-5.9", "is not LanguageTool 6.8"),
        ("some.zip", "checksum"),
    ],
)
def test_what_cannot_be_installed(tmp_path, name, said):
    """A folder without the jar, another release, an archive that is not the pinned one: nothing is left of a try."""
    given = tmp_path / "given" / name
    (tmp_path / "given").mkdir()
    if name.endswith("zip"):
        given.write_bytes(b"PK")
    elif name:
        given.mkdir()
        if name.startswith("Lang"):
            (given / "languagetool-server.jar").touch()
    desk = Desk(tmp_path, LTP_PATH=str(tmp_path / "home"))
    done = desk.run("languagetool", "install", "--from", str(given) if name else "/nowhere/at/all")
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "home").exists() or os.listdir(tmp_path / "home") == []


def test_download_is_verified(tmp_path):
    """What is downloaded and is not the pinned release is refused."""
    require()
    (tmp_path / "LanguageTool-6.8.zip").write_bytes(b"PK not it")
    server = subprocess.Popen(
        [sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    with server:
        port = re.search(r"port (\d+)", server.stdout.readline()).group(1)
        desk = Desk(
            tmp_path, LTP_PATH=str(tmp_path / "home"), LTP_DOWNLOAD_HOST_NEW_RELEASES=f"http://127.0.0.1:{port}/"
        )
        desk.environment["LTP_BYPASS_VERIFIED_DOWNLOADS"] = "true"
        done = desk.run("languagetool", "install")
        server.kill()
    assert done.returncode == 2
    assert "checksum mismatch" in done.stderr
    assert os.listdir(tmp_path / "home") == []


def servers(desk):
    """The Java processes that this desk's keepers started."""
    marker = f"LTP_PATH={ASSEMBLED}\0".encode()
    cache = f"WIRELINT_CACHE_DIR={desk.folder}/cache\0".encode()
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
            environment = Path(f"/proc/{pid}/environ").read_bytes() + b"\0"
        except OSError:
            continue
        if b"languagetool.server.HTTPServer" in command and marker in environment and cache in environment:
            found.append(int(pid))
    return found
