"""The language server, spoken to byte by byte, as clients speak that are broken, hurried or gone."""

import json
import subprocess
import sys

import pytest

REQUEST_CANCELLED = -32800
METHOD_NOT_FOUND = -32601


class Wire:
    """A server spoken to byte by byte, as a broken client speaks."""

    def __init__(self):
        command = [sys.executable, "-m", "wirelint", "lsp"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def say(self, content):
        """Send a message, or bytes that are none."""
        data = content if isinstance(content, bytes) else json.dumps({"jsonrpc": "2.0", **content}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def answer(self, number):
        """The answer to a request, past all else the server says."""
        while (told := self.told()).get("id") != number or "method" in told:
            pass
        return told

    def told(self):
        """The next message of the server."""
        length = 0
        while (line := self.process.stdout.readline()).strip():
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
        assert length, "the server is gone"
        return json.loads(self.process.stdout.read(length))

    def greet(self):
        """Initialize."""
        self.say({"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None, "rootUri": None}})
        assert "result" in self.answer(1)
        self.say({"method": "initialized", "params": {}})

    def leave(self):
        """Shut down, and see it end well."""
        self.say({"id": 99, "method": "shutdown"})
        self.answer(99)
        self.say({"method": "exit"})
        assert self.process.wait(timeout=20) == 0


def test_two_clients_at_once_and_a_fresh_start():
    """Each client has a server of its own; one that is killed takes no other with it, and a new one starts."""
    first, second = Wire(), Wire()
    first.greet()
    second.greet()
    first.process.kill()
    first.process.wait()
    third = Wire()
    third.greet()
    for one in (second, third):
        one.leave()


@pytest.mark.parametrize(
    "broken",
    [
        b"{broken",
        b"[]",
        b"7",
        b"\xff\xfe",
        b'{"jsonrpc": "2.0"}',
        b'{"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": 7}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///x"}}}',
        b'{"jsonrpc": "2.0", "id": 77, "result": null}',
    ],
)
def test_broken_messages(broken):
    """A message that is none is passed over or refused; the next one is answered."""
    wire = Wire()
    wire.greet()
    wire.say(broken)
    wire.say({"id": 6, "method": "textDocument/nonsense", "params": {}})
    assert wire.answer(6)["error"]["code"] == METHOD_NOT_FOUND
    wire.leave()


def test_a_question_that_is_taken_back(tmp_path):
    """It ends as cancelled, long before all stories are linted, and the next one is answered."""
    for number in range(400):
        (tmp_path / f"{number}.md").write_text("The anti-offensive began in in May.\n" * 40, encoding="utf-8")
    wire = Wire()
    folder = {"uri": tmp_path.as_uri(), "name": "archive"}
    wire.say({"id": 1, "method": "initialize", "params": {"capabilities": {}, "workspaceFolders": [folder]}})
    wire.answer(1)
    wire.say({"method": "initialized", "params": {}})
    wire.say({"id": 2, "method": "workspace/diagnostic", "params": {"previousResultIds": []}})
    wire.say({"method": "$/cancelRequest", "params": {"id": 2}})
    wire.say({"id": 3, "method": "textDocument/nonsense", "params": {}})
    assert wire.answer(2)["error"]["code"] == REQUEST_CANCELLED
    assert wire.answer(3)["error"]["code"] == METHOD_NOT_FOUND
    wire.leave()


def test_keys_in_quick_succession():
    """The first change after a rest is linted at once; of those that follow in a burst only the last is told, and nothing older after it."""
    wire = Wire()
    wire.greet()
    document = {"uri": "untitled:a.md", "languageId": "markdown", "version": 1, "text": "We saw the the mayor.\n"}
    wire.say({"method": "textDocument/didOpen", "params": {"textDocument": document}})
    while wire.told().get("method") != "textDocument/publishDiagnostics":
        pass
    here = {"line": 1, "character": 0}
    for version in range(2, 32):
        change = {"range": {"start": here, "end": here}, "text": "x"}
        document = {"uri": "untitled:a.md", "version": version}
        wire.say({"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": [change]}})
    versions = []
    while versions[-1:] != [31]:
        told = wire.told()
        if told.get("method") == "textDocument/publishDiagnostics":
            versions.append(told["params"]["version"])
    assert versions == sorted(versions)
    assert len(versions) <= 5
    wire.leave()


def test_client_that_dies(tmp_path):
    """When its client is gone the server ends and leaves no process behind, whatever it was about to do."""
    for last in ({"method": "initialized", "params": {}}, None):
        wire = Wire()
        wire.greet()
        if last:
            item = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": "The the story.\n" * 50_000}
            wire.say({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        wire.process.stdin.close()
        wire.process.stdout.close()
        wire.process.wait(timeout=30)
