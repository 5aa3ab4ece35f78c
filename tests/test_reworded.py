"""Faults of sense in copy that is reworded besides: each is found, and the same copy without it is silent."""

import pytest

from wirelint import Document, Severity
from wirelint.engine import findings
from wirelint.registry import discover

RULES = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity" and rule.severity >= Severity.WARNING]

HARBOUR = """TARN, May 7 - Tarn will deepen its harbour at a cost of 46 million crowns, the port authority said on Tuesday, although fishermen fear for their spawning grounds.

Port director Ida Holt said that 118 ships had been turned away last year because the channel was too shallow. The dredging is to begin in August and to take 14 months.

"We have been sending money to Sund for 20 years," Holt told reporters.

Olaf Berg, who leads the fishermen's association, said the mud would bury the cod's eggs from March to May. He asked the government to move the work to the autumn.

A study by the University of Grau did not find any danger to the cod. Its author, Carla Monk, 52, said the eggs drift with the current and never reach the bottom.

The dockers' union welcomed the decision to begin in August, before the storms.

In 2011 Tarn sued Sund over the fairway, and lost. About 3,400 people work in the port.
"""

COPY = """Tarn's port is to get a deeper channel for 46 million crowns. The authority that runs it announced the plan on Tuesday.

Work is to start in August and should last 14 months. It is needed because the harbour is too shallow: according to Ida Holt, the director of the port, 118 ships were sent elsewhere last year. "We have been sending money to Sund for 20 years," she said.

Mud would bury the eggs of the cod in spring, said Olaf Berg of the fishermen's association. He wants the government to wait for autumn.

Researchers of the University of Grau did not find any danger. The eggs drift with the current and do not reach the bottom, says Carla Monk, 52, who wrote the study.

The union of the dockers welcomed the decision to begin ahead of the storms, in August.

Tarn sued Sund over the fairway in 2011 but had no success. The port gives work to about 3,400 people.
"""


def found(copy):
    """What the rules find in the copy, by rule and stretch."""
    document = Document(copy, "copy.txt", sources=[Document(HARBOUR, "source.txt")])
    return [(rule.name, document[one.span]) for rule in RULES for one in findings(document, rule)]


def test_faithful():
    assert found(COPY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("46 million crowns", "49 million crowns", "changed-figure"),
        ("last 14 months", "last 17 months", "changed-figure"),
        ("118 ships", "131 ships", "changed-figure"),
        ("plan on Tuesday", "plan on Friday", "changed-figure"),
        ("Carla Monk, 52", "Carla Monk, 57", "changed-figure"),
        ("3,400 people", "3,700 people", "changed-figure"),
        ("fairway in 2011", "fairway in 2014", "changed-figure"),
        ("said Olaf Berg of the fishermen's association", "said Carla Monk", "changed-speaker"),
        ("says Carla Monk, 52, who wrote the study", "says Olaf Berg", "changed-speaker"),
        ("and do not reach", "and reach", "changed-negation"),
        ("dockers welcomed", "dockers has not welcomed", "changed-negation"),
        ("Tarn sued Sund", "Sund sued Tarn", "swapped-roles"),
        ("Tarn sued Sund", "Tarn was sued by Sund", "swapped-roles"),
    ],
)
def test_fault(right, wrong, rule):
    assert right in COPY
    assert rule in {name for name, _ in found(COPY.replace(right, wrong))}
