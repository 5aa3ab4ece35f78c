"""The server: what it tells the editor, and when.

A story is linted when it is opened and when it was changed, in a thread, so that the server always answers. Linting that
a change has overtaken is stopped; whoever waits for it is given the findings of what stands in the editor now. Clients
that ask for diagnostics are not sent them unasked.
"""

from __future__ import annotations

import asyncio
import os
from itertools import count
from threading import Event

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from wirelint import __version__, manual
from wirelint.lsp import actions, names, terms
from wirelint.lsp.positions import to_range, to_span
from wirelint.lsp.stories import Linted, OutdatedError, Settings, lint, path_of, uri_of
from wirelint.lsp.workspace import Workspace
from wirelint.readers import SUFFIXES
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.baseline import Entry
    from wirelint.diagnostics import Diagnostic

DEBOUNCE_SECONDS = 0.05
"""How long the keyboard must rest before a story is linted, unless it has rested as long before."""

CONFIGURATION = ("**/*.toml", "**/*.tsv", "**/*.baseline")
STORIES = tuple(f"**/*{suffix}" for suffix in sorted(SUFFIXES))
"""The files that matter when they change on disk: what settings are made of, and what stories are compared with."""


class _Work(NamedTuple):
    """A text that is being linted."""

    text: str
    stopped: Event
    task: asyncio.Task[Linted]


class _Answer(NamedTuple):
    """A story's findings as the editor shows them, and the name of this answer."""

    linted: Linted
    beside: Sequence[Diagnostic]
    items: list[types.Diagnostic]
    name: str


class Server(LanguageServer):
    """A language server with the stories it has linted."""

    def __init__(self) -> None:
        super().__init__("wirelint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
        self.settings = Settings()
        self.disk = Workspace(self.settings)
        self.linted: dict[str, Linted] = {}
        self.compared: dict[str, list[Diagnostic]] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}
        self._changed: dict[str, float] = {}
        self._working: dict[str, _Work] = {}
        self._answers: dict[str, _Answer] = {}
        self._names = count(1)

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
        if self.settings.changed():
            self.start_anew()
        while (open_ := self.workspace.text_documents.get(uri)) is not None:
            known = self.linted.get(uri)
            if known is not None and known.text == open_.source:
                return known
            try:
                await asyncio.shield(self._work(uri, open_.source, open_.version or 0).task)
            except OutdatedError:
                continue
            self._complain()
        return None

    def _work(self, uri: str, text: str, version: int) -> _Work:
        """The linting of a text, begun unless it is going on; that of an older text is stopped."""
        going = self._working.get(uri)
        if going is not None and going.text == text:
            return going
        if going is not None:
            going.stopped.set()
        stopped = Event()
        begun = asyncio.ensure_future(self._lint(uri, text, version, stopped))
        self._working[uri] = _Work(text, stopped, begun)
        return self._working[uri]

    async def _lint(self, uri: str, text: str, version: int, stopped: Event) -> Linted:
        before = self.linted.get(uri)
        try:
            linted = await asyncio.to_thread(
                lint, self.settings, uri, text, version=version, before=before, stopped=stopped.is_set
            )
            if uri in self.workspace.text_documents and not stopped.is_set():
                self.linted[uri] = linted
                if self.settings.job(os.path.dirname(path_of(uri))).rules.comparing:
                    await self._compare()
            return linted
        finally:
            if (working := self._working.get(uri)) and working.stopped is stopped:
                del self._working[uri]

    def _complain(self) -> None:
        """Tell once what is wrong with the settings."""
        if self.settings.error:
            message = f"wirelint: {self.settings.error}"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))
            self.settings.error = ""

    def answer(self, uri: str, linted: Linted) -> _Answer:
        """A story's findings for the editor, under the name they had if they are the same as before."""
        known = self._answers.get(uri)
        beside = self.compared.get(uri, ())
        if known is None or known.linted is not linted or known.beside is not beside:
            items = self._shown(uri, [*linted.diagnostics, *beside])
            name = known.name if known is not None and known.items == items else str(next(self._names))
            known = self._answers[uri] = _Answer(linted, beside, items, name)
        return known

    def _shown(self, uri: str, diagnostics: Sequence[Diagnostic]) -> list[types.Diagnostic]:
        uris = {path_of(uri): uri}
        for diagnostic in diagnostics:
            for related in diagnostic.finding.related:
                if related.document.name not in uris:
                    uris[related.document.name] = uri_of(related.document.name)
        return [actions.diagnostic_of(diagnostic, self.encoding, uris) for diagnostic in diagnostics]

    def later(self, uri: str) -> None:
        """Lint a story for a client that waits to be told, in place of what was waiting for it: at once, or after a rest."""
        if uri in self.waiting:
            self.waiting[uri].cancel()
        if not self.pulls:
            now = asyncio.get_running_loop().time()
            rested = now - self._changed.get(uri, 0.0) > DEBOUNCE_SECONDS
            self._changed[uri] = now
            self.waiting[uri] = asyncio.ensure_future(self._publish(uri, 0 if rested else DEBOUNCE_SECONDS))

    async def _publish(self, uri: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        linted = await self.look(uri)
        if linted is not None:
            items = self.answer(uri, linted).items
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items, version=linted.version))

    async def survey(self) -> list[str]:
        """Look at all stories of the workspace and compare them with each other; their addresses."""
        folders = list(self.workspace.folders)
        uris = await asyncio.to_thread(self.disk.uris, folders)
        for uri in uris:
            if await self.look(uri) is None:
                await asyncio.to_thread(self.disk.look, uri)
        await self._compare()
        return uris

    async def _compare(self) -> None:
        self.compared = await asyncio.to_thread(self.disk.compared, dict(self.linted))

    def start_anew(self) -> None:
        """Read the configuration again and lint all open stories."""
        self.settings.forget()
        self.disk.forget()
        self.look_again(list(self.workspace.text_documents))

    def look_again(self, uris: Sequence[str]) -> None:
        """Lint open stories again: what they are held against has changed."""
        for uri in uris:
            self.linted.pop(uri, None)
            if going := self._working.pop(uri, None):
                going.stopped.set()
            self.later(uri)
        if self.pulls and uris:
            self.workspace_diagnostic_refresh(None)

    def close(self, uri: str) -> None:
        """Forget a story that is no longer open."""
        for known in (self.linted, self._answers, self._changed):
            known.pop(uri, None)
        if going := self._working.pop(uri, None):
            going.stopped.set()
        if task := self.waiting.pop(uri, None):
            task.cancel()


