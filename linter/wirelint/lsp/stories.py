"""What the server knows of each open story: its settings, its text as it was last linted, what was found in it."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wirelint import config, readers
from wirelint.checking import check_bytes, check_document, job_of
from wirelint.config import Config, ConfigError
from wirelint.drafts import track
from wirelint.ignoring import patterns, within
from wirelint.kept import stamp
from wirelint.registry import PluginError
from wirelint.selection import passed_over
from wirelint.terms import TermsError
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint.waking import RuleSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint.checking import Job, Story
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document
    from wirelint.drafts import Draft


class OutdatedError(BaseException):
    """The story was changed while it was linted. No fault that a rule's guard may catch."""


class Linted(NamedTuple):
    """A story as it was last linted."""

    text: str
    version: int
    story: Story
    diagnostics: list[Diagnostic]
    """What is shown of the findings: sorted, without those that the baseline knows."""

    draft: Draft | None = None

    @property
    def document(self) -> Document:
        """The story as it was read."""
        return self.story.document


class Settings:
    """The rules that hold in each folder, read once and again when a configuration file changes."""

    def __init__(self) -> None:
        self._folders: dict[str, Job] = {}
        self._jobs: dict[str, Job] = {}
        self._states: dict[str, tuple[int, int] | None] = {}
        self._given: dict[str, Any] = {}
        self.error = ""

    def give(self, given: object) -> None:
        """Take the editor's own settings, which hold on top of the file's: its keys, and `configuration`, a file."""
        self._given = {key: value for key, value in given.items() if value} if isinstance(given, dict) else {}
        self.forget()

    def forget(self) -> None:
        """Read all configuration anew when it is next needed."""
        self._folders.clear()
        self._jobs.clear()
        self._states.clear()
        self.error = ""

    def changed(self) -> bool:
        """Whether a configuration file is another than when it was read, or new, or gone: not every editor tells."""
        return any(_state(path) != state for path, state in self._states.items())

    def job(self, folder: str) -> Job:
        """What is done with stories in a folder: one job for all folders that have their settings from one file.

        Settings that are wrong are told in `error`, and the defaults hold.
        """
        if folder not in self._folders:
            try:
                found = self._settings(folder if os.path.isdir(folder) else ".")
                self._folders[folder] = self._job(found)
            except (ConfigError, PluginError, TermsError) as error:
                self.error = str(error)
                self._folders[folder] = job_of(Config())
        return self._folders[folder]

    def _job(self, found: Config) -> Job:
        key = found.path or ""
        if key not in self._jobs:
            self._jobs[key] = job_of(found)
        return self._jobs[key]

    def _settings(self, folder: str) -> Config:
        given = dict(self._given)
        named = given.pop("configuration", "")
        path = os.path.join(folder, str(named)) if named else ""
        read = [path] if path else config.places(folder)
        self._states |= {one: _state(one) for one in read if one not in self._states}
        found = config.read(path) if path else config.find(folder)
        return _on_top(found, config.parse(given, "the editor's settings"))


def _on_top(found: Config, own: Config) -> Config:
    """Settings with others on top: lists are added to, but for what is selected, and tables are filled up."""
    names = {*found.options, *own.options}
    return found._replace(
        select=own.select or found.select,
        extend_select=(*found.extend_select, *own.extend_select),
        ignore=(*found.ignore, *own.ignore),
        exclude=(*found.exclude, *own.exclude),
        plugins=tuple(dict.fromkeys((*found.plugins, *own.plugins))),
        terms=tuple(dict.fromkeys((*found.terms, *own.terms))),
        baseline=own.baseline or found.baseline,
        severity={**found.severity, **own.severity},
        options={name: {**found.options.get(name, {}), **own.options.get(name, {})} for name in names},
        files=(*found.files, *own.files),
    )


class _Until(RuleSet):
    """Rules that are awake as long as nobody has said stop."""

    stopped: Callable[[], bool]
    rules: RuleSet

    def speaking(self, document: Document) -> Iterator[int]:
        return self._until_stopped(self.rules.speaking(document))

    def _until_stopped(self, numbers: Iterable[int]) -> Iterator[int]:
        for number in numbers:
            if self.stopped():
                raise OutdatedError
            yield number


def path_of(uri: str) -> str:
    """The path of a document; of one without a file, its last part, so that its kind is still known."""
    parts = urlsplit(uri)
    path = unquote(parts.path)
    return path if parts.scheme == "file" else os.path.basename(path) or "untitled.txt"


def uri_of(path: str) -> str:
    """The address of a file."""
    return Path(os.path.abspath(path)).as_uri()


def lint(
    settings: Settings,
    uri: str,
    text: str,
    *,
    version: int = 0,
    before: Linted | None = None,
    stopped: Callable[[], bool] = bool,
) -> Linted:
    """Lint a text as it stands in the editor, given how it was linted `before`.

    Raises OutdatedError as soon as it is asked to stop.
    """
    path = path_of(uri)
    job = settings.job(os.path.dirname(path) or ".")
    rules = RuleSet() if excluded(job.config, path) else job.rules_for(path)
    until = _Until(rules)
    until.rules, until.stopped = rules, stopped
    quiet = tuple(passed_over(job.config, path))
    job = job._replace(rules=until, config=job.config._replace(files=(), ignore=quiet))
    story, draft = _linted(job, text.encode("utf-8", "surrogatepass"), path, before.draft if before else None)
    return Linted(text, version, story, fresh(job.config, story.diagnostics), draft)


def _linted(job: Job, data: bytes, path: str, before: Draft | None) -> tuple[Story, Draft | None]:
    try:
        document = readers.read(data, path)
    except Exception:
        return check_bytes(job, data, path), None  # which says what is wrong
    draft = track(document, before)
    return check_document(job, document), draft


def excluded(settings: Config, path: str) -> bool:
    """Whether the settings leave a file out."""
    return within(path, patterns(settings.exclude, settings.root))


def fresh(settings: Config, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings in order, without those that the baseline knows."""
    found = sorted(found, key=lambda diagnostic: diagnostic.order)
    path = settings.resolve(settings.baseline) if settings.baseline else ""
    if not path or not os.path.exists(path):
        return found
    from wirelint.baseline import read, unknown

    return list(unknown(found, read(path), path, None))


def _state(path: str) -> tuple[int, int] | None:
    try:
        return stamp(path)
    except OSError:
        return None
