"""Imports go one way: a module of the engine imports none that stands above it."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import wirelint

ROOT = Path(wirelint.__path__[0])

ORDER = """
typed letters reasons document findings kept expressions patterns assets layers drafts rules waking languagetool markup diagnostics problems terms registry catalogue engine
config selection testing fingerprints readers files suppression records fixes terminal manual reporters baseline git changes statistics history
plots rereading stretches checking cache running progress mending allowing comparing comparisons
readability
""".split()


def _run(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield child
            yield from _run(child)


def imported(path: Path) -> set[str]:
    """The first-level modules of the engine that a file imports when it runs, wherever in it."""
    found = set()
    for node in _run(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "wirelint":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return found


def test_imports_go_one_way():
    """Each module imports only from those before it in the order; the command line may import all."""
    rooms = {path: path.relative_to(ROOT).parts[0].removesuffix(".py") for path in sorted(ROOT.rglob("*.py"))}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path, room in rooms.items()
        if room in ORDER
        for name in imported(path) & set(ORDER)
        if name != room and ORDER.index(name) > ORDER.index(room)
    ]
    assert wrong == []


def _modules(path: Path) -> Iterator[Path]:
    """The modules of the engine that a file imports anywhere, for its types too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "wirelint":
            names = (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
            places = [ROOT.joinpath(*name.split(".")[1:]).with_suffix(".py") for name in names]
            yield from (place for place in places if place.is_file())


def test_no_modules_import_each_other():
    """No module needs, over whatever others, one that needs it, not even for its types."""
    TopologicalSorter({path: set(_modules(path)) for path in ROOT.rglob("*.py")}).prepare()


def test_engine_knows_no_rule():
    """The engine imports nothing from the package of rules."""
    for path in ROOT.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import wirelint_rules" not in text, path
        assert "from wirelint_rules" not in text, path


def test_rules_import_only_the_engine_below_the_command_line():
    """Rules are written on documents, findings, layers and data, not on commands, settings or reporters."""
    import wirelint_rules

    allowed = {
        "typed",
        "letters",
        "document",
        "findings",
        "expressions",
        "patterns",
        "remembered",
        "reasons",
        "rules",
        "assets",
        "layers",
        "terms",
        "markup",
    }
    asks_other_rules = {"_suspicion.py": {"engine", "catalogue", "waking"}, "_check.py": {"languagetool"}}
    asks_other_rules |= {key: {"readability"} for key in ("off_norm_story.py", "odd_paragraph.py")}
    for path in Path(wirelint_rules.__path__[0]).rglob("*.py"):
        names = imported(path) - set(wirelint.__all__) - asks_other_rules.get(path.name, set())
        assert names <= allowed, f"{path}: {names - allowed}"
