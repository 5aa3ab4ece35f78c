"""Rules written as word lists: one TOML file with `[replace]`, `flag` or `[variants]`.

A phrase is words: no regular expressions, no wildcards. A phrase in lower case matches any case; one with capitals must
match exactly. A replacement takes over the initial capital of what it replaces, and a possessive stays.
"""

from __future__ import annotations

import os
from functools import cached_property, partial

from wirelint.findings import Finding, Fix, Related, Severity
from wirelint.kept import kept
from wirelint.layers.words import WORD, words
from wirelint.remembered import Remembered
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wirelint.document import Document, Span
    from wirelint.layers.words import Words

KINDS = ("replace", "flag", "variants")
KEYS = {*KINDS, "severity", "message", "doc", "in_quotes", "safe"}


class TermsError(ValueError):
    """A word list that cannot be read. The message names the file and the reason."""


class Term(NamedTuple):
    """A phrase to look for and what is better, if anything is known to be."""

    phrase: str
    better: tuple[str, ...]


class Index:
    """Terms by their first two words in lower case: looking for thousands costs as little as looking for one."""

    def __init__(self, first: Mapping[str, str]) -> None:
        self._first = first
        self._groups = Remembered(self._beginning)

    def _beginning(self, word: str) -> dict[str, list[tuple[list[str], Term]]]:
        """The terms that begin with a word by what may follow, "" for those of it alone."""
        rows = (line.split("\t") for line in self._first[word].split("\n"))
        terms = (Term(phrase, tuple(better)) for phrase, *better in rows)
        parted = [([plain(part) for part in WORD.compiled.findall(term.phrase)], term) for term in terms]
        found: dict[str, list[tuple[list[str], Term]]] = {}
        for entry in sorted(parted, key=lambda entry: -len(entry[0])):
            second = bare(entry[0][1]) if len(entry[0]) > 1 else ""
            for form in (second, f"{second}'s") if second else ("",):
                found.setdefault(form, []).append(entry)
        return found

    def find(self, document: Document) -> Iterator[tuple[Span, Term]]:
        """Where the terms stand, the longest first where several begin at one word; possessive endings are left out."""
        after = 0
        for at, entries in sorted(self._candidates(words(document))):
            hit = self._standing(document, entries, at) if at >= after else None
            if hit:
                yield hit[0], hit[1]
                after = hit[2]

    def _candidates(self, story: Words) -> Iterator[tuple[int, list[tuple[list[str], Term]]]]:
        """The places where a term may begin, as its first two words tell, with the terms that may."""
        following = [*story.lower[1:], ""]
        for head in self._first.keys() & story.vocabulary:
            known = self._groups[head]
            alone = known.get("", [])
            for at in story.places[head]:
                entries = known.get(following[at], alone)
                if entries:
                    yield at, entries if entries is alone else [*entries, *alone]

    def _standing(
        self, document: Document, entries: Iterable[tuple[list[str], Term]], at: int
    ) -> tuple[Span, Term, int] | None:
        """The first of some terms that stands where a word does, with the index behind it."""
        story = words(document)
        for parts, term in entries:
            last = at + len(parts) - 1
            if self._stands(document, parts, term, at, last):
                whole = story.span(at, last)
                if story.lower[last] != parts[-1]:
                    whole = whole._replace(end=whole.end - 2)
                return whole, term, last + 1
        return None

    def _stands(self, document: Document, parts: list[str], term: Term, at: int, last: int) -> bool:
        story = words(document)
        if last >= len(story) or story.lower[at:last] != parts[:-1] or bare(story.lower[last]) != bare(parts[-1]):
            return False
        copy = document[story.span(at, last)]
        if any(mark in copy for mark in ",;:.!?\n") and not any(mark in term.phrase for mark in ",;:.!?"):
            return False
        exact = any(character.isupper() for character in term.phrase)
        return not exact or copy.replace("’", "'").startswith(term.phrase.replace("’", "'"))


