"""How many respelt names are found: `python tests/benchmarks/respelt.py FOLDER`, where FOLDER holds published stories.

In each story one mention of each of three names that stand twice and more is respelt, one at a time: by a slip of a letter, or by
another system of the language that the story's countries suggest; and of two names as `.ci/data/inputs/name-pairs.tsv.xz` attests it. Prints the share that the rules of names report, and
how many findings the stories have as they are, for each thousand words; read those before you call them wrong.
"""

from __future__ import annotations

import lzma
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from wirelint import Document
from wirelint.layers.naming.names import kinds, names, plain, spellings
from wirelint.layers.naming.romanisation.correspondences import starting, table
from wirelint.layers.naming.romanisation.explanation import ranked
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint_rules.names.misspelt_speaker import misspelt_speaker
from wirelint_rules.names.name_variant import name_variant
from wirelint_rules.names.near_name import near_name

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = (name_variant, misspelt_speaker, near_name)
NAMES = 3
"""How many names of a story are respelt."""

ATTESTED = 2
"""How many names of a story are respelt as they are attested."""

PAIRS = Path(__file__).parents[2] / ".ci" / "data" / "inputs" / "name-pairs.tsv.xz"

VOWELS = "aeiou"


def slip(name: str, dice: random.Random) -> str:
    """The name with two letters swapped, one left out, doubled, or a vowel changed; itself where that cannot be."""
    at = dice.randrange(1, len(name) - 1)
    kind = dice.choice(("swap", "drop", "double", "vowel"))
    if kind == "swap":
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if kind == "drop":
        return name[:at] + name[at + 1 :]
    if kind == "double":
        return name[:at] + name[at] + name[at:]
    return name[:at] + dice.choice(VOWELS) + name[at + 1 :] if name[at] in VOWELS else name


def romanised(name: str, language: str, dice: random.Random) -> str:
    """The name with one sequence of letters as another system of the language has it; itself where there is none."""
    low = name.lower()
    found = [
        low[:at] + other + low[at + len(letters) :]
        for letters in table()
        for at in range(1, len(low))
        if letters and low.startswith(letters, at)
        for other, rows in starting(letters).items()
        for one in rows
        if language in one.languages and one.at != "start" and (one.at == "" or at + len(letters) == len(low))
    ]
    return dice.choice(found).title() if found else name


def respelt(text: str, dice: random.Random) -> list[tuple[str, str, int]]:
    """The kind of change, the text with one mention respelt, and where that mention stands."""
    document = Document(text)
    seen = spellings(document)
    chosen = [
        one
        for name, one in seen.items()
        if len(one.places) > 1 and len(name) > 4 and name.isascii() and name.istitle() and name.isalpha()
        if not kinds(name) and not counts().everyday(name.lower())
    ]
    dice.shuffle(chosen)
    language = ranked(words(document).texts)[:1]
    found = []
    for one in chosen[:NAMES]:
        kind = dice.choice(("slip", "system")) if language else "slip"
        other = slip(one.text, dice) if kind == "slip" else romanised(one.text, language[0], dice)
        place = dice.choice(one.places)
        given = any(name.parts[0].span.start == place and len(name.parts) > 1 for name in names(document))
        if plain(other) == plain(one.text) or other in seen or (given and len(one.behind) > 1):
            continue
        if text.startswith(one.text, place):
            found.append((kind, text[:place] + other + text[place + len(one.text) :], place))
    return found


def attested() -> dict[str, list[str]]:
    """Names of one word with their other spellings, those that only a foreign language has left out."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    with lzma.open(PAIRS, "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    for one, other, label, kind, _ in rows:
        if label != "same" or "foreign" in kind or not (one.isalpha() and other.isalpha()):
            continue
        if plain(one) != plain(other):
            found[one].append(other)
            found[other].append(one)
    return found


def as_attested(story: Document, names: dict[str, list[str]], dice: random.Random) -> Iterator[tuple[str, int]]:
    """The story with one mention of a name respelt as it is attested, and where that mention stands."""
    seen = spellings(story)
    chosen = [one for name, one in seen.items() if name in names and len(one.places) > 1]
    dice.shuffle(chosen)
    for one in chosen[:ATTESTED]:
        other, place = dice.choice(names[one.text]), dice.choice(one.places[1:])
        if other not in seen and story.text.startswith(one.text, place):
            yield story.text[:place] + other + story.text[place + len(one.text) :], place


def reported(text: str, place: int) -> bool:
    """Whether a finding, or a place that it refers to, covers this one."""
    document = Document(text)
    findings = [finding for rule in RULES for finding in rule.find(document)]
    spans = [span for one in findings for span in (one.span, *(related.span for related in one.related))]
    return any(span.start <= place < span.end for span in spans)


def main() -> None:
    """Print the figures."""
    dice = random.Random(1)
    tally: dict[str, list[bool]] = {}
    other = attested()
    plainly, total = 0, 0
    for path in sorted(Path(sys.argv[1]).rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")[:15_000]
        document = Document(text)
        plainly += sum(1 for rule in RULES for _ in rule.find(document))
        total += text.count(" ")
        as_found = [("attested", *one) for one in as_attested(document, other, dice)]
        for kind, copy, place in (*respelt(text, dice), *as_found):
            tally.setdefault(kind, []).append(reported(copy, place))
    for kind, hits in sorted(tally.items()):
        print(f"{kind:8} {len(hits):6} mentions respelt, {sum(hits) / len(hits):.3f} found")
    print(f"as they are: {plainly} findings, {1000 * plainly / max(total, 1):.3f} for each thousand words")


if __name__ == "__main__":
    main()
