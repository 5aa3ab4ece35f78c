"""What is kept from run to run saves time and changes nothing: rules that were not imported, expressions that were not compiled."""

import gc
import marshal
import os
import re
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from wirelint import Document, expressions
from wirelint.catalogue import rules
from wirelint.expressions import compiled
from wirelint.kept import AHEAD, Kept, kept
from wirelint.patterns import Pattern
from wirelint.registry import discover
from wirelint.tables import Tables

RULE = '''
from wirelint import Finding, Severity, Span, rule

NEEDS = ("odd",)


@rule(severity=Severity.{severity}, needs=NEEDS)
def odd_word(document, *, least: int = 1):
    """Odd."""
    yield Finding(Span(0, 1), "odd")
'''


@pytest.fixture
def keeping(tmp_path, monkeypatch):
    """What a run keeps, begun anew and written to a folder of the test's own."""
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path / "cache"))
    kept.cache_clear()
    rules.cache_clear()
    yield tmp_path / "cache"
    kept.cache_clear()
    rules.cache_clear()


@pytest.fixture
def house(tmp_path, monkeypatch, keeping):
    """A package with one rule; a function that writes the rule and lists the package as the next run would."""
    folder = tmp_path / "house_rules" / "oddity"
    folder.mkdir(parents=True)
    for package in (folder, folder.parent):
        (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    def listed(severity=None, name="odd_word"):
        if severity:
            (folder / f"{name}.py").write_text(RULE.format(severity=severity).replace("odd_word", name), "utf-8")
        kept().save()
        kept.cache_clear()
        rules.cache_clear()
        for module in [module for module in sys.modules if module.startswith("house_rules")]:
            del sys.modules[module]
        return rules("house_rules")

    return listed


def test_rules_are_known_without_their_modules(house):
    """The second run imports a rule's module when the rule speaks, and not before."""
    house("WARNING")
    (rule,) = house()
    assert "house_rules.oddity.odd_word" not in sys.modules
    assert (rule.name, rule.group, rule.severity.label, rule.needs) == ("odd-word", "oddity", "warning", ("odd",))
    assert rule.defaults == {"least": 1}
    assert "house_rules.oddity.odd_word" not in sys.modules
    assert [finding.message for finding in rule.find(Document("odd"))] == ["odd"]
    assert "house_rules.oddity.odd_word" in sys.modules


def test_an_edited_rule_is_read_anew(house):
    """What was kept of a package is never used once one of its files is another."""
    house("WARNING")
    assert house("ERROR")[0].severity.label == "error"
    assert [rule.name for rule in house("NOTE", "even_word")] == ["even-word", "odd-word"]
    assert [rule.severity.label for rule in house()] == ["note", "error"]


def test_rules_that_were_kept_are_the_rules(keeping):
    """All that is said of a rule without its module is what the module says."""
    rules("wirelint_rules")
    rules.cache_clear()
    for listed, imported in zip(rules("wirelint_rules"), discover("wirelint_rules"), strict=True):
        assert listed.defaults == imported.defaults
        assert (listed.part is None) == (imported.part is None)
        apart = {field: getattr(imported, field) for field in ("check", "part", "forms", "where", "seen_as")}
        assert listed._replace(**apart) == imported


@pytest.mark.parametrize("expression", [r"(?P<a>x)|(y)", r"(?<=\w)é+(?!\d)", "[“”]", r"(?i:a)b*?"])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE | re.MULTILINE])
def test_kept_expressions_match_alike(keeping, expression, flags):
    """An expression that was kept is the expression: the same matches, groups and flags."""
    compiled(expression, flags)
    kept().save()
    kept.cache_clear()
    again, anew = compiled(expression, flags), re.compile(expression, flags)
    assert kept().get(("expression", expression, int(flags))) is not None
    assert (again.pattern, again.flags, again.groups) == (anew.pattern, anew.flags, anew.groups)
    assert again.groupindex == anew.groupindex
    assert _matches(again, COPY) == _matches(anew, COPY)


