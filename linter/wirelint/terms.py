"""Rules written as word lists: one TOML file with `[replace]`, `flag` or `[variants]`.

A phrase is words: no regular expressions, no wildcards. A phrase in lower case matches any case; one with capitals must
match exactly. A replacement takes over the initial capital of what it replaces, unless that is an abbreviation in capitals, and a possessive stays.
"""

from __future__ import annotations

import os
from functools import cache, cached_property, partial

from wirelint.document import Span
from wirelint.findings import Finding, Fix, Related, Severity
from wirelint.kept import kept, stamp
from wirelint.layers.neighbours import Listed, Neighbours
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import WORD, words
from wirelint.reasons import reason
from wirelint.remembered import Remembered
from wirelint.rules import Rule
from wirelint.tables import tables
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from wirelint.document import Document
    from wirelint.layers.words import Words

    Entry = tuple[list[str], str, tuple[str, ...]]
    """A phrase word by word, as it is written, and what is better."""

KINDS = ("replace", "flag", "variants")
KEYS = {*KINDS, "severity", "message", "doc", "in_quotes", "safe"}


class TermsError(ValueError):
    """A word list that cannot be read. The message names the file and the reason."""


class Term(NamedTuple):
    """A phrase to look for and what is better, if anything is known to be."""

    phrase: str
    better: tuple[str, ...]


class Index:
    """Terms by their first two words in lower case: looking for thousands costs as little as looking for one.

    What a function like `by_first` makes of a file is kept, and asked for the words of a story.
    """

    def __init__(self, path: str, make: Callable[[str], Mapping[str, Any]]) -> None:
        self._ask = tables().asked(path, make)
        self._entries: Mapping[str, list[Entry]] = Remembered(self._ask)
        self._seconds = Remembered(self._behind)
        self._alone, self._heads = self._listed(_ALONE), self._listed(_HEADS)
        self._pairs = Neighbours(self._seconds.__getitem__, self._heads, passing=not _is_code(path))

    def find(self, document: Document) -> Iterator[tuple[Span, Term]]:
        """Where the terms stand, the longest first where several begin at one word; possessive endings are left out."""
        after, story = 0, words(document)
        for at, entries in sorted(self._candidates(document, story)):
            hit = _standing(document.text, story, entries, at) if at >= after else None
            if hit:
                yield hit[0], hit[1]
                after = hit[2]

    def _candidates(self, document: Document, story: Words) -> Iterator[tuple[int, list[Entry]]]:
        """The places where a term may begin, as its first two words tell, with the terms that may."""
        lower, entries, single = [*story.lower, ""], self._entries, self._alone
        for at in self._pairs.places(document):
            if lower[at] not in single:
                yield at, entries[f"{lower[at]} {lower[at + 1]}"]
        for head in story.vocabulary & single:
            alone, seconds = entries[f"{head} "], self._seconds[head] if head in self._heads else ()
            for at in story.places[head]:
                second = lower[at + 1]
                yield at, [*entries[f"{head} {second}"], *alone] if second in seconds else alone

    def _behind(self, head: str) -> Listed:
        """The words behind one with which it begins terms."""
        return Listed(self._ask(f"{head}\n"))

    def _listed(self, key: str) -> frozenset[str]:
        return frozenset(self._ask(key).split("\n"))


def _is_code(path: str) -> bool:
    """Whether a file stands in a package or a folder of one, and is what it is as long as the program runs; a newsroom's own may change."""
    folder = os.path.dirname(path)
    return any(os.path.exists(os.path.join(folder, up, "__init__.py")) for up in ("", os.pardir))


def indexed(path: str, make: Callable[[str], Mapping[str, Any]]) -> Index:
    """The index of a file, made once as long as that is the same."""
    return _indexed(path, make, stamp(path))


@cache
def _indexed(path: str, make: Callable[[str], Mapping[str, Any]], _: tuple[int, int]) -> Index:
    return Index(path, make)


def _standing(text: str, story: Words, entries: Iterable[Entry], at: int) -> tuple[Span, Term, int] | None:
    """The first of some terms that stands where a word does, with the index behind it."""
    lower = story.lower
    for parts, phrase, better in entries:
        end = at + len(parts)
        written = lower[at:end]
        if written != parts and (written[:-1] != parts[:-1] or bare(written[-1]) != bare(parts[-1])):
            continue
        whole = _with_marks(text, story.span(at, end - 1), phrase)
        if whole and _as_written(text[whole.start : whole.end], phrase):
            if written != parts:
                whole = whole._replace(end=whole.end - 2)
            return whole, Term(phrase, better), end
    return None


def _with_marks(text: str, words: Span, phrase: str) -> Span | None:
    """The words of a phrase with the marks that it has before and behind them, None where these do not stand there."""
    if phrase[0].isalnum() and phrase[-1].isalnum():
        return words
    before, behind = _marks(phrase)
    whole = Span(max(0, words.start - len(before)), words.end + len(behind))
    standing = (plain(text[whole.start : words.start]), plain(text[words.end : whole.end]))
    return whole if standing == (before, behind) else None


