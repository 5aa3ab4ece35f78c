"""Copy that came over the network, linted: no path in it is followed, no file is read."""

from __future__ import annotations

from wirelint import readers
from wirelint.findings import Severity
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.checking import Job
    from wirelint.document import Document
    from wirelint.rules import Rule
    from wirelint.waking import RuleSet


class BadRequestError(Exception):
    """What the client asked cannot be answered; the message says why."""


def rules_with_notes(job: Job) -> RuleSet:
    """The rules that are on, and all notes but those that ask another program."""

    def on(rule: Rule) -> bool:
        return rule.name in job.rules.names or (rule.severity is Severity.NOTE and rule.switched_by == "all")

    return job.rules.variant("with notes", lambda: filter(on, job.known))


def story(data: bytes, name: str, sources: Sequence[Document] = ()) -> Document:
    """A story of the bytes of a file of that name. Raises BadRequestError for what is no text."""
    try:
        document = readers.read(data, name)
    except readers.UnreadableError as error:
        raise BadRequestError(str(error)) from error
    document.path = None  # front matter may name a source file: without a path none is looked for
    document.sources = tuple(sources)
    return document
