"""The server: LanguageTool's clients get what they expect, and no request brings it down."""

import importlib.util
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from servers import load, serving

from wirelint.serving.codeunits import Utf16

STORY = (Path(__file__).parents[1] / "examples" / "harbour.txt").read_text(encoding="utf-8")
FAULT = "😀 “Quiet” — the the mayor said 😀 45miles of of road were shut."


@pytest.fixture(scope="module")
def base():
    """A server for all tests that do not change it."""
    with serving("--max-bytes", "200000", "--arrival", "2", "--jobs", "2") as address:
        yield address


def get(url, data=None, headers=None, method=None):
    """Status, headers and body of an answer."""
    if isinstance(data, dict):
        data = urllib.parse.urlencode(data).encode()
    request = urllib.request.Request(url, data, headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def matches(base, **fields):
    status, _, body = get(f"{base}/v2/check", {"language": "en-US", **fields})
    assert status == 200, body
    return json.loads(body)["matches"]


def ask(base, path, **fields):
    status, _, body = get(f"{base}{path}", json.dumps(fields).encode(), {"Content-Type": "application/json"})
    assert status == 200, body
    return json.loads(body)


def raw(base, data, *, half_close=False, seconds=10):
    """What the server answers to bytes as they are."""
    port = int(base.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        connection.sendall(data)
        if half_close:
            connection.shutdown(socket.SHUT_WR)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
    return answer


@given(st.text(alphabet=st.sampled_from("a“😀𝒳é"), min_size=1), st.data())
def test_code_units(text, data):
    """Code points and UTF-16 units lead to each other, as the encoder counts them."""
    offset = data.draw(st.integers(0, len(text)))
    units = len(text[:offset].encode("utf-16-le")) // 2
    assert Utf16(text).units(offset) == units
    assert Utf16(text).points(units) == offset


def test_offsets_and_replacements(base):
    """Offsets count UTF-16 units; put in place, the replacements mend the copy."""
    units = FAULT.encode("utf-16-le")
    found = matches(base, text=FAULT)
    assert len(found) == 3
    for match in sorted(found, key=lambda match: -match["offset"]):
        start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
        units = units[:start] + match["replacements"][0]["value"].encode("utf-16-le") + units[end:]
    assert units.decode("utf-16-le") == "😀 “Quiet” — the mayor said 😀 45 miles of road were shut."


def test_rule_pages_stand_at_their_addresses(base):
    """The address that a match gives for its rule is answered with the rule's manual page."""
    url = matches(base, text=FAULT)[0]["rule"]["urls"][0]["value"]
    status, headers, body = get(url)
    assert (status, headers.get_content_type()) == (200, "text/html")
    assert b"<h1>" in body
    assert get(f"{base}/rules/no-such-rule")[0] == 404


def test_annotated_text(base):
    """Markup counts in offsets, is never linted and never replaced."""
    pieces = [{"text": "The "}, {"markup": "<b class='the the'>"}, {"text": "mayor saw the the"}, {"markup": "</b>"}]
    pieces += [
        {"markup": "<p>", "interpretAs": "\n\n"},
        {"text": "Of the of"},
        {"markup": "&#32;"},
        {"text": "of road"},
    ]
    whole = "".join(piece.get("text", piece.get("markup")) for piece in pieces)
    found = matches(base, data=json.dumps({"annotation": pieces}))
    first = found[0]
    assert whole[first["offset"] :].startswith("the the</b>") or whole[first["offset"] :].startswith("the</b>")
    assert all("<" not in value["value"] for match in found for value in match["replacements"])


def test_rules_and_groups_can_be_chosen(base):
    """Clients switch rules and categories on and off; names that are not ours are passed over."""
    ids = {match["rule"]["id"] for match in matches(base, text=FAULT)}
    assert ids == {"doubled-word", "glued-unit"}
    left = matches(base, text=FAULT, disabledRules="doubled-word,WHITESPACE_RULE")
    assert {match["rule"]["id"] for match in left} == {"glued-unit"}
    left = matches(base, text=FAULT, disabledCategories="REDUNDANCY")
    assert {match["rule"]["id"] for match in left} == {"glued-unit"}
    only = matches(base, text=FAULT, enabledRules="glued-unit", enabledOnly="true")
    assert {match["rule"]["id"] for match in only} == {"glued-unit"}


def test_what_the_server_says_of_itself(base):
    """Languages, health, software and configuration are answered as LanguageTool does."""
    assert {"code", "longCode", "name"} == set(json.loads(get(f"{base}/v2/languages")[2])[0])
    assert get(f"{base}/v2/healthcheck")[2] == b"OK"
    assert json.loads(get(f"{base}/v2/info")[2])["software"]["name"] == "wirelint"
    told = json.loads(get(f"{base}/v2/configinfo?language=en-US")[2])
    assert told["parameter"]["maxTextLength"] == 200000
    assert "doubled-word" in {rule["ruleId"] for rule in told["rules"]}


@pytest.mark.skipif(
    not importlib.util.find_spec("language_tool_python"), reason="language-tool-python is not installed"
)
def test_language_tool_python(base):
    """The client that the field uses works with it, past emoji too."""
    import language_tool_python

    with language_tool_python.LanguageTool("en-US", remote_server=base) as tool:
        found = tool.check(FAULT)
        assert [(one.rule_id, one.replacements) for one in found][1] == ("glued-unit", ["45 miles"])
        assert FAULT[found[1].offset :].startswith("45miles")
        assert tool.correct("We saw the the mayor.") == "We saw the mayor."
        tool.disabled_rules = {"doubled-word"}
        assert [one.rule_id for one in tool.check(FAULT)] == ["glued-unit"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": "x"}, "language"),
        ({"text": "x", "language": "xx"}, "not a language code"),
        ({"language": "en"}, "'text' or 'data'"),
        ({"language": "en", "text": "x", "data": "{}"}, "only"),
        ({"language": "en", "data": "{"}, "annotation"),
        ({"language": "en", "data": "[" * 30000}, "annotation"),
        ({"language": "en", "data": '{"annotation": [{"text": 1}]}'}, "annotation"),
        ({"language": "en", "data": '{"annotation": 7}'}, "annotation"),
    ],
)
def test_wrong_fields(base, fields, words):
    """A check that cannot be made is answered with the reason."""
    status, _, body = get(f"{base}/v2/check", fields)
    assert (status, words in body.decode()) == (400, True), body


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\n" + b"x" * 300_000, 413),
        (b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\nExpect: 100-continue\r\n\r\n", 413),
        (b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", 431),
        (b"GET / HTTP/9.9\r\n\r\n", 505),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
        (b"BREW /v2/check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405),
        (b"GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404),
        (b"POST /api/check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}", 415),
    ],
)
def test_malformed_and_huge_requests(base, request_, status):
    """What cannot be served is refused with a status and a reason, at once."""
    started = time.monotonic()
    head, _, body = raw(base, request_).partition(b"\r\n\r\n")
    assert head.split(b" ", 2)[1] == str(status).encode(), head
    assert body.startswith(b"Error: ")
    assert time.monotonic() - started < 8
    assert get(f"{base}/v2/healthcheck")[2] == b"OK"


def test_slow_requests(base):
    """A request that trickles in is told so when its time is over; an idle connection is just closed."""
    head = b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nlang"
    assert b" 408 " in raw(base, head)
    assert b" 408 " in raw(base, b"GET / HTTP/1.1\r\nHost: loc")
    assert raw(base, b"") == b""


def test_half_closed_requests(base):
    """A client that has finished speaking is answered; one that broke off is told."""
    body = b"language=en&text=We+saw+the+the+mayor."
    head = b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
    assert b"doubled-word" in raw(base, head % len(body) + body, half_close=True)
    assert b"ended after 38 of 99 bytes" in raw(base, head % 99 + body, half_close=True)


def test_origins():
    """Scripts of other pages are let in only when asked, and only from where they were asked."""
    with serving("--jobs", "1") as base:
        assert "Access-Control-Allow-Origin" not in get(f"{base}/v2/languages", headers={"Origin": "http://cms"})[1]
    with serving("--jobs", "1", "--allow-origin", "http://cms") as base:
        headers = get(f"{base}/v2/check", headers={"Origin": "http://cms"}, method="OPTIONS")[1]
        assert headers["Access-Control-Allow-Origin"] == "http://cms"
        assert "POST" in headers["Access-Control-Allow-Methods"]
        assert "Access-Control-Allow-Origin" not in get(f"{base}/v2/languages", headers={"Origin": "http://no"})[1]


def test_linting_that_takes_too_long():
    """It is ended and said so, and the next request is served by a fresh process."""
    with serving("--jobs", "1", "--patience", "2", "--max-bytes", "9000000") as base:
        assert get(f"{base}/v2/check", {"language": "en", "text": "the the"})[0] == 200
        status, _, body = get(f"{base}/v2/check", {"language": "en", "text": STORY * 4000})
        assert (status, b"took longer" in body) == (503, True), body
        statuses = [get(f"{base}/v2/check", {"language": "en", "text": "the the"})[0] for _ in range(40)]
        assert 200 in statuses


def test_front_matter_reads_no_file(base, tmp_path):
    """A story that names a source in its front matter does not make the server read it."""
    secret = tmp_path / "secret.txt"
    secret.write_text("Mayor Anna Kovalenko said “we never saw it”.", encoding="utf-8")
    text = f"---\nsource: {secret}\n---\nMayor Anna Kowalenka said “we never heard it” on the the day.\n"
    answer = ask(base, "/api/check", text=text, name="a.md", notes=True)
    assert {one["rule"] for one in answer["findings"]} >= {"doubled-word"}
    assert "Kovalenko" not in json.dumps(answer)


def test_what_the_page_asks(base):
    """The page's questions: check, mend, read a file, in UTF-16 units."""
    answer = ask(base, "/api/check", text="😀 We saw the the mayor.", name="story.txt")
    found = answer["findings"][0]
    assert (found["rule"], found["start"] >= 10) == ("doubled-word", True)
    assert answer["rules"]["doubled-word"]["page"]
    assert ask(base, "/api/fix", text="😀 We saw the the mayor.")["text"] == "😀 We saw the mayor."
    assert ask(base, "/api/fix", text="We saw the the mayor.", only=[])["made"] == 0
    (row,) = ask(base, "/api/compare", text="😀 It is 12 km.", source="😀 It is 21 km.")["rows"]
    assert (row["kind"], row["copy"]["end"]) == ("changed", 15)
    assert [one["rule"] for one in row["findings"]] == ["changed-figure"]
    kind = {"Content-Type": "application/octet-stream"}
    read = json.loads(get(f"{base}/api/read?name=a.md", "naïve".encode("latin-1"), kind)[2])
    assert read == {"text": "naïve", "name": "a.md"}
    assert get(f"{base}/api/read?name=a.txt", b"\x00\x01\x02" * 50, kind)[0] == 400


def test_many_clients_at_once(base):
    """Thirty-two clients at once lose no request."""
    latencies, lost = load(base, 32, 3)
    assert not lost
    assert len(latencies) >= 32
    assert statistics.median(latencies) < 20


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_leaves_no_process_behind(number):
    """However the server ends, its linting processes end with it."""
    command = [sys.executable, "-m", "wirelint", "serve", "--port", "0", "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        address = server.stdout.readline().split()[-1]
        assert get(f"{address}v2/healthcheck")[0] == 200
        children = [pid for pid in os.listdir("/proc") if pid.isdigit() and parent(pid) == str(server.pid)]
        assert len(children) == 2
        server.send_signal(number)
        assert server.wait(timeout=20) == (-9 if number == signal.SIGKILL else 0)
    for _ in range(100):
        if not any(alive(pid) for pid in children):
            return
        time.sleep(0.1)
    raise AssertionError("a linting process is left")


def parent(pid):
    """The parent of a process, by its number."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1]
    except OSError:
        return ""


def alive(pid):
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_port_that_is_taken():
    """It is said, and the exit code is that of wrong usage."""
    with serving("--jobs", "1") as base:
        command = [sys.executable, "-m", "wirelint", "serve", "--port", base.rpartition(":")[2], "--jobs", "1"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    assert "in use" in done.stderr
