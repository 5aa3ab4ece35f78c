"""Arguments that are read without `argparse` are read as by it, and all others are left to it."""

from argparse import ArgumentParser
from importlib import import_module

import pytest

from wirelint.arguments import NotPlainError, plain

PLAIN = [
    ("check", "story.txt"),
    ("check", "a", "b", "--isolated", "--jobs", "2"),
    ("check", "--select", "names", "--select", "a,b", "--format", "jsonl", "--color", "never", "-"),
    ("check", "--no-cache", "--exit-zero"),
    ("compare", "a", "b", "--width", "80"),
    ("serve", "--port", "0", "--arrival", "1.5"),
]

OTHER = [
    ("check", "--sel", "names", "a"),
    ("check", "--select=names", "a"),
    ("check", "--jobs", "many", "a"),
    ("check", "--jobs", "-1", "a"),
    ("check", "--color", "blue", "a"),
    ("check", "a", "--isolated", "b"),
    ("check", "a", "--format"),
    ("check", "--help"),
    ("check", "--", "-a"),
    ("check", ""),
    ("check", "--nothing", "a"),
    ("compare",),
    ("serve", "a"),
    ("languagetool", "status"),
    ("init",),
    ("explain", "doubled-word"),
]


def _add(name):
    return import_module(f"wirelint.commands.{name}").add


@pytest.mark.parametrize("given", PLAIN, ids=" ".join)
def test_plain_arguments_are_read_alike(given):
    """The options are those that `argparse` makes of the same words."""
    name, *words = given
    parser = ArgumentParser()
    _add(name)(parser)
    assert vars(plain(_add(name), words)) == vars(parser.parse_args(words))


@pytest.mark.parametrize("given", OTHER, ids=" ".join)
def test_other_arguments_are_not_guessed_at(given):
    """Whatever is short, wrong, asks for help or is declared in another way is for `argparse`."""
    name, *words = given
    with pytest.raises(NotPlainError):
        plain(_add(name), words)
