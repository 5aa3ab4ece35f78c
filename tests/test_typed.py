"""Named tuples that are made quickly are what `typing` makes of the same class."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import typing

import pytest

from wirelint import typed


def place(base):
    """A class with fields, defaults, a method, a property and a docstring, made of a base."""

    class Place(base):
        """A place."""

        line: int
        column: int = 1
        names: tuple[str, ...] = ()

        def behind(self, other):
            """Whether it stands behind another."""
            return self > other

        @property
        def first(self):
            """The first name."""
            return self.names[0]

        @classmethod
        def at(cls, line):
            """The beginning of a line."""
            return cls(line)

    return Place


OURS, THEIRS = place(typed.NamedTuple), place(typing.NamedTuple)


@pytest.mark.parametrize(
    "ask",
    [
        lambda cls: cls(3),
        lambda cls: cls(3, names=("a",)).first,
        lambda cls: cls(line=3, column=4)._asdict(),
        lambda cls: cls.at(5).column,
        lambda cls: cls(3).behind(cls(2)),
        lambda cls: cls(3)._replace(column=9),
        lambda cls: cls._make([1, 2, ("x",)]),
        lambda cls: cls._fields,
        lambda cls: cls.__match_args__,
        lambda cls: cls._field_defaults,
        lambda cls: (cls.__doc__, cls.__name__, cls.__module__, cls.__slots__),
        lambda cls: repr(cls(3, names=("a",))),
        lambda cls: hash(cls(1)) == hash((1, 1, ())),
        lambda cls: [line + column for line, column, _ in [cls(1, 2)]],
    ],
)
def test_it_answers_as_typing_does(ask):
    """Whatever is asked of either, the answers are the same."""
    assert ask(OURS) == ask(THEIRS)
    assert type(ask(OURS)).__name__ == type(ask(THEIRS)).__name__


@pytest.mark.parametrize(
    "wrong",
    [
        lambda cls: cls(),
        lambda cls: cls(1, 2, (), 4),
        lambda cls: cls(1, depth=2),
        lambda cls: cls(1)._replace(depth=2),
        lambda cls: cls._make([1, 2, (), 4]),
        lambda cls: setattr(cls(1), "line", 2),
        lambda cls: setattr(cls(1), "depth", 2),
    ],
)
def test_it_refuses_what_typing_refuses(wrong):
    """What is an error for one is the same kind of error for the other."""
    with pytest.raises(Exception) as theirs:
        wrong(THEIRS)
    with pytest.raises(theirs.type):
        wrong(OURS)


def test_any_name_may_be_a_fields():
    """Names that the constructor might need are as good as others."""

    class Names(typed.NamedTuple):
        cls: int
        new: int = 2
        tuple: int = 3

    assert Names(1) == (1, 2, 3)


def test_matching_by_place():
    """A pattern may name fields or give them in order."""
    match OURS(3, 4):
        case OURS(line, column=4):
            assert line == 3
        case _:
            pytest.fail("no match")


def test_a_default_before_none():
    """A field without a default cannot follow one with a default."""
    with pytest.raises(TypeError, match="default"):

        class Wrong(typed.NamedTuple):
            one: int = 1
            two: int


def test_records_travel_between_processes():
    """A record of the engine can be pickled and comes back as what it was."""
    from wirelint import Severity, Span
    from wirelint.config import Config

    config = Config(select=("names",), severity={"near-name": "note"})
    for one in (Span(1, 2), config, Severity.NOTE):
        again = pickle.loads(pickle.dumps(one))
        assert (again, type(again)) == (one, type(one))


def test_typing_is_not_imported():
    """Neither the module nor the engine's records bring `typing` in."""
    code = "import sys; import wirelint.document, wirelint.findings, wirelint.rules; print('typing' in sys.modules)"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=False, env=_PATHS)
    assert done.stdout.strip() == "False", done.stderr


_PATHS = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