COPY = Path(__file__).parents[1].joinpath("examples", "harbour.txt").read_text(encoding="utf-8") + (
    "xyé“AB\naab yéé1 The MAYOR said: ‘No,’ on 3 May—at 5 p.m. (GMT) ſet İı K km² ½ * _a_ U.S. he/she\n\x85\u2028--\n\n"
)

HEADS = [
    "",
    r"\b",
    r"\B",
    "(?<!\\w)",
    "(?<=[.”] )",
    "(?<=é)",
    "^",
    "(?=.)",
    "(?!m)",
    "x?",
    "(?:the |an? )?",
    "(?:(?<=a)|(?<=b))",
]
BODIES = [
    r"[a-z]+",
    "(?P<first>m|s)a",
    "(?:on|at|K|i|s)\\b",
    "[^\\W\\d]",
    "(?i:said|mayor)",
    "é*1",
    "(?:a|(?:b|c)*)d?",
    "[^a-z]",
    ".",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE | re.ASCII])
def test_first_characters_hide_no_match(keeping, head, body, flags):
    """An expression that knows with which characters a match may begin finds what it finds without."""
    expression = f"{head}{body}"
    assert _matches(compiled(expression, flags), COPY) == _matches(re.compile(expression, flags), COPY)


def test_expressions_of_rules_match_alike():
    """Every expression of every rule and layer finds in real copy what `re` finds."""
    list(discover("wirelint_rules"))
    found = [one for one in gc.get_objects() if isinstance(one, Pattern)]
    assert len(found) > 100
    for one in found:
        anew = re.compile(one.expression, one.flags)
        assert _matches(one.compiled, COPY) == _matches(anew, COPY), one.expression


def _matches(expression, text):
    return [(m.span(), m.groups()) for m in expression.finditer(text)]


def test_expressions_compile_where_nothing_can_be_kept(keeping, monkeypatch):
    """A Python without the modules behind `re`, or with others, compiles as ever."""
    monkeypatch.setattr(expressions, "_engine", None)
    assert compiled("a+").findall("aab") == ["aa"]
    monkeypatch.setattr(expressions, "_engine", object())
    assert compiled("a+").findall("aab") == ["aa"]
    monkeypatch.undo()
    with pytest.raises(re.error):
        compiled("(")


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: data[:200] + b"?" + data[201:], lambda _: b""])
def test_a_damaged_file_is_as_good_as_none(tmp_path, damage):
    """What was cut off, changed or emptied is not read."""
    path = tmp_path / "kept"
    keeper = Kept(str(path))
    keeper.put("key", list(range(100)))
    keeper.save()
    assert Kept(str(path)).get("key") == list(range(100))
    path.write_bytes(damage(path.read_bytes()))
    assert Kept(str(path)).get("key") is None


def test_what_is_drawn_from_a_file_is_drawn_again_when_it_is_another(tmp_path):
    """A table that was kept is good for the file it was made of."""
    path, asked = tmp_path / "table.txt", []

    def lines(name):
        asked.append(name)
        return Path(name).read_text("utf-8").split()

    for text, times in (("a b", 1), ("a b", 1), ("a b c", 2)):
        path.write_text(text, "utf-8")
        os.utime(path, ns=(0, len(text)))
        keeper = Kept(str(tmp_path / "kept"))
        assert keeper.drawn(str(path), lines) == text.split()
        keeper.save()
        assert len(asked) == times


