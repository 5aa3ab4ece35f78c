"""What the default path imports is kept small by name, which is the same on any machine."""

import subprocess
import sys
from pathlib import Path

import pytest

STORY = Path(__file__).parents[1] / "examples" / "harbour.txt"

HEAVY = """
textstat nltk language_tool_python requests pygls importlib.metadata dataclasses logging inspect asyncio numpy regex
yaml concurrent.futures multiprocessing sqlite3 subprocess hashlib difflib xml html.parser email urllib.request unittest
""".split()


@pytest.fixture(scope="module")
def modules():
    """The modules that linting one story brings in."""
    code = (
        f"import sys; from wirelint.cli import main; main(['check', '--isolated', {str(STORY)!r}]); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("name", HEAVY)
def test_default_path_is_light(name, modules):
    """None of the heavy modules is imported to lint a story."""
    assert name not in modules


def test_every_rule_is_found(modules):
    """The test sees the real run: the rules' modules are there."""
    assert any(name.startswith("wirelint_rules.") for name in modules)
