"""Somebody is called what the source calls somebody else."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.speech.exchanges import exchanged
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def role_of_another(document: Document) -> Iterator[Finding]:
    """Somebody is called what the source calls somebody else.

    In whatever words a copy is written, who somebody is must be what the source says of them. A full name is reported with the apposition
    behind it, or the words before it, where these are of another person in the source, and where no sentence of the source that names
    the first has what tells the two apart. Callings of one word that several people share (a farmer, a doctor) are left alone. Silent without a source.

    Source: “We wait,” said Ana Roth, head of the water board in Lima. ¶ Luis Vega, a farm official in Tacna, counted the cows.
    Bad:  The cows were counted. “It is too early,” said Ana Roth, {==a farm official in Tacna==}.
    Good: The cows were counted by Luis Vega, who is an official for farms in Tacna.
    """
    for one in exchanged(document):
        message = f"{one.name} is called what the source calls {one.other}"
        yield Finding(one.span, message, related=[Related(one.source, one.origin, f"{one.other} is called so here")])
