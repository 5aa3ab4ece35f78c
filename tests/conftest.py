"""What holds for all tests."""

import gc
import os
import signal
from pathlib import Path

import pytest
import stopwatch as clocks
from newsroom import BAD, GOOD, SETTINGS, TERMS

os.environ.setdefault("WIRELINT_CACHE_DIR", str(Path(__file__).parents[1] / ".cache" / "wirelint"))
"""What tests keep is none of the user's."""

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Where a shell starts tests in the background they are deaf to Ctrl-C, and with them what they start: here they listen again."""


_LONG = frozenset(
    f"test_{name}.py" for name in "languagetool hooks needs name_data tortured vscode compare watch ready kept".split()
)
"""Files with tests that take long, or wait for other programs."""


def pytest_collection_modifyitems(items):
    """Long tests run first: where several processes share the work, none is left with one when the others are done."""
    items.sort(key=lambda item: item.path.name not in _LONG)


@pytest.fixture
def stopwatch():
    """Starts a clock; Python does not look for rubbish meanwhile: whoever runs when it does would pay for all that other tests have left."""
    gc.disable()
    yield clocks.started
    gc.enable()


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder with settings, a word list of its own and two stories."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loaded_word.toml").write_text(TERMS, encoding="utf-8")
    (tmp_path / "wirelint.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path
