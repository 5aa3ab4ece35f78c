"""The language server, driven by a client as an editor is."""

import asyncio
import sys
import time
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

TERMS = 'safe = true\n[replace]\n"anti-offensive" = "counteroffensive"\n'
SETTINGS = 'terms = ["house/"]\nselect = ["house"]\n'
TEXT = "😀 “The” anti-offensive began.\nThe anti-offensive ended.\n"


def capabilities(*encodings, pull=False):
    text = types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities() if pull else None)
    general = types.GeneralClientCapabilities(position_encodings=list(encodings) or None)
    return types.ClientCapabilities(general=general, text_document=text)


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[sys.executable, "-m", "wirelint", "lsp"]))
async def client(lsp_client: LanguageClient):
    """A client that is not started yet."""
    yield lsp_client
    await lsp_client.shutdown_session()


@pytest.fixture
def newsroom(tmp_path):
    """A workspace folder with settings of its own."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loaded_word.toml").write_text(TERMS, encoding="utf-8")
    (tmp_path / "wirelint.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


async def start(client, folder, *encodings, pull=False):
    workspace = [types.WorkspaceFolder(uri=folder.as_uri(), name="newsroom")]
    params = types.InitializeParams(capabilities=capabilities(*encodings, pull=pull), workspace_folders=workspace)
    return await client.initialize_session(params)


def open_(client, folder, text=TEXT, name="story.md"):
    uri = (folder / name).as_uri()
    item = types.TextDocumentItem(uri=uri, language_id="markdown", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))
    return uri


def change(client, uri, version, text):
    document = types.VersionedTextDocumentIdentifier(version=version, uri=uri)
    whole = [types.TextDocumentContentChangeWholeDocument(text=text)]
    client.text_document_did_change(types.DidChangeTextDocumentParams(text_document=document, content_changes=whole))


async def published(client, uri, number, seconds=10.0):
    """Wait until so many diagnostics are shown for a document."""
    for _ in range(int(seconds / 0.02)):
        if len(client.diagnostics.get(uri, [None] * 99)) == number:
            return client.diagnostics[uri]
        await asyncio.sleep(0.02)
    raise AssertionError(f"{client.diagnostics.get(uri)} is not {number} diagnostics")


@pytest.mark.asyncio
@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 15), ("utf-16", 9), ("utf-32", 8)])
async def test_push_in_the_units_agreed_on(client, newsroom, encoding, column):
    """Columns are counted as client and server agreed, past emoji and curly quotes."""
    result = await start(client, newsroom, types.PositionEncodingKind(encoding))
    assert (
        str(getattr(result.capabilities.position_encoding, "value", result.capabilities.position_encoding)) == encoding
    )
    found = await published(client, open_(client, newsroom), 2)
    assert found[0].range.start == types.Position(0, column)
    assert (found[0].code, found[0].source) == ("loaded-word", "wirelint")


@pytest.mark.asyncio
async def test_changes_and_fixes(client, newsroom):
    """After a change only what is left is shown; fixes, all of a kind and all safe ones are offered."""
    await start(client, newsroom)
    uri = open_(client, newsroom)
    found = await published(client, uri, 2)
    context = types.CodeActionContext(diagnostics=found)
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), found[0].range, context)
    titles = {one.title: one for one in await client.text_document_code_action_async(params)}
    edit = titles["Replace with “counteroffensive”"].edit.changes[uri][0]
    assert edit.new_text == "counteroffensive"
    assert edit.range == found[0].range
    assert len(titles["Make all 2 “counteroffensive”"].edit.changes[uri]) == 2
    assert len(titles["wirelint: mend all that is safe (2)"].edit.changes[uri]) == 2
    assert "allow loaded-word" in titles["Allow loaded-word here"].edit.changes[uri][0].new_text
    change(client, uri, 2, "The counteroffensive began.\nThe anti-offensive ended.\n")
    await published(client, uri, 1)


@pytest.mark.asyncio
async def test_pull_and_workspace(client, newsroom):
    """A client that asks is answered, told when nothing changed, and given the whole workspace."""
    (newsroom / "other.md").write_text(TEXT, encoding="utf-8")
    await start(client, newsroom, pull=True)
    uri = open_(client, newsroom)
    document = types.TextDocumentIdentifier(uri)
    report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
    assert len(report.items) == 2
    again = types.DocumentDiagnosticParams(document, previous_result_id=report.result_id)
    assert (await client.text_document_diagnostic_async(again)).kind == "unchanged"
    everything = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
    assert {item.uri: len(item.items) for item in everything.items}[(newsroom / "other.md").as_uri()] == 2
    assert uri not in client.diagnostics


@pytest.mark.asyncio
async def test_hover_shows_the_page(client, newsroom):
    """Hovering over a finding shows the rule's page; elsewhere nothing."""
    await start(client, newsroom)
    uri = open_(client, newsroom)
    await published(client, uri, 2)
    document = types.TextDocumentIdentifier(uri)
    hover = await client.text_document_hover_async(types.HoverParams(document, types.Position(1, 6)))
    assert "loaded-word" in hover.contents.value
    assert await client.text_document_hover_async(types.HoverParams(document, types.Position(1, 0))) is None


