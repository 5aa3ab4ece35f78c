"""Install LanguageTool for the rules of the group grammar, and look after its server. Only “install” downloads."""

from __future__ import annotations

import sys
import time

from wirelint.cli import CLEAN, FOUND, USAGE
from wirelint.languagetool import locks, places, record, service
from wirelint.rules import MissingError
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    install = actions.add_parser("install", help=f"put LanguageTool {places.VERSION} into the user's cache folder")
    install.add_argument("--from", dest="source", metavar="DIR", help="take it from a folder or its archive instead")
    actions.add_parser("status", help="say what is installed and which server runs")
    stop = actions.add_parser("stop", help="end the server, if no run uses it")
    stop.add_argument("--force", action="store_true", help="even if a run uses it")


def run(options: Namespace) -> int:
    """Carry it out."""
    try:
        return {"install": _install, "status": _status, "stop": _stop}[options.action](options)
    except MissingError as error:
        print(f"wirelint: languagetool: {error}", file=sys.stderr)
        return USAGE


def _install(options: Namespace) -> int:
    from wirelint.languagetool import install

    try:
        folder = install.take(options.source) if options.source else install.download()
    except install.InstallError as error:
        print(f"wirelint: languagetool: {error}", file=sys.stderr)
        return USAGE
    print(f"LanguageTool {places.VERSION}: {folder}")
    return CLEAN


def _status(options: Namespace) -> int:
    """Tell what there is; exit code 0 where a server answers or could be started."""
    if url := service.remote(service.Settings()):
        return _answers(url)
    reason = service.missing()
    print(f"LanguageTool {places.VERSION}: {places.home() if places.installed() else 'not installed'}")
    if reason:
        print(f"missing: {reason}")
    found = record.read()
    if found is None or not record.running(found.java):
        print("server: none; the next run starts one")
        return FOUND if reason else CLEAN
    use = "idle" if locks.free(locks.RUNS) else "in use"
    age = int(time.time() - found.started) // 60
    print(
        f"server: {found.url}, {use}, process {found.java}, {found.memory} MB, up {age} min, ends {found.idle} s after its last use"
    )
    return _answers(found.url)


def _answers(url: str) -> int:
    from wirelint.languagetool.client import healthy

    well = healthy(url)
    print(f"{url}: {'well' if well else 'no answer'}")
    return CLEAN if well else FOUND


def _stop(options: Namespace) -> int:
    if not service.stop(force=options.force):
        print("wirelint: languagetool: a run uses the server; --force ends it all the same", file=sys.stderr)
        return FOUND
    print("no server runs")
    return CLEAN