def test_what_is_drawn_is_drawn_again_when_the_code_behind_it_is_another(tmp_path, monkeypatch):
    """A table that was kept is good for the whole package of the function that made it: that may call what stands elsewhere."""
    folder, table = tmp_path / "drawing", tmp_path / "table.txt"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "making.py").write_text(
        "from drawing.cutting import cut\n\n\ndef make(path):\n    return cut(open(path).read())\n"
    )
    table.write_text("a b")
    monkeypatch.syspath_prepend(tmp_path)
    for body, wanted in (("text.split()", ["a", "b"]), ("text.upper().split()", ["A", "B"])):
        (folder / "cutting.py").write_text(f"def cut(text):\n    return {body}\n")
        for module in [module for module in sys.modules if module.startswith("drawing")]:
            del sys.modules[module]
        keeper = Kept(str(tmp_path / "kept"))
        assert keeper.drawn(str(table), import_module("drawing.making").make) == wanted
        keeper.save()


def test_a_table_is_asked_for_words(tmp_path):
    """A table that is asked says of each word what the table says, in the run that made it and in the next."""
    path = tmp_path / "table.txt"
    path.write_text(" ".join(f"word{number}" for number in range(3000)) + " é", "utf-8")
    for _ in range(2):
        keeper = Kept(str(tmp_path / "kept"))
        tables = Tables(keeper)
        ask = tables.asked(str(path), _lengths)
        assert [ask(f"word{number}") for number in range(3000)] == [[len(f"word{number}")] for number in range(3000)]
        assert (ask("é"), ask("word"), ask("word3000"), ask("")) == ([1], None, None, None)
        keeper.save()


def test_tables_that_are_asked_for_all_words_are_laid_together(tmp_path):
    """They say the same, and a table whose file is another is made anew."""
    path, other = tmp_path / "table.txt", tmp_path / "other.txt"
    path.write_text(" ".join(f"word{number}" for number in range(300)), "utf-8")
    laid = []
    for text in ("word7 é", "word7 é", "word7 é", "word8 é", "word8 é", "word8 é"):
        other.write_text(text, "utf-8")
        os.utime(other, ns=(0, int(text[4])))
        keeper = Kept(str(tmp_path / "kept"))
        tables = Tables(keeper)
        ask, ask_other = tables.asked(str(path), _lengths), tables.asked(str(other), _lengths)
        for number in range(300):
            word = f"word{number}"
            assert (ask(word), ask_other(word)) == ([len(word)], [len(word)] if word in text else None)
        assert (ask("é"), ask_other("é"), ask("word"), ask_other("")) == (None, [1], None, None)
        assert tables.keys(str(other), _lengths) == text.split()
        laid.append(len(tables._together))
        tables.lay_together()
        keeper.save()
    assert laid == [0, 2, 2, 2, 2, 2]


def test_tables_are_laid_together_anew_while_they_are_asked(tmp_path):
    """In a process that goes on, who asks a table is still told what that table has when it lies under another number than before."""
    paths = [tmp_path / f"{size}.txt" for size in range(1, 4)]
    for size, path in enumerate(paths, 1):
        path.write_text(" ".join(f"{'x' * size}{number}" for number in range(300)) + f" both{size}", "utf-8")

    def told(asks, most):
        for size, ask in asks.items():
            for number in range(most):
                word = f"{'x' * size}{number}"
                assert ask(word) == [len(word)]

    for wanted in ((1, 2), (3, 1)):
        keeper = Kept(str(tmp_path / "kept"))
        tables = Tables(keeper)
        asks = {size: tables.asked(str(paths[size - 1]), _lengths) for size in wanted}
        told(asks, 210)
        for _ in range(2):
            tables.lay_together()
            keeper.save()
            told(asks, 300)


def test_tables_are_of_one_file_whoever_lays_them_anew_meanwhile(tmp_path):
    """What a process has read ahead says nothing of the tables that another lays in another order before they are looked at."""
    paths = [tmp_path / f"{size}.txt" for size in range(1, 3)]
    for size, path in enumerate(paths, 1):
        path.write_text(" ".join(f"{'x' * size}{number}" for number in range(300)), "utf-8")

    def ask_all(keeper, order):
        tables = Tables(keeper)
        for size in order:
            ask = tables.asked(str(paths[size - 1]), _lengths)
            assert [ask(f"{'x' * size}{number}") for number in range(250)] == [
                [len(f"{'x' * size}{number}")] for number in range(250)
            ]
        tables.lay_together()
        return tables

    for _ in range(2):
        first = Kept(str(tmp_path / "kept"))
        first.read_ahead()
        ask_all(first, (1, 2))
        first.lay_ahead()
        first.save()
    late = Kept(str(tmp_path / "kept"))
    assert late._since is not None
    late.read_ahead()
    (tmp_path / "kept").unlink()
    other = Kept(str(tmp_path / "kept"))
    ask_all(other, (2, 1))
    other.save()
    del late._file
    ask_all(late, (1, 2))


