"""The arguments of a command where they are written plainly: read without `argparse`, whose start takes as long as that of fifty modules of ours."""

from __future__ import annotations

from types import SimpleNamespace

from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SETTINGS = {"action", "choices", "default", "help", "metavar", "nargs", "type"}
_ACTIONS = {"append", "store", "store_true"}


class NotPlainError(Exception):
    """Arguments that `argparse` has to read: short for something, wrong, for help, or declared in other ways than are known here."""


class _Declared:
    """Takes the place of a parser, and notes what is declared."""

    def __init__(self) -> None:
        self.options: dict[str, dict[str, Any]] = {}
        self.rest = "", ""
        """The name of what is given without an option, and how many there are: `*` or `+`."""

    def add_argument(self, *names: str, **settings: Any) -> None:
        """Note one."""
        name = names[0]
        if len(names) > 1 or not settings.keys() <= _SETTINGS or settings.get("action", "store") not in _ACTIONS:
            raise NotPlainError
        if name.startswith("--") and "nargs" not in settings:
            self.options[name] = settings
        elif (
            not self.rest[0] and settings.get("nargs") in {"*", "+"} and settings.keys() <= {"help", "metavar", "nargs"}
        ):
            self.rest = name, settings["nargs"]
        else:
            raise NotPlainError

    def __getattr__(self, _: str) -> Any:
        raise NotPlainError


def plain(add: Callable[[Any], None], given: Sequence[str]) -> Any:
    """What `argparse` would make of plainly written arguments. Raises NotPlainError for all others.

    `add` declares the arguments to a parser, as a command does.
    """
    declared = _Declared()
    add(declared)
    found = {_field(name): _default(settings) for name, settings in declared.options.items()}
    rest: list[str] = []
    ended = False
    words = iter(given)
    for word in words:
        settings = declared.options.get(word)
        if settings is not None:
            ended = bool(rest)
            found[_field(word)] = _taken(settings, found[_field(word)], words)
        elif ended or not _is_value(word):
            raise NotPlainError
        else:
            rest.append(word)
    name, many = declared.rest
    if rest if not name else not rest and many == "+":
        raise NotPlainError
    return SimpleNamespace(**found, **{name: rest} if name else {})


def _field(option: str) -> str:
    return option.removeprefix("--").replace("-", "_")


def _default(settings: dict[str, Any]) -> Any:
    return settings.get("default", False if settings.get("action") == "store_true" else None)


def _is_value(word: str) -> bool:
    return word == "-" or word[:1] not in {"", "-"}


def _taken(settings: dict[str, Any], before: Any, words: Iterator[str]) -> Any:
    """What an option stands for once it is given, with the word behind it if it takes one."""
    action = settings.get("action")
    if action == "store_true":
        return True
    word = next(words, "")
    try:
        value = settings.get("type", str)(word)
    except Exception as error:  # `argparse` says what is wrong with it
        raise NotPlainError from error
    if not _is_value(word) or value not in settings.get("choices", (value,)):
        raise NotPlainError
    return [*(before or ()), value] if action == "append" else value
