"""A passage said in other words beside one that says something else: the first is left alone, the second is told."""

from pathlib import Path

import pytest

from wirelint import Document, Severity
from wirelint.engine import findings
from wirelint.registry import discover

FAMILIES = sorted((Path(__file__).parent / "restatements").glob("*.md"))
RULES = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity" and rule.severity >= Severity.WARNING]
SOURCE = (
    "The harbour authority of Vlissen said on Tuesday that it would rebuild the western quay, which collapsed in a storm last winter, and that "
    "ferries would meanwhile leave from the fishing port.\n\nBuilt in 1911, the quay had a length of 200 metres.\n\n"
)
COPY = (
    "While it rebuilds the western quay, which a storm last winter made collapse, ferries leave from the fishing port, the harbour authority of "
    "Vlissen said on Tuesday.\n\nThe quay, 200 metres long, dates from 1911.\n\n"
)
"""How a story begins that was written anew: sentences are judged by the hand that wrote the whole."""
KEPT = (
    "The harbour authority of Vlissen said on Tuesday that it would rebuild the western quay, which collapsed in a storm last winter.\n\nBuilt in "
    "1911, the quay had a length of 200 metres. Its planks, of oak from the hills, were laid by hand.\n\nThe work should take three summers, "
    "according to the plans that were put before the town. Shopkeepers near the quay have asked for help.\n\n"
)
"""How a story begins that was kept as it was."""


def passages(family):
    """The passages of a family: what the source has (quoted with >), the same in other words, and what differs (behind ! if it is told, ? if not yet)."""
    for block in family.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        yield (
            "\n".join(line[2:] for line in lines if line[0] == ">"),
            [line for line in lines if line[0] not in ">!?"],
            [line[2:] for line in lines if line[0] == "!"],
        )


def found(copy, source, before=(COPY, SOURCE)):
    """What is found in a copy that begins as a story written anew, or otherwise."""
    ours, theirs = before
    document = Document(f"{ours}{copy}\n", "copy.txt", sources=[Document(f"{theirs}{source}\n", "source.txt")])
    return [(rule.name, document[one.span], one.message) for rule in RULES for one in findings(document, rule)]


@pytest.mark.parametrize("family", FAMILIES, ids=[family.stem for family in FAMILIES])
def test_said_otherwise(family):
    """What means the same gives nothing, be the passage by itself or among others."""
    told = list(passages(family))
    assert [(copy, found(copy, source)) for source, copies, _ in told for copy in copies if found(copy, source)] == []
    for at in range(0, len(told), 8):
        some = told[at : at + 8]
        sources = "\n\n".join(source for source, _, _ in some)
        assert found("\n\n".join(copies[0] for _, copies, _ in some), sources) == []


@pytest.mark.parametrize("family", FAMILIES, ids=[family.stem for family in FAMILIES])
def test_something_else(family):
    """What does not mean the same is told."""
    assert [copy for source, _, wrong in passages(family) for copy in wrong if not found(copy, source)] == []


def test_in_a_kept_story():
    """Where nothing else of a story was changed, no more than three of a hundred passages said otherwise give anything."""
    told = [(copy, source) for family in FAMILIES for source, copies, _ in passages(family) for copy in copies]
    alarms = [one for copy, source in told for one in found(copy, source, (KEPT, KEPT))]
    assert len(alarms) <= 0.03 * len(told), "\n".join(map(str, alarms))
