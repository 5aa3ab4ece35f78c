"""Which gaps between two words look odd, and to which rules."""

from __future__ import annotations

from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import ENDINGS, ORDINAL, SCALES

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.patterns import Pattern

_MONTHS_CUT = frozenset("Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec".split())
_SHORT = 2
_SCALES_OF_HEAT = frozenset(["C", "F"])
_OCTAL = pattern(r"(?=[0-9]*[OIl])[0-9OIl]{2,3}")

_HALVES = frozenset([("U", "S"), ("U", "K"), ("U", "N"), ("E", "U"), ("D", "C"), ("a", "m"), ("p", "m")])
"""Abbreviations with two points, by their letters."""

_QUOTED_PRINTABLE = frozenset(["91", "92", "93", "94", "96", "97", "A0"])
"""Codes of quotation marks and dashes as mail writes them behind an equals sign."""

_ROUND = frozenset("Oo")
"""Letters that look like a nought."""

_PARTS_BEHIND = frozenset(
    "m. m from to of in on and by at for the a as since this last per pounds dollars euros".split()
)
"""What may be glued to a percent sign, or stand behind a sum a second time."""


def _owning(word: str) -> bool:
    """Whether a word may be one to which an apostrophe is all that was left of a possessive, or which takes none."""
    return (word.islower() and word[-1] != "s" and len(word) > _SHORT) or word.lower() in {
        "its",
        "his",
        "hers",
        "ours",
        "yours",
        "theirs",
    }


def _anywhere(_before: str, _word: str) -> bool:
    """Where the gap says it all."""
    return True


_GAPS: tuple[tuple[str, Pattern, Callable[[str, str], bool]], ...] = (
    (
        "broken-apostrophe",
        pattern(r"^(?:[`´‚′] ?|''|’’|\"|[;,])$|‘$"),
        lambda before, word: word in ENDINGS or word == "nt" or word[:1].isdigit() or before[-1:] == "s",
    ),
    ("broken-apostrophe", pattern(r"^(?:[.□¿¤]|\\['’])$"), lambda before, word: word == "s" and len(before) > _SHORT),
    ("broken-apostrophe", pattern(r"^['’] $"), lambda before, word: _owning(before) and word.islower()),
    ("broken-encoding", pattern(r"[\\\ufffd¬]"), _anywhere),
    ("broken-encoding", pattern(r"^[¨ˆ˜¸]$|[√‚„]$|√"), lambda before, word: before.isalpha() and word[:1].isalpha()),
    ("broken-encoding", pattern(r"&#?$|%$"), lambda _, word: len(word) > 1),
    ("broken-encoding", pattern(r"^=$"), lambda before, word: before.islower() and word[:2] in _QUOTED_PRINTABLE),
    (
        "broken-encoding",
        pattern(r"^\?$"),
        lambda before, word: word.islower() and (before.istitle() or word in ENDINGS),
    ),
    ("broken-figure", pattern(r"^, $"), lambda before, word: before[-1:].isdigit() and word[:3].isdigit()),
    ("broken-figure", pattern(r"^[,:]$"), lambda before, word: before.isdigit() and _OCTAL.fullmatch(word) is not None),
    ("glued-number", pattern(r"^$"), lambda before, word: before[-1:].isdigit() and word[:1].isalpha()),
    ("lost-point", pattern(r"^\. ?$"), lambda before, word: (before, word) in _HALVES),
    ("missing-capital", pattern(r"^\. $"), lambda _, word: word.islower()),
    ("missing-space", pattern(r"[.,!?;:)][\"”’]?$|^\($|^[^\s(\[—–/-]?“$|^”$|^\"$"), lambda _, word: word[:1].isalpha()),
    ("missing-space", pattern(r"^\.$"), lambda before, word: before in _MONTHS_CUT and word.isdigit()),
    ("comma-at-end", pattern(r"^,[”\"]?[ \t]*\r?\n"), lambda before, _: before[-1:].isalnum()),
    ("missing-stop", pattern(r"^[”\"]?\s*\n"), lambda before, _: before.islower()),
    ("stop-outside-mark", pattern(r"[”\"][.,](?:\s|$)"), _anywhere),
    ("space-before-mark", pattern(r"[ \u00a0][,;.!?:)]"), _anywhere),
    ("space-inside-marks", pattern(r"[(“$£€][ \u00a0]|[ \u00a0][”%]"), _anywhere),
    ("spaced-apostrophe", pattern(r"^ ?[’'] $"), lambda before, word: word == "s" and before.isalpha()),
    ("spaced-apostrophe", pattern(r" [’']$"), lambda before, word: bool(before) and word in ENDINGS),
    ("spaced-hyphen", pattern(r"- $| -$"), lambda _, word: word[:3].islower() or word == "year-old"),
    (
        "stray-in-figure",
        pattern(r"^ ?[.,]$|^\$ ?$"),
        lambda before, word: word in SCALES and before[-1:].isdigit(),
    ),
    (
        "stray-in-figure",
        pattern(r"^\.$"),
        lambda before, word: (before in _ROUND and word.isdigit()) or (word in _ROUND and before.isdigit()),
    ),
    ("stray-in-figure", pattern(r"^[–—]-|^-[–—]"), lambda before, word: before.isdigit() and word.isdigit()),
    ("stray-in-figure", pattern(r"^\.%|[$€£] [$€£]$"), _anywhere),
    ("stray-in-figure", pattern(r"^(?: [–—]|[–—] |, )$"), lambda before, word: before.isdigit() and word.isdigit()),
    (
        "stray-in-figure",
        pattern(r"^[$£][ .,;)]"),
        lambda before, word: before[-1:].isdigit() and not word[:1].isdigit(),
    ),
    ("stray-in-figure", pattern(r"^° ?"), lambda before, _: before in _SCALES_OF_HEAT),
    (
        "stray-in-figure",
        pattern(r"[$€£¥]{2}$|^ ?%|%%| %$|^--$|^(?: ,|\.\.| \.|\. | -|- |;|\.:|:\.|::|,,|,\.|\.,| :|: | - )$"),
        lambda before, word: (
            word[:1].isdigit() or (word[:3] == "per" and before[-1:].isdigit()) or word in _PARTS_BEHIND
        ),
    ),
    ("stray-character", pattern(r"[\uff01-\uff5e\u3001\u3002]|^[\u00ad\u200b\u2060\ufeff]+$|[¶¦]"), _anywhere),
    (
        "stray-character",
        pattern(r"^(?:~| [*\\|_^§] |[\\|^]{1,2} )$"),
        lambda before, word: before.islower() and word.islower(),
    ),
    ("unmatched-bracket", pattern(r"[()\[\]]"), _anywhere),
    ("wrong-ordinal", pattern(r"^$"), lambda before, word: word in ORDINAL and before[-1:].isdigit()),
)
"""What the gap before a word is like where a rule must look, and the words before and behind it."""


def _of_gap(gap: str) -> list[tuple[str, Callable[[str, str], bool]]]:
    return [(kind, fits) for kind, shape, fits in _GAPS if shape.search(gap)]


OF_GAP = Remembered(_of_gap)
