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


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("raise SystemExit(0); yield", "rule odd-word crashed: SystemExit"),
        ("yield Finding(Span(0, 10**9), 'far')", "a finding or a fix from 0 to 1000000000 in a story of 13 characters"),
        ("yield Finding(Span(-5, 2), 'before')", "a finding or a fix from -5 to 2"),
        ("yield Finding(Span(5, 2), 'backwards')", "a finding or a fix from 5 to 2"),
        ("yield Finding(Span(0, 2), 'x', [Fix.replace(Span(0, 99), 'y')])", "a finding or a fix from 0 to 99"),
        ("yield None", "rule odd-word crashed: AttributeError"),
    ],
)
def test_a_plugin_that_misbehaves_has_crashed(acme, capsys, body, said):
    """A rule that ends Python, or finds something where no story is, is told of with exit 3."""
    path = acme / "site" / "acme_wirelint" / "oddity" / "odd_word.py"
    head = RULE.partition("    for m in")[0].replace("import Document,", "import Document, Span,")
    path.write_text(f"{head}    {body}\n", encoding="utf-8")
    code, out = check(capsys, 'plugins = ["acme"]\nselect = ["odd-word"]\n')
    assert (code, said in out, out.count("\n")) == (3, True, 1)


PART = '''
from wirelint import Finding, Severity, Span, story_set_rule

@story_set_rule(severity=Severity.ERROR, part=lambda document: {1, 2})
def odd_set(stories):
    """Stories are odd.

    Bad:  {==This==} is odd.
    Good: This is even.
    """
    for document, _ in stories:
        yield document, Finding(Span(0, 4), "odd")
'''


def test_a_part_that_cannot_be_kept_is_drawn_anew(acme, capsys):
    """What JSON does not hold is not cached; the run goes on."""
    (acme / "site" / "acme_wirelint" / "oddity" / "odd_set.py").write_text(PART, encoding="utf-8")
    (acme / "wirelint.toml").write_text('plugins = ["acme"]\nselect = ["odd-set"]\n', encoding="utf-8")
    for name in "abcd":
        (acme / f"{name}.txt").write_text("This is odd.\n", encoding="utf-8")
    for _ in range(2):
        assert main(["check", "--format", "concise", "."]) == 1
        assert capsys.readouterr().out.count("odd-set odd\n") == 6


@pytest.mark.parametrize(("text", "said"), [("import sys; sys.exit(0)", "SystemExit"), ("", "a module, not a package")])
def test_a_plugin_that_is_no_package_of_rules(acme, capsys, text, said):
    """A plugin that ends Python, or holds no groups, is an error."""
    (acme / "site" / "acme_alone.py").write_text(text, encoding="utf-8")
    (acme / "site" / "acme-1.0.dist-info" / "entry_points.txt").write_text(
        "[wirelint.rules]\nacme = acme_alone\n", encoding="utf-8"
    )
    code, out = check(capsys, 'plugins = ["acme"]\n')
    sys.modules.pop("acme_alone", None)
    assert (code, said in out, out.count("\n")) == (2, True, 1)
