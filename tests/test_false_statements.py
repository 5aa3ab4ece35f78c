"""One statement of a free rewriting made false: it is found, and the same rewriting with the true one is silent."""

import pytest

from wirelint import Document, Severity
from wirelint.engine import findings
from wirelint.registry import discover

RULES = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity" and rule.severity >= Severity.WARNING]

SOURCE = """ORM, April 9 - Olaf Brandt, who runs the ferries of Orm, was reappointed in January for a term of three years. His deputy was given four lamps for her office.

Councillors challenged the price of tickets this week, accusing the company of blackmail and of misusing its subsidies.

The crown remains pegged to the lira, and so ferries are dear for tourists. The port of Sund (POS) has filed a complaint against Brandt at the court of Tarn over the berths.

The new radar is already programmed to recognise seals in the fairway. A little fog is expected over the southern islands on Sunday, while the north will have sun.

The ailing yard, which has reported losses for 16 consecutive quarters, will build no more ferries.

If the Orm team lose, they will end up in fifth place, and so they will miss the island cup.

It is the first time since March that sailors will train on the old schooner in the harbour.

The mayor of Tarn, Carla Monk, praised the pastors of Poip for their work in the floods of 2019. The doctor Ines Hald, of Grau, was suspended for allegedly insulting the mayor of Poip on July 15.

Fishermen struck in May because the price of diesel had doubled, their union said. The races off Tarn were banned due to the loss of a yacht in winter.

A newspaper reported that the yard's owner had allegedly sold two hulls to smugglers from Sund.

Brandt did not mention the bridge to Sund during a speech at a summit of the islands, which was about mines and cod.
"""

COPY = """Olaf Brandt is to lead the ferries of Orm for another three years: he was reappointed in January. His deputy has four new lamps in her office.

The councillors accused the company of blackmail and of misusing its subsidies. They find this week's tickets too dear.

Tourists pay much for the ferries because the crown remains pegged to the lira. In Tarn, the court was told, the port of Sund has filed a complaint against Brandt over its berths.

The radar is already able to recognise seals in the fairway. On Sunday some fog is expected over the southern islands, with sun in the north.

The yard has reported losses for 16 quarters in a row.

Should the Orm team lose, they will drop to fifth and miss the island cup.

Sailors are to train on the old schooner in the harbour for the first time since March.

Tarn's mayor, Carla Monk, praised the work of the pastors of Poip in the floods of 2019. For allegedly insulting the mayor of Poip, Ines Hald, a doctor from Grau, was suspended on 15 July.

Because the price of diesel had doubled, the fishermen struck in May, according to their union. Off Tarn the races are banned because of the loss of a yacht in winter.

Two hulls had allegedly been sold to smugglers from Sund by the owner of the yard, a newspaper reported.

At a summit of the islands about mines and cod Brandt spoke, but he did not mention the bridge to Sund in his speech.
"""


def found(copy):
    document = Document(copy, "copy.txt", sources=[Document(SOURCE, "source.txt")])
    return [(rule.name, document[one.span]) for rule in RULES for one in findings(document, rule)]


def test_true():
    assert found(COPY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("for another three years", "for another five years", "changed-figure"),
        ("16 quarters in a row", "14 quarters in a row", "changed-figure"),
        ("drop to fifth", "drop to sixth", "changed-figure"),
        ("since March", "since April", "changed-figure"),
        ("mayor, Carla Monk,", "mayor, Ines Hald,", "role-of-another"),
        (
            "Because the price of diesel had doubled, the fishermen struck in May,",
            "The price of diesel had doubled because the fishermen struck in May,",
            "reversed-sense",
        ),
        ("because of the loss of a yacht in winter", "because fishermen struck in May over diesel", "changed-wording"),
        ("a complaint against Brandt", "a complaint against Ines Hald", "changed-name"),
        ("floods of 2019", "floods of 2017", "changed-figure"),
        ("suspended on 15 July", "suspended on 15 August", "changed-figure"),
        ("For allegedly insulting", "For insulting", "hardened-claim"),
        ("had allegedly been sold", "had been sold", "hardened-claim"),
        (
            "The councillors accused the company of blackmail and of misusing its subsidies.",
            "The company accused the councillors of blackmail and of misusing subsidies.",
            "swapped-roles",
        ),
        ("the crown remains pegged to the lira", "the lira remains pegged to the crown", "swapped-roles"),
        (
            "the port of Sund has filed a complaint against Brandt over its",
            "Brandt has filed a complaint against the port of Sund over its",
            "swapped-roles",
        ),
        ("is already able to", "is not yet able to", "changed-negation"),
        ("some fog is expected", "no fog is expected", "changed-negation"),
        ("Brandt spoke, but he did not mention the bridge", "Brandt mentioned the bridge", "changed-negation"),
    ],
)
def test_false(right, wrong, rule):
    assert right in COPY
    assert rule in {name for name, _ in found(COPY.replace(right, wrong))}
