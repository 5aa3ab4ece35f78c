"""The stories of the workspace's folders: those that are open as they stand in the editor, the others as they lie on disk."""

from __future__ import annotations

import os

from wirelint import files
from wirelint.checking import together
from wirelint.kept import stamp
from wirelint.lsp.stories import fresh, lint, path_of, uri_of
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic
    from wirelint.lsp.stories import Linted, Settings


class _OnDisk(NamedTuple):
    state: tuple[int, int]
    linted: Linted


class Workspace:
    """The stories of some folders. One on disk is linted again when its file is another."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._on_disk: dict[str, _OnDisk] = {}

    def forget(self) -> None:
        """Lint everything anew when it is next asked for."""
        self._on_disk.clear()

    def uris(self, folders: Iterable[str]) -> list[str]:
        """The addresses of the stories in folders; what is known of others is forgotten."""
        paths = files.walk([path_of(uri) for uri in folders])
        uris = list(dict.fromkeys(uri_of(path) for path in paths if isinstance(path, str)))
        self._on_disk = {uri: self._on_disk[uri] for uri in uris if uri in self._on_disk}
        return uris

    def look(self, uri: str) -> Linted | None:
        """A story on disk, linted; None if it cannot be read."""
        try:
            state = stamp(path_of(uri))
            known = self._on_disk.get(uri)
            if known is None or known.state != state:
                with open(path_of(uri), encoding="utf-8", errors="replace", newline="") as file:
                    linted = lint(self._settings, uri, file.read())
                known = _OnDisk(state, linted._replace(text="", story=linted.story.slim(), draft=None))
                self._on_disk[uri] = known
        except OSError:
            return None
        return known.linted

    def compared(self, opened: dict[str, Linted]) -> dict[str, list[Diagnostic]]:
        """What is found when the stories are compared with each other, by address, those under one configuration together.

        What lies on disk counts as it was last looked at; `opened` are the stories in the editor.
        """
        stories = {uri: one.linted for uri, one in self._on_disk.items()} | opened
        by_job: dict[int, tuple[Job, list[str]]] = {}
        for uri in sorted(stories):
            job = self._settings.job(os.path.dirname(path_of(uri)))
            if job.rules.comparing:
                by_job.setdefault(id(job), (job, []))[1].append(uri)
        found: dict[str, list[Diagnostic]] = {}
        for job, uris in by_job.values():
            mine: dict[str, list[Diagnostic]] = {}
            for diagnostic in together(job, [stories[uri].story for uri in uris]):
                mine.setdefault(uri_of(diagnostic.path), []).append(diagnostic)
            found |= {uri: fresh(job.config, some) for uri, some in mine.items()}
        return found
