"""The server: what it tells the editor, and when.

A story is linted when it is opened and a moment after it was changed, in a thread, so that the server always answers.
An answer to an older version is dropped. Clients that ask for diagnostics are not sent them unasked.
"""

from __future__ import annotations

import asyncio
import os

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from wirelint import __version__, files
from wirelint.lsp import actions, names, terms
from wirelint.lsp.positions import to_range, to_span
from wirelint.lsp.stories import Linted, Settings, lint, path_of, uri_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.baseline import Entry
    from wirelint.diagnostics import Diagnostic

DEBOUNCE_SECONDS = 0.05
"""How long the keyboard must rest before a story is linted."""

CONFIGURATION = ("**/*.toml", "**/*.tsv", "**/*.baseline")


class Server(LanguageServer):
    """A language server with the stories it has linted."""

    def __init__(self) -> None:
        super().__init__("wirelint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
        self.settings = Settings()
        self.linted: dict[str, Linted] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}

    @property
    def encoding(self) -> str:
        """The units in which columns are counted."""
        return str(self.workspace.position_encoding or "utf-16")

    @property
    def pulls(self) -> bool:
        """Whether the client asks for diagnostics itself."""
        document = self.client_capabilities.text_document
        return document is not None and document.diagnostic is not None

    async def look(self, uri: str) -> Linted | None:
        """The story as it stands in the editor, linted; None if it was closed."""
        open_ = self.workspace.text_documents.get(uri)
        if open_ is None:
            return None
        version = open_.version or 0
        known = self.linted.get(uri)
        if known is None or known.version != version:
            known = await asyncio.to_thread(lint, self.settings, uri, open_.source, version)
            if uri in self.workspace.text_documents:
                self.linted[uri] = known
        if self.settings.error:
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"wirelint: {self.settings.error}")
            )
            self.settings.error = ""
        return known

    def shown(self, uri: str, diagnostics: list[Diagnostic]) -> list[types.Diagnostic]:
        """Findings as the editor shows them."""
        uris = {path_of(uri): uri}
        for diagnostic in diagnostics:
            for related in diagnostic.finding.related:
                if related.document.name not in uris:
                    uris[related.document.name] = uri_of(related.document.name)
        return [actions.diagnostic_of(diagnostic, self.encoding, uris) for diagnostic in diagnostics]

    def later(self, uri: str, seconds: float) -> None:
        """Lint a story after a rest, in place of what was waiting for it."""
        if uri in self.waiting:
            self.waiting[uri].cancel()
        if not self.pulls:
            self.waiting[uri] = asyncio.ensure_future(self._publish(uri, seconds))

    async def _publish(self, uri: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        linted = await self.look(uri)
        open_ = self.workspace.text_documents.get(uri)
        if linted is None or open_ is None or (open_.version or 0) != linted.version:
            return
        shown = self.shown(uri, linted.diagnostics)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, version=linted.version))

    def start_anew(self) -> None:
        """Read the configuration again and lint all open stories."""
        self.settings.forget()
        self.linted.clear()
        for uri in self.workspace.text_documents:
            self.later(uri, 0)
        if self.pulls:
            self.workspace_diagnostic_refresh(None)


def make() -> Server:
    """A server with all its features, ready to be started."""
    server = Server()
    _follow(server)
    _answer(server)
    return server


