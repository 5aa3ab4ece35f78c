"""The rules on collisions, on sentences written before them: half were looked at while the rules were written, half not."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint import markup
from wirelint.document import Document, Span
from wirelint.engine import findings
from wirelint.layers.grammar import first_word, form, grammar, last_word, letter, stretches
from wirelint.registry import discover

HERE = Path(__file__).parent / "collisions"
RULES = [rule for rule in discover("wirelint_rules") if rule.group == "collision"]


def sentences(name: str) -> list[str]:
    """The sentences of a file, without its headings."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def found(copy: str) -> list[Span]:
    """What all rules on collisions find in a sentence."""
    document = Document(copy)
    return [finding.span for rule in RULES for finding in findings(document, rule)]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("tuned.md", 0.77),
        ("kept.md", 0.62),
        ("classes.md", 0.62),
        ("last.md", 0.68),
        ("joints.md", 0.75),
        ("complements.md", 0.66),
        ("hasty.md", 0.7),
        ("frames.md", 0.66),
    ],
)
def test_recall(name: str, least: float) -> None:
    """So many of the faulty sentences are found, at the place that is marked or right beside it."""
    lines = [markup.read(line) for line in sentences(name)]
    hits = [
        any(span.start <= mark.span.end and mark.span.start <= span.end for span in found(copy) for mark in marks)
        for copy, marks in lines
    ]
    assert len(lines) >= 60
    assert sum(hits) / len(hits) >= least


def test_sound_sentences_are_silent() -> None:
    """Sentences that look like faulty ones and are none raise no alarm."""
    lines = sentences("sound.txt")
    assert len(lines) > 300
    assert [(line, line[span.start : span.end]) for line in lines for span in found(line)] == []


def test_letters() -> None:
    """Each word has a letter for its kind, and one for what follows it."""
    letters = grammar(Document("The soldiers were told “to go” west. Officials, he said, has 12 men."))
    assert letters.text == 'T N r d"o V"?.N,u d,w 9 N.'
    assert (letters.kinds, letters.marks) == ("TNrdoV?Nudw9N", '   " "., ,  .')
    assert (letters.pair(0), letters.pair(-1), letters.joint(7), letters.between(1, 3)) == ("T ", "", ",u", "N r d")
    assert first_word(letters, 9) == 7
    assert [last_word(letters, 0), last_word(letters, 0, "."), last_word(letters, 13)] == [3, 6, 12]
    assert [letter(word) for word in ("went", "gone", "held", "weakens", "deadliest", "cheaper")] == list("PLdz<>")


def test_forms_are_found_by_the_two_letters_they_begin_with() -> None:
    """A form that says with which letters its matches begin has the matches that a search for it has."""
    story = Document("\n".join((HERE / "sound.txt").read_text(encoding="utf-8").split("\n") + sentences("tuned.md")))
    forms = [one for rule in RULES for one in rule.forms if one.needs]
    assert len(forms) > 20
    for one in forms:
        searched = [m.span() for m in form(one.expression).finditer(grammar(story).text)]
        assert [m.span() for m, _, _ in stretches(story, one)] == searched
