"""Makes rules/wirelint_rules/data/languagetool.tsv: LanguageTool's rules for English, and which the group switches on.

    python .ci/data/languagetool.py

Asks the server that wirelint would ask (`wirelint languagetool status` names it) for its rules. On are the rules of the
categories in CATEGORIES, less those that were more often wrong than right on clean news; and rules of other categories
that were right at least as often as wrong. inputs/languagetool.tsv holds those judgments, made by reading each finding.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
JUDGED = HERE / "inputs" / "languagetool.tsv"
OUTPUT = HERE.parent.parent / "rules" / "wirelint_rules" / "data" / "languagetool.tsv"
HEAD = "# LanguageTool 6.8: rule, category, on | off | unasked; made by .ci/data/languagetool.py\n"

CATEGORIES = frozenset("GRAMMAR CONFUSED_WORDS COLLOCATIONS SEMANTICS NONSTANDARD_PHRASES TYPOS".split())
"""Categories whose rules are on unless they were found wrong."""

STYLE = ("_COMPOUNDS", "_COMPOUND", "_HYPHEN")
"""How the names of rules end that want words joined or hyphened, which is a matter of house style."""

SPELLING = ("MORFOLOGIK", "EN_DIACRITICS", "EN_MULTITOKEN")
"""How the names of rules begin that know words from dictionaries."""


def main() -> None:
    """Write the list."""
    from wirelint.languagetool import service

    server = service.remote(service.Settings()) or service.start(service.Settings()).url
    known = dict(sorted(rule for code in ("en-US", "en-GB") for rule in known_rules(server, code)))
    judged = dict(judgments())
    strange = sorted(judged.keys() - known.keys())
    if strange:
        sys.exit(f"{JUDGED.name} judges rules that there are not: {', '.join(strange)}")
    lines = [f"{name}\t{category}\t{state(name, category, judged)}\n" for name, category in known.items()]
    OUTPUT.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{OUTPUT.name}: {len(lines)} rules, {sum(line.endswith('on') for line in map(str.strip, lines))} on")


def known_rules(server: str, code: str) -> Iterator[tuple[str, str]]:
    """The names of the server's rules for a language, each with its category."""
    with urlopen(f"{server}/v2/configinfo?language={code}", timeout=60) as answer:
        for rule in json.load(answer)["rules"]:
            yield rule["ruleId"], rule["categoryId"]


def judgments() -> Iterator[tuple[str, tuple[int, int]]]:
    """Each judged rule with how often it was right and how often wrong."""
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, right, wrong = line.split("\t")[:3]
            yield name, (int(right), int(wrong))


def state(name: str, category: str, judged: dict[str, tuple[int, int]]) -> str:
    """Whether a rule is on, off since it was found wrong, or unasked since of another kind."""
    if name in judged:
        right, wrong = judged[name]
        return "on" if right >= wrong and right else "off"
    wanted = category in CATEGORIES and not name.endswith(STYLE) and not name.startswith(SPELLING)
    return "on" if wanted else "unasked"


if __name__ == "__main__":
    main()
