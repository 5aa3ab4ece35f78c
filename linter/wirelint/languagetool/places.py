"""Where LanguageTool lies and where its server leaves word of itself."""

from __future__ import annotations

import os

from wirelint import kept

VERSION = "6.8"
"""The release that the choice of rules was measured with."""

JAVA = 17
"""The oldest Java that this release runs on."""

URL_VARIABLE = "WIRELINT_LANGUAGETOOL_URL"
"""The environment variable that names a server to ask in place of one's own."""

JAR = "languagetool-server.jar"


def home() -> str:
    """The folder that LanguageTool is installed in, the same in which language-tool-python looks for it."""
    caches = os.path.join(os.path.expanduser("~"), ".cache", "language_tool_python")
    return os.path.join(os.environ.get("LTP_PATH") or caches, f"LanguageTool-{VERSION}")


def installed() -> bool:
    """Whether LanguageTool lies where it belongs."""
    return os.path.isfile(os.path.join(home(), JAR))


def state() -> str:
    """The folder with the server's record, its locks and its log; made if it is not there."""
    folder = os.path.join(kept.folder(), "languagetool")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    return folder


def file(name: str) -> str:
    """The path of a file in the state folder."""
    return os.path.join(state(), name)
