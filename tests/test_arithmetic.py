"""Figures that no sum can be done with are left alone by the rules that do sums."""

import pytest

from wirelint import Document
from wirelint.assets import table
from wirelint.layers.words import words
from wirelint.registry import discover
from wirelint_rules import DATA
from wirelint_rules.calendar.misdated_event import KEYS

SENTENCES = (
    "Sales rose {}% to {} from {}, the company said.",
    "The number fell from {} to {}, a {}% drop.",
    "The index fell {} points, or {}%, to {}.",
    "The blast killed {} people, {} men and {} women, police said.",
    "In all {} ships were held, {} of them heading north and {} heading south.",
    "The crash killed {} people, including {} children and {} women.",
    "It is due on Monday, Feb. {}, 20{}{}, at {} a.m. EST (1300 GMT).",
)
FIGURES = ("٣", "²", "½½", "1e400", "9" * 16, "9" * 400, "1" + ",000" * 9, "−−5", "0", "(" * 2000)


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_unreadable_figures(sentence, figure):
    """Arabic digits, digits without end, fractions of fractions: nothing is said of them, but that no month has a day 0."""
    document = Document(sentence.replace("{}", figure))
    for rule in discover("wirelint_rules"):
        if rule.group in {"arithmetic", "calendar"}:
            expected = rule.name == "impossible-date" and figure == "0"
            assert bool(list(rule.find(document))) == (expected and "Feb. " in sentence), rule.name


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_one_unreadable_figure(sentence, figure):
    """One such figure among others does not end a rule."""
    for at in range(sentence.count("{}")):
        figures = ["15"] * sentence.count("{}")
        figures[at] = figure
        document = Document(sentence.format(*figures))
        for rule in discover("wirelint_rules"):
            if rule.group in {"arithmetic", "calendar"}:
                list(rule.find(document))


def test_events_wake_their_rule():
    """Each well-known event has a word in its name that wakes the rule, and its years are in order."""
    for name, told in table(f"{DATA}/events.tsv").items():
        assert KEYS & words(Document(name.replace("’s", ""))).vocabulary, name
        assert told.split() == sorted(told.split()), name