def _lengths(path):
    return {word: [len(word)] for word in Path(path).read_text("utf-8").split()}


def test_what_cannot_be_kept_is_made_each_time(tmp_path):
    """A value that is not of plain types, as a date in a configuration, is no error."""
    path = tmp_path / "table.txt"
    path.touch()
    keeper = Kept(str(tmp_path / "kept"))
    assert keeper.drawn(str(path), lambda _: date(2026, 3, 1)) == date(2026, 3, 1)
    keeper.save()
    assert Kept(str(tmp_path / "kept")).drawn(str(path), lambda _: date(2026, 3, 2)) == date(2026, 3, 2)


def test_what_was_kept_stays_when_more_is(tmp_path):
    """Values of earlier runs are written again with those of this one; a new value takes the old one's place."""
    for number in range(3):
        keeper = Kept(str(tmp_path / "kept"))
        for key in range(200):
            assert keeper.get(("key", key)) == (["value", key, number - 1] if number else None)
            keeper.put(("key", key), ["value", key, number])
        keeper.put(number, "one more")
        keeper.save()
    last = Kept(str(tmp_path / "kept"))
    assert [last.get(number) for number in range(4)] == ["one more", "one more", "one more", None]


def test_a_little_that_is_new_is_kept_beside_the_file_until_it_is_more(tmp_path):
    """A run that finds little does not write all again; what several found is there, the newest of each, and becomes one with the file."""
    path = tmp_path / "kept"
    keeper = Kept(str(path))
    keeper.put("much", "much" * 10_000)
    keeper.save()
    written = path.read_bytes()
    for number in range(3):
        keeper = Kept(str(path))
        assert keeper.get("little") == (number - 1 if number else None)
        keeper.put("little", number)
        keeper.put(("little", number), number)
        keeper.save()
        assert (path.read_bytes(), len(list(tmp_path.iterdir()))) == (written, 2)
    keeper = Kept(str(path))
    keeper.put("more", "more" * 1_000)
    keeper.save()
    assert [one.name for one in tmp_path.iterdir()] == ["kept"]
    last = Kept(str(path))
    assert [last.get(key) for key in ("little", ("little", 0), ("little", 2), "more")] == [2, 0, 2, "more" * 1_000]
    assert last.get("much") == "much" * 10_000


def test_what_each_start_asks_for_is_read_ahead(tmp_path, monkeypatch):
    """It is what runs have asked for, less what some did not; a value that is another now is never taken from there."""
    monkeypatch.setattr("wirelint.kept.MOST_AHEAD", 20)
    path = str(tmp_path / "kept")

    def run(*keys, new=()):
        keeper = Kept(path)
        keeper.read_ahead()
        found = [keeper.get(key) for key in keys]
        for key in new:
            keeper.put(key, [key, "new"])
        keeper.lay_ahead()
        keeper.save()
        return found, sorted(marshal.loads(name) for name in Kept(path).get(AHEAD) or ())

    assert run(new=range(40)) == ([], [])
    assert run(*range(30)) == ([[key, "new"] for key in range(30)], [])
    assert run(*range(12))[1] == [*range(12)]
    assert run(*range(11), 30)[1] == [*range(12)]
    assert run(*range(9))[1] == [*range(9)]
    assert run(*range(4))[1] == [*range(9)]
    assert run(*range(9), *range(20, 31))[1] == [*range(9)]
    assert run(*range(20, 35))[1] == [*range(20, 35)]
    keeper = Kept(path)
    keeper.put(20, "another")
    keeper.save()
    assert run(*range(20, 35), new=range(100, 140))[0][:2] == ["another", [21, "new"]]
    assert run(*range(20, 35)) == (["another", *([key, "new"] for key in range(21, 35))], [*range(20, 35)])