@cache
def _marks(phrase: str) -> tuple[str, str]:
    """What a phrase has before its first word and behind its last: the stop of “U.S.”, the signs of “C++”."""
    before, *_, behind = WORD.compiled.split(phrase)
    return plain(before), plain(behind)


def _as_written(copy: str, phrase: str) -> bool:
    """Whether no mark stands within words that a phrase has without, and capitals stand where it has them."""
    if any(mark in copy for mark in ",;:.!?\n") and not any(mark in phrase for mark in ",;:.!?"):
        return False
    exact = any(character.isupper() for character in phrase)
    return not exact or copy.replace("’", "'").startswith(phrase.replace("’", "'"))


def by_first(terms: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """Terms as an index takes them: by their first two words, the second "" for those of one, the longest first.

    One of a single word stands by its possessive too. What follows a first word is listed under it and a line feed.
    """
    found: dict[str, list[Entry]] = {}
    for phrase, better in terms.items():
        parts = [plain(part) for part in WORD.compiled.findall(phrase)]
        head = parts[0] if parts else ""
        for form in (head,) if len(parts) > 1 else (bare(head), f"{bare(head)}'s"):
            found.setdefault(form, []).append((parts, phrase, better))
    heads = {head: _by_second(entries) for head, entries in found.items()}
    behind = {head: [second for second in seconds if second] for head, seconds in heads.items()}
    return {
        _ALONE: "\n".join(head for head, seconds in heads.items() if "" in seconds),
        _HEADS: "\n".join(head for head, seconds in behind.items() if seconds),
        **{f"{head}\n": "\n".join(seconds) for head, seconds in behind.items() if seconds},
        **{f"{head} {second}": entries for head, seconds in heads.items() for second, entries in seconds.items()},
    }


def _by_second(entries: list[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry[0])):
        second = bare(entry[0][1]) if len(entry[0]) > 1 else ""
        for form in (second, f"{second}'s") if second else ("",):
            found.setdefault(form, []).append(entry)
    return found


_HEADS, _ALONE = "\n", "\n\n"
"""Where an index has the first words of terms of several, and the words that are terms by themselves."""


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
        settings: dict[str, Any] = kept().drawn(path, _settings)
        terms = Terms(settings["terms"])
        if terms.path != path:
            _ = terms.index  # a file that cannot be read is told of at once
    except OSError as error:
        beside = f" {os.path.basename(error.filename)}:" if error.filename not in {None, path} else ""
        raise TermsError(f"{path}:{beside} {reason(error)}") from error
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, TermsError) else TermsError(f"{path}: {reason(error)}") from error
    name = os.path.basename(path).removesuffix(".toml").replace("_", "-")
    if not name.replace("-", "").isalnum():
        raise TermsError(f"{path}: a word list's file has the name of its rule: letters, digits and hyphens")
    kind, message, safe = settings["kind"], settings.get("message"), settings.get("safe", False)
    return Rule(
        name=name,
        group=group,
        severity=Severity[settings.get("severity", "warning").upper()],
        doc=str(settings.get("doc", "")).strip(),
        check=partial(_CHECKS[kind], terms, str(message or _MESSAGES[kind]), safe),
        in_quotes=settings.get("in_quotes", "report"),
        module=path,
        reach="story" if kind == "variants" else "paragraph",
    )


def _settings(path: str) -> dict[str, Any]:
    """What a word list says of itself: all but its terms, with their kind and the file that they stand in."""
    table = _table(path)
    unknown = sorted(table.keys() - KEYS)
    if unknown:
        raise TermsError(f"{path}: unknown key “{unknown[0]}” (known: {', '.join(sorted(KEYS))})")
    kind = _kind(path, table)
    severity, in_quotes = table.get("severity", "warning"), table.get("in_quotes", "report")
    if severity not in {one.label for one in Severity}:
        raise TermsError(f"{path}: severity is error, warning or note, not “{severity}”")
    if in_quotes not in {"report", "skip", "only"}:
        raise TermsError(f"{path}: in_quotes is report, skip or only, not “{in_quotes}”")
    if not isinstance(table.get("safe", False), bool):
        raise TermsError(f"{path}: safe is true or false, not {table['safe']!r}")
    _message(path, table.get("message", ""))
    value = table.pop(kind)
    if not isinstance(value, (str, list, dict)):
        raise TermsError(f"{path}: {kind} is a table, a list or the name of a .tsv file beside it")
    if not isinstance(value, str):
        _entries(path, value)
    file = os.path.join(os.path.dirname(path), value) if isinstance(value, str) else path
    return table | {"kind": kind, "terms": file}


def _message(path: str, message: Any) -> None:
    """Raise TermsError for a message that cannot be filled in."""
    try:
        if isinstance(message, str):
            message.format(found="", better="")
            return
    except (LookupError, ValueError, AttributeError):
        pass
    raise TermsError(f"{path}: message is a string that may hold {{found}} and {{better}}, not {message!r}")