def _follow(server: Server) -> None:
    """What the editor tells the server."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.settings.give(params.initialization_options)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        watchers = [types.FileSystemWatcher(glob) for glob in CONFIGURATION]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        workspace = server.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            await server.client_register_capability_async(types.RegistrationParams([registration]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.later(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.later(params.text_document.uri, DEBOUNCE_SECONDS)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.linted.pop(uri, None)
        if task := server.waiting.pop(uri, None):
            task.cancel()
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.start_anew()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configuration(params: types.DidChangeConfigurationParams) -> None:
        given = params.settings.get("wirelint") if isinstance(params.settings, dict) else None
        if given is not None:
            server.settings.give(given)
        server.start_anew()


def _answer(server: Server) -> None:
    """What the editor asks the server."""
    options = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=True, identifier="wirelint")

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        uri = params.text_document.uri
        linted = await server.look(uri)
        result = f"{linted.version}" if linted else ""
        if linted and params.previous_result_id == result:
            return types.RelatedUnchangedDocumentDiagnosticReport(result)
        items = server.shown(uri, linted.diagnostics) if linted else []
        return types.RelatedFullDocumentDiagnosticReport(items, result_id=result)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        folders = [path_of(uri) for uri in server.workspace.folders]
        paths = [path for path in files.walk(folders) if isinstance(path, str)]
        return types.WorkspaceDiagnosticReport([await _on_disk(server, path) for path in paths])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        linted = await server.look(uri)
        if linted is None:
            return []
        span = to_span(linted.document, params.range, server.encoding)
        found = list(actions.actions(linted, span, uri, server.encoding, _places(server, uri)))
        only = params.context.only
        return [one for one in found if not only or any(str(one.kind).startswith(str(kind)) for kind in only)]

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        linted = await server.look(params.text_document.uri)
        if linted is None:
            return None
        place = to_span(linted.document, types.Range(params.position, params.position), server.encoding)
        here = [one for one in linted.diagnostics if one.span.overlaps(place)]
        if not here:
            return None
        text = "\n\n---\n\n".join(_page(one) for one in here)
        content = types.MarkupContent(types.MarkupKind.Markdown, text)
        return types.Hover(content, to_range(linted.document, here[0].span, server.encoding))

    @server.command(actions.TERMS)
    async def add_to_terms(uri: str, copy: str, better: str) -> None:
        folder = _places(server, uri).terms
        if folder:
            terms.add(folder, copy, better)
            server.start_anew()

    @server.command(actions.NAMES)
    async def add_to_names(uri: str, better: str, copy: str) -> None:
        path, linted = _places(server, uri).names, await server.look(uri)
        if path and linted:
            table, preferred = names.entry(linted.document, better)
            names.add(path, table, preferred, copy)
            server.start_anew()

    @server.command(actions.BASELINE)
    async def add_to_baseline(uri: str, rule: str, line: int, character: int) -> None:
        from wirelint import baseline

        linted, path = await server.look(uri), _baseline(server, uri)
        if linted is None or path is None:
            return
        place = to_span(
            linted.document,
            types.Range(types.Position(line, character), types.Position(line, character)),
            server.encoding,
        )
        given = linted.diagnostics
        known = _known(path)
        entries = zip(given, baseline.entries(given, os.path.dirname(path)), strict=True)
        fresh = [entry for one, entry in entries if one.rule.name == rule and one.span.start == place.start]
        baseline.write(path, [*known, *fresh])
        server.start_anew()


async def _on_disk(server: Server, path: str) -> types.WorkspaceFullDocumentDiagnosticReport:
    uri = uri_of(path)
    linted = await server.look(uri)
    if linted is None:
        text = await asyncio.to_thread(_read, path)
        linted = await asyncio.to_thread(lint, server.settings, uri, text, 0)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, server.shown(uri, linted.diagnostics), version=None)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            return file.read()
    except OSError:
        return ""


def _baseline(server: Server, uri: str) -> str | None:
    settings = server.settings.job(os.path.dirname(path_of(uri))).config
    return settings.resolve(settings.baseline) if settings.baseline else None


def _places(server: Server, uri: str) -> actions.Places:
    settings = server.settings.job(os.path.dirname(path_of(uri))).config
    folders = [settings.resolve(folder) for folder in settings.terms]
    return actions.Places(_baseline(server, uri), folders[0] if folders else None, names.file(settings))


def _known(path: str) -> list[Entry]:
    from wirelint import baseline

    return baseline.read(path) if os.path.exists(path) else []


def _page(diagnostic: Diagnostic) -> str:
    rule = diagnostic.rule
    return f"**{rule.name}** ({rule.group}, {rule.severity.label})\n\n```text\n{rule.doc}\n```"