@pytest.mark.asyncio
async def test_configuration_is_read_again(client, newsroom):
    """When the settings change, open stories are linted with the new ones; wrong ones are told, not fatal."""
    await start(client, newsroom)
    uri = open_(client, newsroom)
    await published(client, uri, 2)
    event = types.FileEvent((newsroom / "wirelint.toml").as_uri(), types.FileChangeType.Changed)
    (newsroom / "wirelint.toml").write_text(SETTINGS + 'ignore = ["loaded-word"]\n', encoding="utf-8")
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    await published(client, uri, 0)
    (newsroom / "wirelint.toml").write_text("selekt = 1\n", encoding="utf-8")
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    for _ in range(200):
        if client.messages:
            break
        await asyncio.sleep(0.02)
    assert "unknown key “selekt”" in client.messages[-1].message


@pytest.mark.asyncio
async def test_positions_outside_and_documents_unknown(client, newsroom):
    """Questions about places and documents that are not there are answered with nothing; the server stays up."""
    await start(client, newsroom)
    uri = open_(client, newsroom)
    await published(client, uri, 2)
    far = types.Position(10**6, 10**6)
    assert await client.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), far)) is None
    context = types.CodeActionContext(diagnostics=[])
    unknown = types.TextDocumentIdentifier("file:///nowhere.md")
    params = types.CodeActionParams(unknown, types.Range(far, far), context)
    assert not await client.text_document_code_action_async(params)


@pytest.mark.asyncio
async def test_edited_while_it_is_linted(client, newsroom):
    """A document of 2 MB edited key after key ends with the findings of its last version."""
    await start(client, newsroom)
    body = "The quiet words of a long story follow.\n" * 50_000
    uri = open_(client, newsroom, body)
    for version in range(2, 8):
        change(client, uri, version, body + "The anti-offensive ended.\n" * version)
    await published(client, uri, 7, seconds=60)


@pytest.mark.asyncio
async def test_close_takes_the_findings_away(client, newsroom):
    """A closed story has no findings left in the editor."""
    await start(client, newsroom)
    uri = open_(client, newsroom)
    await published(client, uri, 2)
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    await published(client, uri, 0)


def test_client_that_dies(tmp_path):
    """When its client is gone the server ends and leaves no process behind."""
    import subprocess

    server = subprocess.Popen(
        [sys.executable, "-m", "wirelint", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    server.stdin.write(b"Content-Length: 7\r\n\r\n{broken")
    server.stdin.flush()
    time.sleep(0.5)
    server.stdin.close()
    server.wait(timeout=20)
    assert not Path(f"/proc/{server.pid}/cmdline").exists() or server.returncode is not None
