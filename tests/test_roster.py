"""A newsroom's roster of people is held against titles and pronouns."""

from datetime import date

import pytest

from wirelint import Document
from wirelint.engine import findings
from wirelint.registry import discover

ROSTER = (
    {
        "name": "Anna Weber",
        "pronoun": "she",
        "offices": [{"title": "chancellor", "of": "Austria", "from": date(2019, 5, 1), "to": date(2024, 4, 30)}],
    },
    {"name": "Bo Lind", "also": ["Bosse Lind"], "offices": [{"title": "president", "of": "Finland"}]},
)
RULE = next(rule for rule in discover("wirelint_rules") if rule.name == "contradictory-office").configured(
    people=ROSTER
)


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("They met Chancellor Anna Weber there.", None, []),
        ("They met Chancellor Anna Weber there.", date(2022, 1, 1), []),
        ("They met Chancellor Anna Weber there.", date(2025, 1, 1), ["Chancellor Anna Weber"]),
        ("They met former Chancellor Anna Weber there.", date(2025, 1, 1), []),
        ("They met President Anna Weber there.", None, ["President Anna Weber"]),
        ("They met Finnish President Mika Aho there.", None, ["Finnish President Mika Aho"]),
        ("They met Finnish President Bosse Lind there.", None, []),
        ("They met Mr. Anna Weber there.", None, ["Anna Weber"]),
        ("They met Mayor Cara Osei there.", None, []),
        ("“They met President Anna Weber,” he said.", None, []),
    ],
)
def test_roster(text, day, found):
    """Offices never held, not held on the day, and held by somebody else; the other pronoun."""
    document = Document(text, date=day)
    assert [document[one.span] for one in findings(document, RULE)] == found


def test_no_roster():
    """Without a roster titles are not held against anything."""
    rule = RULE.configured(people=())
    assert not list(findings(Document("They met President Anna Weber there."), rule))
