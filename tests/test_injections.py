"""One change of sense at a time, put into sample stories: each is found, by the rule that it concerns or one of its kind."""

import re
from pathlib import Path

import pytest

from wirelint import Document, Severity
from wirelint.engine import findings
from wirelint.layers.quotations import quotations
from wirelint.layers.sentences import sentences as sentences_of
from wirelint.layers.speech.attributions import attributions
from wirelint.registry import discover

RULES = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity" and rule.severity >= Severity.WARNING]
STORIES = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "corpus").glob("*.source.txt"))]
MOST = 2
"""How many changes of a kind are put into one story."""

QUOTED = {
    "big": "huge", "people": "persons", "good": "great", "get": "obtain", "very": "extremely", "want": "wish", "need": "require",
    "is": "was", "are": "were", "our": "their", "we": "they", "will": "would", "can": "could", "the": "this", "it": "that", "was": "is",
}  # fmt: skip
CONTRARY = {
    "more": "less", "less": "more", "before": "after", "after": "before", "first": "last", "higher": "lower", "eastern": "western",
    "southern": "northern", "north": "south", "south": "north", "rose": "fell", "fell": "rose", "won": "lost", "up": "down",
}  # fmt: skip
PRONOUN = {"he": "she", "she": "he", "his": "her", "He": "She", "She": "He"}
CERTAIN = {
    "may": "will",
    "could": "will",
    "might": "will",
    "claimed": "confirmed",
    "believed": "proved",
    "likely": "certain",
}
STRAYS = (
    "Follow us on Facebook",
    "Read more: the best shoes of summer",
    "Image source, Getty Images",
    "Share on Twitter",
)
SENTENCES = ("Its share price has halved since January.", "Analysts have long doubted such forecasts.")


def long_quotations(text):
    """What stands in quotation marks, from six words on."""
    for one in quotations(Document(text)):
        if one.level == 0 and one.closed and text[one.content.start : one.content.end].count(" ") >= 5:
            yield one.content


def replaced(text, table, inside=None):
    """Each word of a table where it stands, with what is put in its place."""
    for start, end in inside if inside is not None else [(0, len(text))]:
        for m in re.finditer(r"\b[A-Za-z]+\b", text[start:end]):
            if m.group() in table:
                yield start + m.start(), start + m.end(), table[m.group()]


def outside(text, edits):
    """Those edits that do not lie in a quotation."""
    spans = [one.span for one in quotations(Document(text))]
    return [one for one in edits if not any(span.start <= one[0] < span.end for span in spans)]


def figures(text):
    for m in re.finditer(r"(?<![\w.,:])\d{2,3}(?![\w,.:]*\w)", text):
        yield m.start(), m.end(), str(int(m.group()) + 3)


def names(text):
    for m in re.finditer(r"(?<=[a-z] )[A-Z][a-z]{5,}\b", text):
        word = m.group()
        yield m.start(), m.end(), word[:2] + word[3] + word[2] + word[4:] if word[2] != word[3] else f"{word}y"


def negations(text):
    for m in re.finditer(r"\b(?:is|are|was|were|will|did|does|do|has|have|could|would|can) not\b", text):
        yield m.start(), m.end(), m.group()[:-4]


def cuts(text):
    for content in long_quotations(text):
        m = re.search(r" \w+ \w+(?= \w+ \w+ )", text[content.start + 8 : content.end])
        if m:
            yield content.start + 8 + m.start(), content.start + 8 + m.end(), ""


def speakers(text):
    found = [one for one in attributions(Document(text)) if one.source and "“" in text[slice(*one.content[0])]]
    named = [one for one in found if re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)*", text[slice(*one.source[0])])]
    for one in named:
        name = text[slice(*one.source[0])]
        others = [
            text[slice(*other.source[0])]
            for other in named
            if text[slice(*other.source[0])].split()[-1] != name.split()[-1]
        ]
        if others:
            yield one.source[0].start, one.source[0].end, others[0]


def paraphrases(text):
    for one in attributions(Document(text)):
        content = text[slice(*one.content[0])]
        if one.cue and not re.search("[“”\"‘’']", content) and 7 < content.count(" ") < 30:
            yield one.content[0].start, one.content[0].end, f"“{content}”"


def attributions_lost(text):
    """Sentences of indirect speech without who says so."""
    document = Document(text)
    for one in attributions(document):
        content, cue = one.content[0], one.cue[0] if one.cue else None
        if (
            not one.source
            or len(one.content) > 1
            or re.search('[“”"‘]', document[content])
            or document[content].count(" ") < 6
        ):
            continue
        start, end = min(one.source[0].start, cue.start), max(one.source[0].end, cue.end)
        sentence = next(span for span in sentences_of(document) if span.start <= content.start < span.end)
        if content.start == sentence.start and text[content.end : start] == ", " and text[end:].startswith("."):
            yield content.end, end, ""
        elif start == sentence.start and end < content.start and text[content.end] == ".":
            body = document[content].removeprefix("that ")
            yield start, content.end, body[0].upper() + body[1:]


def lines(text):
    for number, m in enumerate(re.finditer(r"\n(?=\n)", text)):
        yield m.end(), m.end(), f"\n{STRAYS[number % len(STRAYS)]}\n"


def sentences(text):
    for number, m in enumerate(re.finditer(r"(?<=[a-z]\. )(?=[A-Z][a-z]+ [a-z]+ )", text)):
        yield m.start(), m.start(), f"{SENTENCES[number % len(SENTENCES)]} "


KINDS = {
    "figure": (figures, 0.93),
    "name": (names, 0.95),
    "negation": (negations, 0.9),
    "contrary": (lambda text: replaced(text, CONTRARY), 0.9),
    "pronoun": (lambda text: outside(text, replaced(text, PRONOUN)), 0.95),
    "claim": (lambda text: replaced(text, CERTAIN), 0.9),
    "word of a quotation": (lambda text: replaced(text, QUOTED, long_quotations(text)), 0.97),
    "words cut from a quotation": (cuts, 0.95),
    "speaker": (speakers, 0.78),
    "paraphrase in quotation marks": (paraphrases, 0.95),
    "attribution lost": (attributions_lost, 0.75),
    "line put in": (lines, 0.95),
    "sentence put in": (sentences, 0.9),
}
"""What is changed, and the least share of it that is found."""


def is_found(text, edit):
    """Whether a finding touches the changed stretch."""
    start, end, new = edit
    document = Document(text[:start] + new + text[end:], "copy.txt", sources=[Document(text, "source.txt")])
    spans = [one.span for rule in RULES for one in findings(document, rule)]
    return any(span.start <= start + len(new) + 1 and start - 1 <= span.end for span in spans)


@pytest.mark.parametrize("kind", KINDS)
def test_injections(kind):
    """Of each kind of change the share is found that the study found, or more."""
    edits, least = KINDS[kind]
    tried = []
    for text in STORIES:
        found = list(edits(text))
        tried += [(text, edit) for edit in found[:: max(1, len(found) // MOST)][:MOST]]
    missed = [(text[max(0, edit[0] - 40) : edit[1] + 20], edit[2]) for text, edit in tried if not is_found(text, edit)]
    assert len(tried) >= 9
    assert 1 - len(missed) / len(tried) >= least, missed