def test_what_is_too_much_to_keep_shrinks_to_what_is_asked_for(tmp_path, monkeypatch):
    """A file that grows too large loses what a run did not ask for; one that a single run fills is still read by the next."""
    monkeypatch.setattr("wirelint.kept.LARGEST", 400)
    path = str(tmp_path / "kept")
    for name in ("old", "new", "newest"):
        run = Kept(path)
        run.get("new")
        run.put(name, name * 90)
        run.save()
    assert (Kept(path).get("old"), Kept(path).get("new"), Kept(path).get("newest")) == (None, "new" * 90, "newest" * 90)


def test_each_installation_has_a_file_and_old_ones_go(tmp_path):
    """A file that was not written for long is taken away when another is."""
    names = ["kept.cpython-311.0", "kept.cpython-311.1", "stories.sqlite"]
    for name in names:
        (tmp_path / name).touch()
    for name in names[1:]:
        os.utime(tmp_path / name, (0, 0))
    keeper = Kept(str(tmp_path / "kept.cpython-311.2"))
    keeper.put("key", 1)
    keeper.save()
    assert sorted(path.name for path in tmp_path.iterdir()) == [names[0], "kept.cpython-311.2", names[2]]


@pytest.mark.skipif(os.name != "posix", reason="a file in place of a folder")
@pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX's")
def test_a_file_that_others_may_write_is_as_good_as_none(tmp_path):
    """Code is kept in the file, so that nobody else may put any there."""
    path = tmp_path / "kept"
    first = Kept(str(path))
    first.put("key", 1)
    first.save()
    assert Kept(str(path)).get("key") == 1
    path.chmod(0o666)
    assert Kept(str(path)).get("key") is None


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path):
    """A cache folder that cannot be made is done without."""
    (tmp_path / "file").touch()
    command = [sys.executable, "-m", "wirelint", "check", "--isolated", "-"]
    environment = {**os.environ, "WIRELINT_CACHE_DIR": str(tmp_path / "file" / "cache")}
    done = subprocess.run(
        command, input="The mayor spoke.\n", capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_silent_rules_are_not_imported(tmp_path):
    """A story without the literals that a rule needs does not bring its module in."""
    (tmp_path / "story.txt").write_text("The mayor spoke.\n", encoding="utf-8")
    code = "import sys; from wirelint.cli import main; main(['check', '--isolated', 'story.txt']); print(*sys.modules)"
    environment = {**os.environ, "WIRELINT_CACHE_DIR": str(tmp_path / "cache")}

    def modules():
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
        return set(done.stdout.split())

    first, second = modules(), modules()
    silent = "wirelint_rules.arithmetic.percent_mismatch"
    assert silent in first
    assert silent not in second
    assert len(list(Path(tmp_path / "cache").iterdir())) == 1


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="open files are counted where the system lists them")
def test_no_file_stays_open(tmp_path):
    """Whoever is done with what was kept, or has written it, holds no file any more."""
    path = tmp_path / "kept"

    def opened():
        return [one for one in os.listdir("/proc/self/fd") if _target(one).startswith(str(tmp_path))]

    for number in range(3):
        keeper = Kept(str(path))
        keeper.put(number, number)
        keeper.save()
        assert opened() == []
        keeper = Kept(str(path))
        assert keeper.get(number) == number
        assert opened()
        del keeper
        assert opened() == []


def _target(descriptor):
    try:
        return os.readlink(f"/proc/self/fd/{descriptor}")
    except OSError:
        return ""
