"""The command line: one module a command, in `commands`, imported when it is called."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial

from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
    from collections.abc import Iterable, Sequence
    from typing import NoReturn, Protocol

    from wirelint.diagnostics import Diagnostic

    class Command(Protocol):
        """What a module in `commands` is."""

        __doc__: str | None

        def add(self, parser: ArgumentParser, /) -> None:
            """Declare the arguments."""

        def run(self, options: Namespace, /) -> int:
            """Carry the command out and return the exit code."""
            ...


CLEAN, FOUND, USAGE, CRASHED = 0, 1, 2, 3
"""Exit codes: nothing found, something found, wrong usage or configuration, a rule or reader crashed."""

LEAST_WIDTH, WIDTH = 40, 100
"""How narrow a help text may be made, and how wide it is made, in columns."""

OFTEN = "check"
"""The command whose starts are short and many: what it needs is read ahead."""

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        _unheard()
        return FOUND
    except OSError as error:
        from wirelint.reasons import reason

        _unheard()
        print(f"wirelint: {f'{error.filename}: ' if error.filename else ''}{reason(error)}", file=sys.stderr)
        return USAGE


def _interrupted() -> int:
    print("wirelint: interrupted", file=sys.stderr)
    return INTERRUPTED


def _unheard() -> None:
    """Send to nowhere what was still to be printed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def exit_code(diagnostics: Iterable[Diagnostic]) -> int:
    """What a command tells the shell of its findings."""
    from wirelint.problems import INTERNAL_ERROR, MISSING_ENGINE, MISSING_FILE, UNUSABLE_SETTING

    names = {diagnostic.rule.name for diagnostic in diagnostics}
    if INTERNAL_ERROR.name in names:
        return CRASHED
    if not names.isdisjoint({MISSING_FILE.name, UNUSABLE_SETTING.name}):
        return USAGE
    return FOUND if names - {MISSING_ENGINE.name} else CLEAN


def run() -> None:
    """The `wirelint` command."""
    from wirelint import ready

    # What a run makes it keeps until its end: looking for rubbish every 700 objects costs a tenth of a short run.
    gc.set_threshold(200_000, 20, 20)
    _listened()
    try:
        ready.use()
    except KeyboardInterrupt:
        _end(_interrupted())
    _end(main())


def _listened() -> None:
    """Where the shell has closed an output, what is printed there goes to nowhere; what its encoding does not have is escaped."""
    streams: Any = sys
    for name in ("stdout", "stderr"):
        if getattr(streams, name) is None:
            setattr(streams, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        else:
            getattr(streams, name).reconfigure(errors="backslashreplace")


def _end(code: int) -> NoReturn:
    """End the process. Python would first take apart all that was made: what a short run spends on a layer goes for nothing."""
    if "threading" in sys.modules:  # somebody may still be at work: another process, a server, a debugger
        gc.freeze()  # or Python looks for rubbish among all there is, several times
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()
    os._exit(code)


def commands() -> list[str]:
    """The names of all commands."""
    return sorted(
        name[:-3].strip("_").replace("_", "-")
        for name in os.listdir(_COMMANDS)
        if name.endswith(".py") and name != "__init__.py"
    )


def summary(name: str) -> str:
    """What a command does: the first sentence of its module, which is not imported for it."""
    with open(os.path.join(_COMMANDS, f"{name.replace('-', '_')}.py"), encoding="utf-8") as file:
        return file.readline().strip('"\n').partition(". ")[0].removesuffix(".")


_COMMANDS = os.path.join(os.path.dirname(__file__), "commands")


def _run(given: list[str]) -> int:
    if given == ["--version"]:
        return _version()
    from wirelint import ready
    from wirelint.kept import kept
    from wirelint.tables import tables

    name = given[0] if given else ""
    if name not in commands():
        return _overview(given)
    often = name == OFTEN
    if often:
        kept().read_ahead()
    command = _module(name)
    code = _carry_out(command, _options(command, name, given[1:]))
    ready.keep()
    tables().lay_together()
    if often:
        kept().lay_ahead()
    kept().save()
    return code


def _options(command: Command, name: str, given: list[str]) -> Namespace:
    from argparse import ArgumentParser

    parser = ArgumentParser(prog=f"wirelint {name}", description=command.__doc__, formatter_class=_formatter())
    command.add(parser)
    options, rest = parser.parse_known_args(given)
    if rest:
        from re import findall

        from wirelint.config import nearest

        close = nearest(rest[0], findall(r"--[a-z-]+", parser.format_help())) if rest[0].startswith("-") else ""
        parser.error(f"unrecognized arguments: {' '.join(rest)}{close}")
    return options


def _carry_out(command: Command, options: Namespace) -> int:
    from wirelint.config import ConfigError
    from wirelint.registry import PluginError
    from wirelint.terms import TermsError

    try:
        code = command.run(options)
        if not sys.stdout.closed:
            sys.stdout.flush()
    except (ConfigError, PluginError, TermsError) as error:
        print(f"wirelint: {error}", file=sys.stderr)
        return USAGE
    return code


def _module(name: str) -> Command:
    from importlib import import_module

    module: Any = import_module(f"wirelint.commands.{name.replace('-', '_')}")
    return module  # type: ignore[no-any-return]


def _overview(given: list[str]) -> int:
    from argparse import ArgumentParser

    if given and not given[0].startswith("-"):
        return _no_command(given[0])
    lines = [f"  {name:12} {summary(name)}" for name in commands()]
    parser = ArgumentParser(
        prog="wirelint",
        description="A text-quality linter for wire-style news copy.\n\ncommands:\n" + "\n".join(lines),
        epilog="“wirelint COMMAND --help” tells more of one.",
        formatter_class=_formatter(),
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("command", nargs="?", metavar="COMMAND", help="what to do")
    if parser.parse_args(given).version:
        return _version()
    parser.print_help()
    return USAGE


def _no_command(name: str) -> int:
    from wirelint.config import nearest

    near = f" (did you mean “wirelint check {name}”?)" if os.path.exists(name) else nearest(name, commands())
    print(f"wirelint: no command is named “{name}”{near}", file=sys.stderr)
    return USAGE


def _version() -> int:
    from wirelint import __version__

    print(f"wirelint {__version__}")
    return CLEAN


def _formatter() -> partial[RawDescriptionHelpFormatter]:
    """What sets help texts: argparse makes one for each argument, so that their width is found out before."""
    # Given a width, argparse does not import shutil to measure the terminal.
    from argparse import RawDescriptionHelpFormatter

    return partial(RawDescriptionHelpFormatter, width=_width())


def _width() -> int:
    """How wide a help text is: as COLUMNS says, else as the terminal is, but no wider than is easily read."""
    given = os.environ.get("COLUMNS", "")
    try:
        columns = int(given) if given.isdecimal() else min(os.get_terminal_size().columns, WIDTH)
    except (OSError, ValueError):
        columns = WIDTH
    return max(LEAST_WIDTH, columns or WIDTH)
