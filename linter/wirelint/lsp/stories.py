"""What the server knows of each open story: its settings, its text as it was last linted, what was found in it."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wirelint import config
from wirelint.checking import check_bytes, job_of
from wirelint.config import Config, ConfigError
from wirelint.registry import PluginError
from wirelint.selection import matches
from wirelint.terms import TermsError
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document


class Linted(NamedTuple):
    """An open story as it was last linted."""

    version: int
    document: Document
    diagnostics: list[Diagnostic]


class Settings:
    """The rules that hold in each folder, read once and again when a configuration file changes."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._given: dict[str, Any] = {}
        self.error = ""

    def give(self, given: object) -> None:
        """Take the editor's own settings, which hold on top of the file's: its keys, and `configuration`, a file."""
        self._given = {key: value for key, value in given.items() if value} if isinstance(given, dict) else {}
        self.forget()

    def forget(self) -> None:
        """Read all configuration anew when it is next needed."""
        self._jobs.clear()
        self.error = ""

    def job(self, folder: str) -> Job:
        """What is done with stories in a folder. Settings that are wrong are told in `error`, and the defaults hold."""
        if folder not in self._jobs:
            try:
                self._jobs[folder] = job_of(self._settings(folder if os.path.isdir(folder) else "."))
            except (ConfigError, PluginError, TermsError) as error:
                self.error = str(error)
                self._jobs[folder] = job_of(Config())
        return self._jobs[folder]

    def _settings(self, folder: str) -> Config:
        given = dict(self._given)
        named = given.pop("configuration", "")
        found = config.read(os.path.join(folder, str(named))) if named else config.find(folder)
        own = config.parse(given, "the editor's settings")
        return found._replace(
            select=own.select or found.select,
            extend_select=(*found.extend_select, *own.extend_select),
            ignore=(*found.ignore, *own.ignore),
            exclude=(*found.exclude, *own.exclude),
        )


def path_of(uri: str) -> str:
    """The path of a document; of one without a file, its last part, so that its kind is still known."""
    parts = urlsplit(uri)
    path = unquote(parts.path)
    return path if parts.scheme == "file" else os.path.basename(path) or "untitled.txt"


def uri_of(path: str) -> str:
    """The address of a file."""
    return Path(os.path.abspath(path)).as_uri()


def lint(settings: Settings, uri: str, text: str, version: int) -> Linted:
    """Lint a text as it stands in the editor."""
    path = path_of(uri)
    job = settings.job(os.path.dirname(path) or ".")
    data = text.encode("utf-8", "surrogatepass")
    if excluded(job.config, path):
        return Linted(version, check_bytes(job._replace(rules=()), data, path).document, [])
    story = check_bytes(job, data, path)
    found = sorted(story.diagnostics, key=lambda diagnostic: diagnostic.order)
    return Linted(version, story.document, list(_fresh(job.config, found)))


def excluded(settings: Config, path: str) -> bool:
    """Whether the settings leave a file out."""
    return any(matches(os.path.relpath(path, settings.root), glob) for glob in settings.exclude)


def _fresh(settings: Config, found: list[Diagnostic]) -> Iterable[Diagnostic]:
    """The findings that the baseline does not know."""
    path = settings.resolve(settings.baseline) if settings.baseline else ""
    if not path or not os.path.exists(path):
        return found
    from wirelint.baseline import unknown

    return unknown(found, path, ())
