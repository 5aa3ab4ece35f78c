"""Bars for names: pairs from all regions told apart in a story, and the pairs that the weights were learnt from by their letters."""

import lzma
from pathlib import Path
from typing import NamedTuple

from wirelint import Document
from wirelint.layers.naming.known import distinct
from wirelint.layers.naming.names import plain
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.keys import keys
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint_rules.names.misspelt_speaker import misspelt_speaker
from wirelint_rules.names.name_variant import name_variant
from wirelint_rules.names.near_name import near_name

HERE = Path(__file__).parent
RULES = (name_variant, misspelt_speaker, near_name)
RECALL, FALSE = 0.85, 0.04
"""The share of respelt names that must be found, and of two names that may be taken for one."""

LIKELY = 0.7
"""The probability from which two names are taken for one by their letters alone."""


class Pair(NamedTuple):
    """A line of gold/names.tsv."""

    label: str
    kind: str
    region: str
    given: str
    name: str
    other_given: str
    other: str


PAIRS = [
    Pair(*line.split("\t"))
    for line in (HERE / "gold" / "names.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def story(pair):
    """A short story with the name, twice, and then the other."""
    if pair.kind == "person":
        second = f" The other side sent {pair.other_given} {pair.other}." if pair.other_given else ""
        return (
            f"The talks began on Monday. {pair.given} {pair.name}, who led them, was the last to arrive.{second}\n\n"
            f"{pair.name} told reporters that he was hopeful. It was late when {pair.other} left the hall.\n\nThe talks go on today."
        )
    if pair.kind == "place":
        return (
            f"The rain came at night. In {pair.name} the schools were closed.\n\nResidents of {pair.name} were told to stay at home. "
            f"The road to {pair.other} was flooded, officials said.\n\nMore rain is expected today."
        )
    return (
        f"The news broke at noon. A spokesman for {pair.name} would not comment.\n\n"
        f"Rumours rose. Later {pair.other} said that it would answer today.\n\nNobody knew why {pair.name} waited."
    )


def reported(pair):
    """Whether a rule reports either name."""
    document = Document(story(pair))
    return any(
        document[finding.span] in f"{pair.name} {pair.other}" for rule in RULES for finding in rule.find(document)
    )


def test_one_name_is_found_and_two_are_left_alone():
    one = [reported(pair) for pair in PAIRS if pair.label == "one"]
    two = [pair for pair in PAIRS if pair.label == "two"]
    wrong = [f"{pair.name} {pair.other}" for pair in two if reported(pair)]
    assert sum(one) / len(one) >= RECALL
    assert len(wrong) / len(two) <= FALSE, wrong


def alike(one, other):
    """Whether two names are one by their letters: they share a key, no grammar tells them apart, and the alignment is likely."""
    if one == other:
        return True
    if genders(one, other) or derived(one, other) or distinct(one, other) or not set(keys(one)) & set(keys(other)):
        return False
    return likeness(one, other).probability >= LIKELY


def test_letters_tell_one_name_from_two():
    """A guard against loss: the weights have seen these pairs (`.ci/data/romanisation.py --measure` asks for those that they have not)."""
    with lzma.open(HERE.parent / ".ci" / "data" / "inputs" / "name-pairs.tsv.xz", "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    found = {"same": [0, 0], "different": [0, 0], "gender": [0, 0]}
    for one, other, label, kind, _ in rows[::3]:
        if "indoc" in kind or "foreign" in kind:
            continue
        hit = alike(plain(one), plain(other))
        for key in (label, "gender") if kind.startswith("gender") else (label,):
            found[key][0] += hit
            found[key][1] += 1
    assert found["same"][0] / found["same"][1] >= RECALL
    assert found["different"][0] / found["different"][1] <= FALSE
    assert found["gender"][0] == 0
    assert found["gender"][1] > 0
