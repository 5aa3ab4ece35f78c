"""The rules that a story wakes are those that would say yes if each was asked."""

from pathlib import Path

import pytest

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.engine import lint
from wirelint.layers.words import words
from wirelint.markup import read
from wirelint.registry import discover
from wirelint.waking import RuleSet

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.marked.txt"))
RULES = RuleSet(discover("wirelint_rules"))


def _loud(document):
    """The layer of a test."""
    return document.text.upper()


def made(name, **needs):
    """A rule that finds the first character."""

    def check(document):
        yield Finding(Span(0, 1), name)

    check.__name__ = name
    return rule(severity=Severity.ERROR, **needs)(check)


HOUSE = RuleSet(
    [
        made("always"),
        made("literal", needs=("dam", "(km")),
        made("word", words=frozenset(["dam", "dike"])),
        made("figure", beside=("miles",)),
        made("either", needs=("§",), words=frozenset(["dike"]), beside=("miles",)),
        made("search", where=(pattern("[0-9]-mile"),)),
        made("source", against_source=True),
        made("view", needs=("DIKE",), seen_as=_loud),
    ]
)


@pytest.mark.parametrize(
    ("text", "awake"),
    [
        ("Nothing.", []),
        ("The dams broke.", ["literal"]),
        ("The Dam broke.", ["word"]),
        ("A dike (km 4) broke.", ["literal", "word", "either", "view"]),
        ("It is 5 miles long.", ["figure", "either"]),
        ("A 5-mile dam.", ["literal", "word", "search"]),
        ("§ 4", ["either"]),
    ],
)
def test_what_a_story_has_wakes_rules(text, awake):
    """Literals, words, words beside figures, matches and what a layer sees, any of which is enough."""
    document = Document(text)
    assert [one.name for one in HOUSE.awake(document)] == ["always", *awake]
    assert [one.rule.name for one in lint(document, HOUSE)] == ["always", *awake]


def test_a_source_wakes_rules():
    """Rules against a source sleep without one."""
    document = Document("Nothing.", sources=[Document("Something.")])
    assert [one.name for one in HOUSE.awake(document)] == ["always", "source"]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name.partition(".")[0])
def test_no_rule_sleeps_that_has_something_to_say(path):
    """Of all rules there are, those are awake in a story that apply to it."""
    document = Document(read(path.read_text("utf-8"))[0])
    assert list(RULES.awake(document)) == [one for one in RULES if one.applies(document)]


def test_a_layer_that_breaks_is_told_of_and_the_others_go_on(monkeypatch):
    """What wakes rules may break as they may: it is then said by those that need it."""
    document = Document("It is 5 miles long.")
    words(document)
    monkeypatch.setattr("wirelint.waking.near_figures", lambda _: 1 / 0)
    monkeypatch.setattr("wirelint.rules.words_beside_figures", lambda _: 1 / 0)
    found = [(one.rule.name, one.finding.message.partition(":")[0]) for one in lint(document, HOUSE)]
    assert found == [
        ("always", "always"),
        ("internal-error", "rule figure crashed"),
        ("internal-error", "rule either crashed"),
    ]


def test_a_set_under_settings_is_made_once():
    """Files that share their settings share their rules."""
    first = HOUSE.variant("few", lambda: HOUSE[:2])
    assert first is HOUSE.variant("few", lambda: HOUSE[:3])
    assert [one.name for one in first] == ["always", "literal"]
    assert (first.names, first.groups) == ({"always", "literal"}, {first[0].group})
