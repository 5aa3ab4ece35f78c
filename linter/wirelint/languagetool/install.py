"""LanguageTool put where it belongs: downloaded by language-tool-python, which checks it, or taken from a folder or archive."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager

from wirelint.languagetool import locks, places
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator


class InstallError(Exception):
    """LanguageTool cannot be installed. The message says why."""


def download() -> str:
    """Download the pinned release with its checksum verified, and return the folder it lies in. Raises InstallError."""
    with _installing() as wanted:
        if not wanted:
            return places.home()
        try:
            from language_tool_python.download_lt import LocalLanguageTool
        except ImportError as error:
            raise InstallError(f'{error.name} is not installed: pip install "wirelint[languagetool]"') from error
        os.environ.pop("LTP_JAR_DIR_PATH", None)  # with it set, the package downloads nothing and finds nothing
        os.environ.pop("LTP_BYPASS_VERIFIED_DOWNLOADS", None)
        os.environ.setdefault("LTP_PATH", os.path.dirname(places.home()))
        try:
            LocalLanguageTool.from_version_name(places.VERSION).download()
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            raise InstallError(" ".join(str(error).split()) or type(error).__name__) from error
    return places.home()


def take(source: str) -> str:
    """Copy LanguageTool from a folder or its release's archive, and return the folder it lies in. Raises InstallError.

    A folder is taken that has the server's jar, or has the folder that does. An archive must be the pinned release.
    """
    with _installing() as wanted:
        if not wanted:
            return places.home()
        if os.path.isdir(source):
            _copied(_folder(source))
        elif os.path.isfile(source):
            with tempfile.TemporaryDirectory(dir=_above()) as unpacked:
                _unpack(source, unpacked)
                _copied(_folder(unpacked))
        else:
            raise InstallError(f"{source}: no such file or folder")
    return places.home()


@contextmanager
def _installing() -> Generator[bool]:
    """Alone with the folder that LanguageTool lies in; gives whether it still has to be put there."""
    try:
        with locks.held("install", seconds=600):
            yield not places.installed()
    except locks.Held as error:
        raise InstallError("another run has been installing it for ten minutes") from error
    except OSError as error:
        raise InstallError(f"{error.filename or places.home()}: {reason(error)}") from error


def _above() -> str:
    above = os.path.dirname(places.home())
    os.makedirs(above, exist_ok=True)
    return above


def _folder(source: str) -> str:
    for folder in (source, os.path.join(source, os.path.basename(places.home()))):
        if os.path.isfile(os.path.join(folder, places.JAR)):
            name = os.path.basename(os.path.realpath(folder))
            if name.startswith("LanguageTool-") and name != os.path.basename(places.home()):
                raise InstallError(f"{folder} is not LanguageTool {places.VERSION}")
            return folder
    raise InstallError(f"{source} has no {places.JAR}")


def _unpack(archive: str, folder: str) -> None:
    import zipfile
    from hashlib import sha256

    from language_tool_python.download_lt import EXPECTED_DOWNLOAD_SHA256

    with open(archive, "rb") as file:
        found = sha256(file.read()).hexdigest()
    if found != EXPECTED_DOWNLOAD_SHA256.get(places.VERSION):
        raise InstallError(f"{archive} is not the archive of LanguageTool {places.VERSION}: its checksum is another")
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)


def _copied(source: str) -> None:
    """Copy a folder to where LanguageTool belongs, all or nothing."""
    fresh = tempfile.mkdtemp(prefix="fresh-", dir=_above())
    try:
        shutil.copytree(source, os.path.join(fresh, "copy"))
        os.replace(os.path.join(fresh, "copy"), places.home())
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
