"""The forms of verbs are made as English has them."""

import pytest

from wirelint.layers import verbs

FORMS = """
go goes went gone going
try tries tried tried trying
stop stops stopped stopped stopping
visit visits visited visited visiting
travel travels traveled traveled traveling
refer refers referred referred referring
agree agrees agreed agreed agreeing
lie lies lay lain lying
quit quits quit quit quitting
star stars starred starred starring
yap yaps yapped yapped yapping
boo boos booed booed booing
veto vetoes vetoed vetoed vetoing
have has had had having
"""


@pytest.mark.parametrize("row", FORMS.strip().splitlines())
def test_forms(row: str):
    """The third person, the past, the two participles, and all of them."""
    base, *made = row.split()
    assert [
        verbs.third_person(base),
        verbs.past(base),
        verbs.past_participle(base),
        verbs.present_participle(base),
    ] == made
    assert {base, *made} <= verbs.forms(base)


def test_british_spelling():
    """What British copy doubles is among the forms."""
    assert {"travelled", "travelling"} <= verbs.forms("travel")


def test_plain_forms():
    """Irregular forms tell their verb."""
    assert verbs.plain_forms()["went"] == "go"