def _entries(path: str, value: Any) -> None:
    """Raise TermsError for a phrase without a word, or one beside which anything but strings stands."""
    for phrase in value:
        if not isinstance(phrase, str) or not WORD.compiled.search(phrase):
            raise TermsError(f"{path}: {phrase!r} is no phrase: it has no word")
    for phrase, better in value.items() if isinstance(value, dict) else ():
        forms = better if isinstance(better, list) else [better]
        if not forms or not all(isinstance(form, str) for form in forms):
            raise TermsError(f"{path}: beside “{phrase}” stands a string or a list of strings, not {better!r}")


def _table(path: str) -> dict[str, Any]:
    import tomllib

    with open(path, "rb") as file:
        return tomllib.loads(file.read().decode("utf-8-sig"))


def _kind(path: str, table: Mapping[str, Any]) -> str:
    kinds = [kind for kind in KINDS if kind in table]
    if len(kinds) != 1:
        raise TermsError(f"{path}: a word list has one of {', '.join(KINDS)}, not {' and '.join(kinds) or 'none'}")
    return kinds[0]


def _terms(path: str) -> dict[str, tuple[str, ...]]:
    """The terms in a word list, or in a .tsv file that stands beside one."""
    if not path.endswith(".toml"):
        return _bulk(path)
    table = _table(path)
    value: Any = table[_kind(path, table)]
    if isinstance(value, list):
        return {str(phrase).strip(): () for phrase in value}
    return {
        phrase.strip(): tuple(better) if isinstance(better, list) else (str(better),)
        for phrase, better in value.items()
    }


def _bulk(path: str) -> dict[str, tuple[str, ...]]:
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = [line for line in file if line.strip() and not line.startswith("#")]
    except (OSError, UnicodeDecodeError) as error:
        raise TermsError(f"{path}: {reason(error)}") from error
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    _entries(path, [phrase for phrase, *_ in rows])
    return {phrase: tuple(better) for phrase, *better in rows}


def _index(path: str) -> dict[str, Any]:
    return by_first(_terms(path))


def _family(path: str) -> dict[str, str]:
    return {form: house for house, forms in _terms(path).items() for form in (house, *forms)}


def _forms(path: str) -> dict[str, Any]:
    return by_first(dict.fromkeys(_family(path), ()))


class Terms:
    """The terms in one file, indexed once and kept so from run to run."""

    def __init__(self, path: str) -> None:
        self.path = path

    @cached_property
    def index(self) -> Index:
        """The phrases, each with what is better."""
        return indexed(self.path, _index)

    @cached_property
    def family(self) -> dict[str, str]:
        """The house form of every form."""
        family: dict[str, str] = kept().drawn(self.path, _family)
        return family

    @cached_property
    def forms(self) -> Index:
        """All forms, with nothing better."""
        return indexed(self.path, _forms)


def _replace(terms: Terms, message: str, safe: bool, document: Document) -> Iterator[Finding]:
    for span, term in terms.index.find(document):
        found = document[span]
        better = [one for one in term.better if one]
        forms = [one if term.phrase.isupper() else _form(one, found) for one in better]
        if any(_stands(document, span, form) for form in forms):
            continue
        fixes = [Fix.replace(span, form + _stop(document, span, form), safe=safe) for form in forms]
        fixes += [_deleted(document, span, safe=safe)] if len(better) < len(term.better) else []
        said = message if better or message != _MESSAGES["replace"] else _MESSAGES["flag"]
        yield Finding(span, said.format(found=found, better=" or ".join(better)), fixes)


def _stop(document: Document, span: Span, better: str) -> str:
    """The stop of a sentence that ends with an abbreviation, where the better word has none."""
    if document.text[span.end - 1] != "." or better[-1] in ".!?":
        return ""
    sentence = sentence_at(document, span.start)
    return "." if not document.text[span.end : sentence.end].strip(_CLOSING) else ""


def _deleted(document: Document, span: Span, *, safe: bool) -> Fix:
    """A fix that takes words out with a blank beside them; what follows takes over their initial capital."""
    text, (start, end) = document.text, span
    if text[end : end + 1] == " ":
        end += 1
    elif start and text[start - 1] == " ":
        start -= 1
    after = text[end : end + 1]
    if text[span.start].isupper() and after.islower():
        return Fix.replace((start, end + 1), after.upper(), safe=safe, title="delete")
    return Fix.delete((start, end), safe=safe)


def _form(better: str, found: str) -> str:
    """The better word with the capitals of what it replaces, unless these are what is wrong."""
    form = cased(better, found)
    return better if form == found else form


def _stands(document: Document, span: Span, better: str) -> bool:
    """Whether what would be put there stands there: a better phrase may hold the one that it is better than."""
    found = document[span].replace("’", "'")
    better = better.replace("’", "'")
    at = better.find(found)
    while at >= 0:
        start = max(0, span.start - at)
        if document.text[start : start + len(better)].replace("’", "'") == better:
            return True
        at = better.find(found, at + 1)
    return False


def _flag(terms: Terms, message: str, safe: bool, document: Document) -> Iterator[Finding]:
    for span, _ in terms.index.find(document):
        fixes = [_deleted(document, span, safe=True)] if safe else ()
        yield Finding(span, message.format(found=document[span], better=""), fixes)


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
_CLOSING = " \n”’\"')"
"""What may stand between the last word of a sentence and its end."""
