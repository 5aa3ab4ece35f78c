"""Somebody is named by surname alone whom the source introduces."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.speech.introductions import strangers
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def lost_introduction(document: Document) -> Iterator[Finding]:
    """Somebody is named by surname alone whom the source introduces.

    Where the source says for the first time who somebody is, the copy has kept the sentence and left only the surname: its readers do not
    know who speaks. Reported where the copy has the given name nowhere. Names behind a title or another name, those in a headline, and people
    whose introduction was cut with its whole sentence are left alone. Silent without a source.

    Source: Stavros Kollias, a spokesman for the owner, said all 22 of the crew were well.
    Bad:  {~~Kollias~>Stavros Kollias~~} said all 22 of the crew were well.
    Good: Mr Kollias, a spokesman for the owner, said all 22 of the crew were well.
    """
    for one in strangers(document):
        full = one.source[one.introduction]
        message = f"“{document[one.mention]}” is introduced nowhere: the source has “{full}”"
        where = Related(one.source, one.introduction, "the source introduces this person here")
        yield Finding(one.mention, message, [Fix.replace(one.mention, full)], [where])
