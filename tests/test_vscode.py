"""The extension in Visual Studio Code itself: its own server and page, in a headless Chromium.

Needs the VS Code that `.ci/codeserver.sh` fetches (its folder in WIRELINT_TEST_VSCODE) and the built extension.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

from browsers import chromium  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402 - skipped above where it is not there

CODE = Path(os.environ.get("WIRELINT_TEST_VSCODE", "nowhere"))
PACKAGE = Path(__file__).parents[1] / "editors" / "vscode" / "dist" / "wirelint.vsix"
STORY = "😀 We saw the the mayor on the the road.\n"
SECONDS = 90

if not (shutil.which("chromium") and shutil.which("chromedriver") and shutil.which("node")):
    pytest.skip("chromium, chromedriver or node is not installed", allow_module_level=True)
if not (CODE / "out" / "server-main.js").is_file() or not PACKAGE.is_file():
    pytest.skip("VS Code or the built extension is not here", allow_module_level=True)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of a running VS Code with the extension installed; the program is the one under test."""
    home = tmp_path_factory.mktemp("vscode")
    settings = home / "data" / "data" / "Machine" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"wirelint.path": str(Path(sys.executable).with_name("wirelint"))}))
    command = [
        "node",
        "out/server-main.js",
        "--server-data-dir",
        home / "data",
        "--extensions-dir",
        home / "extensions",
    ]
    subprocess.run([*command, "--install-extension", PACKAGE], cwd=CODE, check=True, timeout=SECONDS)
    served = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"]
    quiet = ["--telemetry-level", "off", "--disable-workspace-trust"]  # the extension runs in folders that are trusted
    with subprocess.Popen([*command, *served, *quiet], cwd=CODE, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield next(found[0] for line in server.stdout if (found := re.search(r"http://\S+:\d+", line)))
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A browser with a profile of its own."""
    with chromium(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture
def desk(browser, address, tmp_path):
    """VS Code with a folder open, and a story in it; settings are the folder's."""
    settings = {
        "editor.codeActionsOnSave": {"source.fixAll.wirelint": "explicit"},
        "workbench.startupEditor": "none",
    }
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    opened = json.dumps([["openFile", f"vscode-remote://{tmp_path}/story.md"]])
    browser.get(f"{address}/?folder={quote(str(tmp_path))}&payload={quote(opened)}")
    return browser


def until(check, seconds=SECONDS):
    """Wait for something to hold, and return it."""
    end = time.monotonic() + seconds
    while not (value := check()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.2)
    return value


def texts(desk, selector):
    """The texts of what a selector finds, in one step: the page is drawn anew all the time."""
    script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)"
    return desk.execute_script(script, selector)


def problems(desk):
    """How many errors and warnings the status line shows."""
    return [int(number) for text in texts(desk, "[id='status.problems']") for number in re.findall(r"\d+", text)]


def press(desk, key):
    """Press a key with Control, in the editor."""
    desk.execute_script(
        "document.querySelector('.monaco-editor textarea, .monaco-editor .native-edit-context').focus()"
    )
    webdriver.ActionChains(desk).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()


def test_findings_and_fixes(desk, tmp_path):
    """The extension finds the program, shows a story's findings, and mends all that is safe when it is saved."""
    until(lambda: problems(desk)[:1] == [2])
    press(desk, "s")
    until(lambda: (tmp_path / "story.md").read_text("utf-8") == "😀 We saw the mayor on the road.\n")
    until(lambda: problems(desk)[:1] == [0])


def test_settings_hold_at_once(desk, tmp_path):
    """Settings of the workspace and its wirelint.toml hold while a story is open."""
    until(lambda: problems(desk)[:1] == [2])
    settings = tmp_path / ".vscode" / "settings.json"
    known = settings.read_text(encoding="utf-8")
    settings.write_text(json.dumps({**json.loads(known), "wirelint.ignore": ["doubled-word"]}), encoding="utf-8")
    until(lambda: problems(desk)[:1] == [0])
    settings.write_text(known, encoding="utf-8")
    until(lambda: problems(desk)[:1] == [2])
    (tmp_path / "wirelint.toml").write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    until(lambda: problems(desk)[:1] == [0])


def test_where_wirelint_is_not_there(desk, tmp_path):
    """It is said, and the installation offered."""
    until(lambda: problems(desk)[:1] == [2])
    settings = tmp_path / ".vscode" / "settings.json"
    known = json.loads(settings.read_text(encoding="utf-8"))
    settings.write_text(json.dumps({**known, "wirelint.path": str(tmp_path / "nothing")}), encoding="utf-8")
    notice = until(lambda: texts(desk, ".notification-toast"))
    assert "wirelint is not installed here." in notice[0]
    assert "Install it" in notice[0]
