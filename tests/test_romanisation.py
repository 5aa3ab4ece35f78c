"""Spellings of one name are aligned by what systems of romanisation exchange, and different names are told apart."""

import pytest

from wirelint.layers.naming.known import distinct, given, surname, towns
from wirelint.layers.naming.names import plain
from wirelint.layers.naming.romanisation.alignment import LIMIT, align
from wirelint.layers.naming.romanisation.correspondences import systems, table
from wirelint.layers.naming.romanisation.explanation import explanations, ranked
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.keys import keys
from wirelint.layers.naming.romanisation.likeness import likeness


def steps(one, other):
    """What differs, as pairs of letters."""
    found = align(one, other)
    return None if found is None else [(step.left, step.right) for step in found.steps]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("izium", "izyum", [("i", "y")]),
        ("kharkiv", "kharkov", [("iv", "ov")]),
        ("daichi", "daiti", [("chi", "ti")]),
        ("same", "same", []),
        ("kavanaugh", "zelenskyy", None),
    ],
)
def test_steps(one, other, expected):
    assert steps(one, other) == expected


def test_alignment_is_the_same_both_ways():
    """The cost does not depend on which name comes first, and the steps are each other's mirror."""
    for one, other in (("sinegubov", "syniehubov"), ("gaddafi", "qadhafi"), ("busan", "pusan")):
        there, back = align(one, other), align(other, one)
        assert there is not None
        assert back is not None
        assert there.cost == pytest.approx(back.cost)
        assert likeness(one, other) == likeness(other, one)


def test_steps_rebuild_both_names():
    """What lies between the steps is the same in both names."""
    one, other = "tsikhanouskaya", "tikhanovskaya"
    found = align(one, other)
    assert found
    assert found.cost <= LIMIT
    at = there = 0
    for step in found.steps:
        assert one[at : step.start] == other[there : step.other]
        assert one.startswith(step.left, step.start)
        assert other.startswith(step.right, step.other)
        at, there = step.start + len(step.left), step.other + len(step.right)
    assert one[at:] == other[there:]


SAME = """
Balakliya Balakliia; Kyrylenko Kirilenko; Syniehubov Sinegubov; Zelenskyy Zelenskiy; Izyum Izium; Alekseyev Alekseev; Shoigu Shoygu; Natalya Natalia;
Homyel Gomel; Vucic Vuchich; Tokayev Toqaev; Pashinyan Pashinian; Dimitra Dhimitra; Photiou Fotiou; Sultana Soltana; Daichi Daiti; Isiguro Ishiguro;
Beijing Peiching; Xinhua Hsinhua; Incheon Inchon; Busan Pusan; Chatterjee Chatterji; Rasheed Rashid; Kurian Kurien; Kallergis Kalergis
"""

APART = """
Ivanov Ivankov; Mazar Nazar; Ramallah Ramadi; Clinton Clifton; Alabama Areva; Iran Iraq; Austria Australia; Ukraine Ukrainian;
Bennet Bend; Pelosi Paul; Garcia Gorsuch; Mueller Maguire; Cornyn Collins; Kharkiv Kherson; Schumer Shinkle
"""


@pytest.mark.parametrize("pair", [pair.split() for pair in SAME.split(";")], ids=" ".join)
def test_one_name(pair):
    one, other = map(plain, pair)
    assert likeness(one, other).probability > 0.8
    assert set(keys(one)) & set(keys(other))


@pytest.mark.parametrize("pair", [pair.split() for pair in APART.split(";")], ids=" ".join)
def test_two_names(pair):
    assert likeness(*map(plain, pair)).probability < 0.5


@pytest.mark.parametrize(
    "pair",
    [
        "Reznikov Reznikova", "Zelenskyy Zelenska", "Zhukovsky Zhukovskaya", "Lavrov Lavrova", "Novak Novakova", "Papadopoulos Papadopoulou",
        "Kowalski Kowalska", "Navalny Navalnaya", "Tsikhanouski Tsikhanouskaya", "Jonsson Jonsdottir", "Lukin Lukina", "Mitsotakis Mitsotaki",
    ],
)  # fmt: skip
def test_gender_forms(pair):
    assert genders(*map(plain, pair.split()))


@pytest.mark.parametrize(
    "pair", ["Ukraine Ukrainian", "Iraq Iraqis", "Angola Angolans", "Brazil Brazilian", "John Johnson", "Poland Poles"]
)
def test_derived(pair):
    one, other = map(plain, pair.split())
    assert derived(one, other) or likeness(one, other).probability < 0.5


def test_spellings_are_not_derived():
    for pair in ("Balakliya Balakliia", "Kurian Kurien", "Zelensky Zelenskyy", "Rabie Rabea"):
        one, other = map(plain, pair.split())
        assert not derived(one, other)
        assert not genders(one, other)


def test_explanation_names_the_systems():
    """The letters are widened to what a system writes, in the language that the story's words suggest."""
    found = likeness("balakliia", "balakliya").alignment
    assert found
    told = explanations("balakliya", "balakliia", found, ["Ukraine", "Kyiv"])
    assert [str(one) for one in told] == ["iia/iya: KMU 2010 and BGN/PCGN 1965"]
    assert ranked(["Seoul", "Kyiv", "Ukraine"]) == ["ukrainian", "korean"]


def test_explanation_names_the_one_system():
    """Where only one of two spellings is a system's, that is named with its letters."""
    found = likeness("charalambous", "haralambous").alignment
    assert found
    told = explanations("haralambous", "charalambous", found, ["Athens", "Greek"])
    assert [str(one) for one in told] == ["ch/h: ch by ELOT 743"]


def test_tables_agree():
    """Each correspondence with a language of its own is of some row of the systems, and stands in both directions."""
    known = [one for rows in table().values() for group in rows.values() for one in group]
    languages = {language for one in known for language in one.languages}
    rows = {}
    for row in (row for language in languages for row in systems(language)):
        rows.setdefault((row.language, row.at), []).append({form for forms in row.forms.values() for form in forms})
    for one in known:
        assert any(
            {one.left, one.right} <= forms for lang in one.languages for forms in rows.get((lang, one.at), [])
        ), one
        assert any(back.languages == one.languages for back in table()[one.right][one.left])


def test_known_names():
    assert given("Stephen")
    assert surname("Smyth")
    assert towns("Kiev") & towns("Kyiv")
    assert not towns("Hama") & towns("Homs")
    assert distinct("shaanxi", "shanxi")
    assert distinct("shevchenko", "savchenko")
    assert not distinct("balakliya", "balakliia")
