"""Plugins: found by entry point, loaded only when named, with options, and clear errors."""

import sys

import pytest

from wirelint.cli import main
from wirelint.registry import PluginError, discover
from wirelint.testing import cases

RULE = '''
from collections.abc import Iterator
from wirelint import Document, Finding, Fix, Severity, rule, pattern

ODD = pattern(r"\\bodd\\b")

@rule(severity=Severity.WARNING, needs=("odd",))
def odd_word(document: Document, *, better: str = "even") -> Iterator[Finding]:
    """A word is odd.

    Bad:  This is {~~odd~>even~~} indeed.
    Good: This is even.
    """
    for m in ODD.finditer(document.text):
        yield Finding(document_span(m), "“odd” is odd", [Fix.replace(m.span(), better)])

def document_span(m):
    from wirelint import Span
    return Span(*m.span())
'''


@pytest.fixture
def acme(tmp_path, monkeypatch):
    """An installed plugin called acme."""
    group = tmp_path / "site" / "acme_wirelint" / "oddity"
    group.mkdir(parents=True)
    (group.parent / "__init__.py").touch()
    (group / "__init__.py").touch()
    (group / "odd_word.py").write_text(RULE, encoding="utf-8")
    info = tmp_path / "site" / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[wirelint.rules]\nacme = acme_wirelint\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    (tmp_path / "story.txt").write_text("This is odd.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("acme_wirelint")]:
        del sys.modules[name]


def check(capsys, settings):
    with open("wirelint.toml", "w", encoding="utf-8") as file:
        file.write(settings)
    code = main(["check", "--no-cache", "--format", "concise", "story.txt"])
    captured = capsys.readouterr()
    return code, captured.out + captured.err


def test_loaded_only_when_named(acme, capsys):
    """An installed plugin does nothing until the settings name it."""
    assert check(capsys, "") == (0, "")
    assert check(capsys, 'plugins = ["acme"]')[1].startswith("story.txt:1:9: warning odd-word")


def test_options_are_checked(acme, capsys):
    """Options reach the rule; unknown ones and those of another type are errors."""
    with_option = 'plugins = ["acme"]\n[options.odd-word]\n{} \n'
    assert check(capsys, with_option.format('better = "plain"'))[0] == 1
    assert "has no option “colour” (its options: better)" in check(capsys, with_option.format("colour = 1"))[1]
    assert "takes a str" in check(capsys, with_option.format("better = 1"))[1]


def test_examples_are_tests(acme):
    """The plugin author's whole test is one loop."""
    assert [case.found == case.expected for case in cases("acme_wirelint")] == [True, True]


def test_a_plugin_that_cannot_be_loaded_is_an_error(acme, capsys):
    """A rule that fails at import ends with one line that names it."""
    (acme / "site" / "acme_wirelint" / "oddity" / "worse.py").write_text("1 / 0\n", encoding="utf-8")
    code, said = check(capsys, 'plugins = ["acme"]')
    assert code == 2
    assert "cannot load rule acme_wirelint.oddity.worse: ZeroDivisionError" in said


def test_two_rules_of_one_name_are_an_error(acme, capsys):
    """A name is an identity."""
    (acme / "oddity").mkdir()
    (acme / "oddity" / "odd_word.toml").write_text('flag = ["odd"]', encoding="utf-8")
    assert "two rules are named odd-word" in check(capsys, 'plugins = ["acme"]\nterms = ["oddity"]')[1]


def test_missing_package():
    """A package that is not there is named."""
    with pytest.raises(PluginError, match="nowhere_rules"):
        list(discover("nowhere_rules"))
