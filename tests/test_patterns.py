"""Patterns and what builds them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wirelint.patterns import one_of, pattern
from wirelint_rules.typography.stray_in_figure import _shapes

WORDS = st.lists(st.text(alphabet="ab.é|", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text(alphabet="ab.é|", max_size=12))
def test_one_of_finds_the_longest(words, text):
    """A tree of letters finds what the words side by side find, the longest first."""
    plain = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    assert re.compile(one_of(words)).findall(text) == plain.findall(text)


def test_needs():
    """A text without any of the literals is not searched."""
    one = pattern("a|b", ("a",))
    assert one.search("b") is None
    assert one.search("ba") is not None


def test_shapes_of_stray_figures_tell_what_to_take_out():
    """Each row of the table compiles, and has no groups but those that say what is too much, and a word that is told twice."""
    shapes = _shapes()
    assert len(shapes) > 40
    assert {name for _, shape in shapes for name in shape.compiled.groupindex} == {"bad", "two", "word"}
