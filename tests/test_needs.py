"""What a rule needs is what it needs: where the engine does not ask it, it would have said nothing."""

from pathlib import Path

import pytest

from wirelint import Document, Severity, pattern, rule
from wirelint.catalogue import rules
from wirelint.layers.grammar import form
from wirelint.layers.numbers.passages import telling
from wirelint.markup import read
from wirelint.registry import discover
from wirelint.testing import cases

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.marked.txt"))
RULES = [one for one in discover("wirelint_rules") if one.scope == "story" and not one.against_source]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name.partition(".")[0])
def test_rules_that_are_not_asked_have_nothing_to_say(path):
    """In a story of the corpus, marked and mended, no rule would find anything that its needs do not let it look at."""
    document = Document(read(path.read_text("utf-8"))[0])
    silent = [one for one in RULES if one.severity > Severity.NOTE and not one.applies(document)]
    assert silent
    assert {one.name: found for one in silent if (found := list(one.find(document)))} == {}


def test_no_rule_finds_in_another_rules_examples_what_its_needs_hide():
    """The same in the examples and cases of all rules, each of which holds what few stories do."""
    texts = {case.document.text for case in cases("wirelint_rules", Path(__file__).parent / "cases")}
    wrong = []
    for document in map(Document, sorted(texts)):
        wrong += [(one.name, document.text) for one in RULES if not one.applies(document) and list(one.find(document))]
    assert wrong == []


def _letters(document):
    """The layer of a test."""
    return document.text.upper()


def test_any_of_what_a_rule_needs_is_enough():
    """A literal, a word beside a figure or a match of a pattern; all looked for in what the layer sees, if one is named."""

    def asked(text, **needs):
        @rule(severity=Severity.NOTE, **needs)
        def odd(document):
            """Odd."""
            return []

        return odd.applies(Document(text))

    assert asked("anything")
    assert asked("the dam", needs=("dam", "dike"))
    assert not asked("the bridge", needs=("dam", "dike"))
    assert asked("The Dam broke", words=frozenset(["dam", "dike"]))
    assert not asked("The dams broke", words=frozenset(["dam", "dike"]))
    assert asked("a 3-mile dam", where=(pattern("[0-9]-mile"), pattern("x")))
    assert asked("a dike", where=(pattern("[0-9]-mile"),), needs=("dike",))
    assert not asked("a dam", where=(pattern("[0-9]-mile"),), needs=("dike",))
    assert asked("5 miles", beside=frozenset(["miles"]), where=(pattern("x"),))
    assert asked("5 of 6 miles", among=(telling(frozenset(["miles"])),), where=(pattern("x"),))
    assert not asked("5 of 6 miles", among=(telling(frozenset(["miles"]), least=3),), where=(pattern("x"),))
    assert asked("They went", forms=(form("U P", "U P"),))
    assert not asked("They, too, went", forms=(form("U P", "U P"),))
    assert asked("the dam", needs=("DAM",), seen_as=_letters)
    assert asked("the dam", where=(pattern("D.M"),), seen_as=_letters)
    assert not asked("the dam", needs=("dam",), where=(pattern("d.m"),), seen_as=_letters)


def test_a_rule_that_was_kept_needs_what_its_module_says():
    """Patterns and layers of rules without their modules are those of their modules."""
    kept = {one.name: one for one in rules("wirelint_rules")}
    document = Document("The mayor said he will went to the dam.\n\nAdvertisement\n")
    layers = set()
    for one in discover("wirelint_rules"):
        mine, theirs = (*kept[one.name].where, *kept[one.name].forms), (*one.where, *one.forms)
        assert [(p.expression, p.needs, p.flags) for p in mine] == [(p.expression, p.needs, p.flags) for p in theirs]
        assert (kept[one.name].seen_as is None) == (one.seen_as is None)
        if one.seen_as is not None:
            layers.add(one.seen_as)
            assert kept[one.name].seen_as(document) == one.seen_as(document)
    assert len(layers) > 1
