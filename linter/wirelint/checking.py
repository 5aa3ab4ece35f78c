"""From paths to diagnostics: each file is read, linted and filtered, and stories are then compared with each other."""

from __future__ import annotations

import os

from wirelint import readers, stretches
from wirelint.diagnostics import Diagnostic
from wirelint.document import Document
from wirelint.engine import CRASHES, compare, parts
from wirelint.findings import Finding
from wirelint.problems import (
    BROKEN_TEXT,
    INTERNAL_ERROR,
    MISSING_ENGINE,
    MISSING_FILE,
    UNREADABLE_FILE,
    UNUSABLE_SETTING,
    crash,
    problem,
)
from wirelint.reasons import reason
from wirelint.selection import Known, every, for_file, passed_over, selected
from wirelint.suppression import suppressed
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.config import Config
    from wirelint.rules import Rule
    from wirelint.waking import RuleSet


class Job(NamedTuple):
    """What a run does with each file: the rules that are on, all rules there are, and what the stories were made from."""

    config: Config
    rules: RuleSet
    known: RuleSet
    sources: tuple[str, ...] = ()
    date: str = ""

    def rules_for(self, path: str) -> RuleSet:
        """The rules that hold for one file."""
        return for_file(self.rules, self.known, self.config, path) if self.config.files else self.rules


def job_of(config: Config) -> Job:
    """What is done under some settings: with all rules that they switch on. Raises ConfigError where they are wrong."""
    known = every(config)
    return Job(config, selected(known, config), known)


class Story(NamedTuple):
    """A file when it has been linted: what was found, and what comparisons need of it."""

    document: Document
    diagnostics: list[Diagnostic]
    parts: dict[str, Any]
    whole: bool = False
    """Whether this is all there is to say of the file's content, so that it may be kept for the next run."""

    @property
    def path(self) -> str:
        """The path of the file."""
        return self.document.name

    def slim(self) -> Story:
        """This story without its text if nothing was found in it: an archive's texts need not be held together."""
        return self if self.diagnostics else self._replace(document=Document("", self.path))


def check(job: Job, stories: Iterable[Story]) -> list[Diagnostic]:
    """All diagnostics of a run, sorted: those of each story and those of the stories together."""
    linted = sorted(stories, key=lambda story: story.path)
    found = [diagnostic for story in linted for diagnostic in story.diagnostics]
    found += together(job, linted)
    return list(once(sorted(found, key=lambda diagnostic: diagnostic.order)))


def together(job: Job, stories: Sequence[Story]) -> Iterator[Diagnostic]:
    """What is found when linted stories, in the order of their paths, are compared with each other."""
    for rule in job.rules.comparing:
        pairs = [(s.document, s.parts[rule.name]) for s in stories if s.parts.get(rule.name) is not None]
        if pairs:
            from wirelint.rereading import located

            found = list(located(compare(pairs, rule)))
            for document in {id(d.document): d.document for d in found}.values():
                mine = [d for d in found if d.document is document]
                yield from suppressed(document, mine)


def check_file(job: Job, path: str) -> Story:
    """One file, linted. A file that cannot be read gives one diagnostic that says why."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        rule = MISSING_FILE if isinstance(error, FileNotFoundError) else UNREADABLE_FILE
        return _unread(problem(rule, path, reason(error)))
    return check_bytes(job, data, path)


def check_bytes(job: Job, data: bytes, path: str) -> Story:
    """A file's content, linted as if it stood at `path`."""
    try:
        document = readers.read(data, path)
    except readers.UnreadableError as error:
        return _unread(problem(UNREADABLE_FILE, path, str(error)))
    except Exception as error:
        return _unread(crash(Document("", path), "reader", error))
    return check_document(job, document)


def check_document(job: Job, document: Document) -> Story:
    """A document, linted: rules of its path, less what is suppressed in it. Its layers are let go."""
    sources = [*_sources(job, document)]
    document.sources = tuple(one.document for one in sources if not one.diagnostics) or document.sources
    if job.date:
        from datetime import date

        document.date = date.fromisoformat(job.date)
    rules = job.rules_for(document.name)
    found = [Diagnostic(document, BROKEN_TEXT, Finding(*one)) for one in document.problems]
    found += [diagnostic for source in sources for diagnostic in source.diagnostics]
    found += suppressed(document, stretches.lint(document, rules), Known(job.known, rules))
    quiet = passed_over(job.config, document.name)
    found = [diagnostic for diagnostic in found if diagnostic.rule.name not in quiet]
    kept = {} if stretches.long(document) else dict(_parts(document, rules.comparing, found))
    document.forget()
    partial = any(diagnostic.rule.name in _OF_THE_RUN for diagnostic in found)
    return Story(document, found, kept, whole=not (partial or sources or "source" in document.meta))


def findings(job: Job, document: Document) -> list[Diagnostic]:
    """What is found in a story, in the order of its text."""
    return sorted(check_document(job, document).diagnostics, key=lambda diagnostic: diagnostic.order)


def once(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics of a run, but what is missing on this machine or amiss in the settings is told with one story only."""
    told: set[str] = set()
    for diagnostic in diagnostics:
        if diagnostic.rule.name not in _TOLD_ONCE:
            yield diagnostic
        elif diagnostic.message not in told:
            told.add(diagnostic.message)
            yield diagnostic


_TOLD_ONCE = frozenset((MISSING_ENGINE.name, UNUSABLE_SETTING.name))
_OF_THE_RUN = _TOLD_ONCE | {INTERNAL_ERROR.name}
"""Problems that another run may not have with the same file."""


def _parts(document: Document, rules: Sequence[Rule], found: list[Diagnostic]) -> Iterator[tuple[str, Any]]:
    for rule in rules:
        try:
            yield from parts(document, [rule])
        except CRASHES as error:
            found.append(crash(document, f"rule {rule.name}", error))


def _unread(diagnostic: Diagnostic) -> Story:
    return Story(diagnostic.document, [diagnostic], {})


def _sources(job: Job, document: Document) -> Iterator[Story]:
    for path in _source_paths(job, document):
        yield _source(path)


def _source_paths(job: Job, document: Document) -> Iterator[str]:
    for path in job.sources:
        if os.path.isdir(path):
            yield from _namesake(path, document)
        else:
            yield path
    named = document.meta.get("source")
    if not job.sources and isinstance(named, str) and document.path and "://" not in named:
        path = os.path.join(os.path.dirname(document.path), named)
        if os.path.isfile(path):
            yield path


def _namesake(folder: str, document: Document) -> Iterator[str]:
    """The file of a folder that is named as a story is, in the same folders below it if they are there, its suffix aside."""
    *above, name = os.path.normpath(document.name).split(os.sep)
    for first in range(len(above) + 1):
        place = os.path.join(folder, *(part for part in above[first:] if part not in {"", os.pardir}))
        found = _named(name, sorted(os.listdir(place))) if os.path.isdir(place) else ""
        if found:
            yield os.path.join(place, found)
            return


def _named(name: str, files: Sequence[str]) -> str:
    stem = os.path.splitext(name)[0]
    return name if name in files else next((file for file in files if os.path.splitext(file)[0] == stem), "")


def _source(path: str) -> Story:
    try:
        with open(path, "rb") as file:
            source = readers.read(file.read(), path)
        if source.text.strip():
            return Story(source, [], {})
        return _unread(problem(UNREADABLE_FILE, path, "source: there is no text in it"))
    except OSError as error:
        return _unread(problem(MISSING_FILE, path, f"source: {reason(error)}"))
    except readers.UnreadableError as error:
        return _unread(problem(UNREADABLE_FILE, path, f"source: {error}"))