def by_first(terms: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Terms as an index takes them: as lines, what is better behind tabs, by their first word; one of a single word by its possessive too."""
    found: dict[str, list[str]] = {}
    for phrase, better in terms.items():
        head, *rest = WORD.compiled.findall(phrase) or [""]
        key = plain(head)
        for form in (key,) if rest else (bare(key), f"{bare(key)}'s"):
            found.setdefault(form, []).append("\t".join((phrase, *better)))
    return {head: "\n".join(lines) for head, lines in found.items()}


def plain(word: str) -> str:
    """A word as it is compared: lower case, straight apostrophe."""
    return word.lower().replace("’", "'")


def bare(word: str) -> str:
    """A compared word without its possessive ending."""
    return word.removesuffix("'s")


def cased(better: str, found: str) -> str:
    """The better word with the initial capital, or all capitals, of what it replaces."""
    if found.isupper() and len(found) > 1:
        return better.upper()
    return better[:1].upper() + better[1:] if found[:1].isupper() else better


def read(path: str, group: str) -> Rule:
    """The rule in a TOML file. Raises TermsError naming the file if it is not one."""
    try:
        table: dict[str, Any] = kept().drawn(path, _table)
    except (OSError, ValueError) as error:
        raise TermsError(f"{path}: {error}") from error
    unknown = sorted(table.keys() - KEYS)
    if unknown:
        raise TermsError(f"{path}: unknown key “{unknown[0]}” (known: {', '.join(sorted(KEYS))})")
    kinds = [kind for kind in KINDS if kind in table]
    if len(kinds) != 1:
        raise TermsError(f"{path}: a word list has one of {', '.join(KINDS)}, not {' and '.join(kinds) or 'none'}")
    return _rule(path, group, kinds[0], table)


def _table(path: str) -> dict[str, Any]:
    import tomllib

    with open(path, "rb") as file:
        return tomllib.load(file)


def _rule(path: str, group: str, kind: str, table: dict[str, Any]) -> Rule:
    severity = table.get("severity", "warning")
    if severity not in {one.label for one in Severity}:
        raise TermsError(f"{path}: severity is error, warning or note, not “{severity}”")
    if table.get("in_quotes", "report") not in {"report", "skip", "only"}:
        raise TermsError(f"{path}: in_quotes is report, skip or only, not “{table['in_quotes']}”")
    terms = Terms(_terms(path, kind, table[kind]))
    return Rule(
        name=os.path.basename(path).removesuffix(".toml").replace("_", "-"),
        group=group,
        severity=Severity[severity.upper()],
        doc=str(table.get("doc", "")).strip(),
        check=partial(_CHECKS[kind], terms, str(table.get("message", _MESSAGES[kind])), bool(table.get("safe", False))),
        in_quotes=table.get("in_quotes", "report"),
        module=path,
        reach="story" if kind == "variants" else "paragraph",
    )


def _terms(path: str, kind: str, value: Any) -> dict[str, tuple[str, ...]]:
    if isinstance(value, str):
        return _bulk(os.path.join(os.path.dirname(path), value))
    if isinstance(value, list):
        return {str(phrase): () for phrase in value}
    if not isinstance(value, dict):
        raise TermsError(f"{path}: {kind} is a table, a list or the name of a .tsv file beside it")
    return {phrase: tuple(better) if isinstance(better, list) else (str(better),) for phrase, better in value.items()}


def _bulk(path: str) -> dict[str, tuple[str, ...]]:
    try:
        with open(path, encoding="utf-8") as file:
            rows = [line.rstrip("\r\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    except (OSError, UnicodeDecodeError) as error:
        raise TermsError(f"{path}: {error}") from error
    return {phrase: tuple(better) for phrase, *better in rows}


class Terms:
    """The terms of one list; their index is made when the first story is looked at."""

    def __init__(self, terms: Mapping[str, tuple[str, ...]]) -> None:
        self._terms = terms

    @cached_property
    def index(self) -> Index:
        """The phrases, each with what is better."""
        return Index(by_first(self._terms))

    @cached_property
    def family(self) -> dict[str, str]:
        """The house form of every form."""
        return {form: house for house, forms in self._terms.items() for form in (house, *forms)}

    @cached_property
    def forms(self) -> Index:
        """All forms, with nothing better."""
        return Index(by_first(dict.fromkeys(self.family, ())))


def _replace(terms: Terms, message: str, safe: bool, document: Document) -> Iterator[Finding]:
    for span, term in terms.index.find(document):
        found = document[span]
        fixes = [Fix.replace(span, cased(better, found), safe=safe) for better in term.better]
        yield Finding(span, message.format(found=found, better=" or ".join(term.better)), fixes)


def _flag(terms: Terms, message: str, safe: bool, document: Document) -> Iterator[Finding]:
    for span, _ in terms.index.find(document):
        yield Finding(
            span, message.format(found=document[span], better=""), [Fix.delete(span, safe=True)] if safe else ()
        )


def _variants(terms: Terms, message: str, safe: bool, document: Document) -> Iterator[Finding]:
    first: dict[str, tuple[str, Span]] = {}
    for span, term in terms.forms.find(document):
        house = terms.family[term.phrase]
        form, place = first.setdefault(house, (term.phrase, span))
        if form != term.phrase:
            copy = document[span]
            fix = Fix.replace(span, form, safe=safe)
            related = Related(document, place, f"“{form}” here")
            yield Finding(span, message.format(found=copy, better=form), [fix], [related])


_CHECKS = {"replace": _replace, "flag": _flag, "variants": _variants}
_MESSAGES = {
    "replace": "“{found}”: better “{better}”",
    "flag": "“{found}” does not belong in copy",
    "variants": "“{found}” is “{better}” elsewhere in this story",
}
