"""Evidence is pooled by a convention that all rules with the option `pooled` keep to."""

from importlib import import_module
from pathlib import Path

import pytest

from wirelint import Document, markup
from wirelint.catalogue import rules
from wirelint_rules.garbled._suspicion import ASKING_MORE, GROUPS, OTHERS, convicted, doubted, ruined

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(scope="module")
def pooled():
    return [rule for rule in rules("wirelint_rules") if rule.defaults.get("pooled")]


def test_where_nothing_convicts_a_story_pooled_rules_find_what_they_find_without(pooled):
    """What a rule has found as a witness is taken for what it finds: only those may find more that ask more."""
    assert len(pooled) > 50
    assert {rule.group for rule in pooled} <= GROUPS | OTHERS
    copies = [markup.read(path.read_text(encoding="utf-8"))[0] for path in sorted(CORPUS.glob("*.txt"))]
    stories = [story for story in map(Document, copies) if not doubted(story)]
    assert len(stories) > 30
    for story in stories:
        for rule in pooled:
            if rule.name not in ASKING_MORE:
                assert [*rule.find(story)] == [*rule.configured(pooled=False).find(story)], rule.name


def test_rules_that_ask_more_are_known(pooled):
    asking = {"ruined", "convicting"}
    assert {rule.name for rule in pooled if asking & vars(import_module(rule.module)).keys()} == ASKING_MORE


def test_what_a_page_leaves_in_one_place_counts_once():
    """A share bar above a gallery above the related stories says once that a page was copied."""
    told = [
        "The mayor said on Tuesday that the road along the river would be open by June, and the council agreed.",
        "Nobody was hurt when the bridge came down, but two shops were shut for a week and a school for three days.",
        "The engineers have asked for new plans, which the county is to pay for once the water has fallen.",
    ]
    labels = ["Share on Twitter", "Related Videos", "Loading Comments..."]
    together, apart = [*told, *labels], [line for pair in zip(told, labels, strict=True) for line in pair]
    assert not ruined(Document("\n\n".join(together)))
    assert ruined(Document("\n\n".join(apart)))
    assert not convicted(Document("\n\n".join(apart)))  # no word is wrong