def make() -> Server:
    """A server with all its features, ready to be started."""
    server = Server()
    _follow(server)
    _answer(server)
    _obey(server)
    return server


def _follow(server: Server) -> None:
    """What the editor tells the server."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.settings.give(params.initialization_options)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        watchers = [types.FileSystemWatcher(glob) for glob in (*CONFIGURATION, *STORIES)]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        workspace = server.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            await server.client_register_capability_async(types.RegistrationParams([registration]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        changed = {path_of(event.uri) for event in params.changes}
        if all(os.path.splitext(path)[1].lower() in SUFFIXES for path in changed):
            server.look_again([uri for uri, one in server.linted.items() if _made_of(one, changed)])
        else:
            server.start_anew()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configuration(params: types.DidChangeConfigurationParams) -> None:
        given = params.settings.get("wirelint") if isinstance(params.settings, dict) else None
        if given is not None:
            server.settings.give(given)
        server.start_anew()


def _answer(server: Server) -> None:
    """What the editor asks the server."""
    options = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True, identifier="wirelint")

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        uri = params.text_document.uri
        linted = await server.look(uri)
        if linted is None:
            return types.RelatedFullDocumentDiagnosticReport([])
        found = server.answer(uri, linted)
        if params.previous_result_id == found.name:
            return types.RelatedUnchangedDocumentDiagnosticReport(found.name)
        return types.RelatedFullDocumentDiagnosticReport(found.items, result_id=found.name)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        before = {one.uri: one.value for one in params.previous_result_ids}
        reports = [_report(server, uri, before.get(uri)) for uri in await server.survey()]
        return types.WorkspaceDiagnosticReport([report for report in reports if report])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        linted = await server.look(uri)
        if linted is None:
            return []
        span = to_span(linted.document, params.range, server.encoding)
        found = actions.actions(linted, span, uri, server.encoding, _places(server, uri))
        return actions.wanted(found, params.context.only)

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


def _obey(server: Server) -> None:
    """What the editor orders: the commands behind code actions."""

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
        position = types.Position(line, character)
        place = to_span(linted.document, types.Range(position, position), server.encoding)
        given = linted.diagnostics
        known = _known(path)
        entries = zip(given, baseline.entries(given, os.path.dirname(path)), strict=True)
        fresh = [entry for one, entry in entries if one.rule.name == rule and one.span.start == place.start]
        baseline.write(path, [*known, *fresh])
        server.start_anew()


def _report(server: Server, uri: str, before: str | None) -> types.WorkspaceDocumentDiagnosticReport | None:
    """What there is to say of a story of the workspace that was looked at, given the name of the answer the client has."""
    open_ = uri in server.workspace.text_documents
    linted = server.linted.get(uri) if open_ else server.disk.look(uri)
    if linted is None:
        return None
    found, version = server.answer(uri, linted), linted.version if open_ else None
    if before == found.name:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, found.name, version=version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, found.items, version=version, result_id=found.name)


def _made_of(linted: Linted, paths: set[str]) -> bool:
    """Whether a story was made from one of some files, as its front matter says."""
    return any(os.path.abspath(source.name) in paths for source in linted.document.sources)


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
    return f"**{rule.name}** ({rule.group}, {rule.severity.label})\n\n{manual.markdown(rule.doc)}"
