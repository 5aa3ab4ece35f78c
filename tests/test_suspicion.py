"""Evidence is pooled by a convention that all rules with the option `pooled` keep to."""

from pathlib import Path

from wirelint import Document, markup
from wirelint.catalogue import rules
from wirelint_rules.garbled._suspicion import CONVICTING, GROUPS, convicted

CORPUS = Path(__file__).parent / "corpus"


def test_where_nothing_convicts_a_story_pooled_rules_find_what_they_find_without():
    """What a rule has found as a witness is taken for what it finds: only those of `CONVICTING` may find more."""
    pooled = [rule for rule in rules("wirelint_rules") if rule.defaults.get("pooled") and rule.name not in CONVICTING]
    assert len(pooled) > 50
    assert {rule.group for rule in pooled} <= GROUPS
    copies = [markup.read(path.read_text(encoding="utf-8"))[0] for path in sorted(CORPUS.glob("*.txt"))]
    stories = [story for story in map(Document, copies) if not convicted(story)]
    assert len(stories) > 30
    for story in stories:
        for rule in pooled:
            assert [*rule.find(story)] == [*rule.configured(pooled=False).find(story)], rule.name
