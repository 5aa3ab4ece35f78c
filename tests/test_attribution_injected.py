"""Faults put into sound stories one by one: each rule must find three in four of its own, and be silent before."""

import json
import re
from pathlib import Path

import pytest

from wirelint import Document
from wirelint.engine import findings
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import people
from wirelint.registry import discover

HERE = Path(__file__).parent
STORIES = [
    *(json.loads(line)["text"] for line in (HERE / "gold/attributions.jsonl").read_text("utf-8").splitlines()),
    *(file.read_text("utf-8") for file in sorted((HERE / "corpus").glob("*.source.txt"))),
]
RULES = {rule.name: rule for rule in discover("wirelint_rules")}
QUOTATION = ("unclosed-quotation", "unopened-quotation", "mixed-marks", "wrong-way-mark", "nested-alike", "stray-mark")
LEAST = 0.75


def count(text, *names):
    document = Document(text)
    return sum(1 for name in names for _ in findings(document, RULES[name]))


def dropped_mark(text):
    """One double mark is lost."""
    for m in list(re.finditer('["“”]', text))[::3]:
        yield text[: m.start()] + text[m.end() :]


def turned_mark(text):
    """One curly mark is turned."""
    curly = re.sub(r'"([^"\n]{3,400}?)"', r"“\1”", text)
    for m in list(re.finditer("[“”]", curly))[::3]:
        yield curly[: m.start()] + ("”" if m.group() == "“" else "“") + curly[m.end() :]


def doubled_mark(text):
    """One comma or stop before a space is doubled."""
    for m in list(re.finditer(r"(?<=[a-z]{3})([,.])(?=\s+[A-Z])", text))[::4]:
        yield text[: m.end()] + m.group() + text[m.end() :]


def second_speaker(text):
    """A quotation of a named person is given to somebody else at the end."""
    document = Document(text)
    named = {span.start for person in people(document) for span in person.mentions}
    for one in attributions(document):
        if one.source and one.source[0].start in named and text[one.content[0].start] in '“"':
            quotation = re.match(r"[“\"][^“”\"]{30,}[”\"]", text[one.content[0].start :])
            if quotation:
                yield f"{text.rstrip()}\n\n{quotation.group()[:-2]},{quotation.group()[-1]} Oleksii Reznikov said.\n"


def second_attribution(text):
    """A quotation that has its speaker behind it gets another before it."""
    for m in re.finditer(r"(?<=\n)([“\"][^“”\"\n]{30,},[”\"]) (?:[A-Z][\w’-]+(?: [A-Z][\w’-]+)?|he|she) said\b", text):
        yield f"{text[: m.start()]}Peskov said, {text[m.start() :]}"


def second_nationality(text):
    """Somebody with a nationality gets another one at the end."""
    for person in people(Document(text)):
        yield (
            f"{text.rstrip()}\n\nNorwegian spokesman {person.name} spoke.\n\nEarlier Peruvian spokesman {person.name} arrived.\n"
        )


def mute(text):
    """A speaker in lower case is swapped for a thing."""
    for index, one in enumerate(attributions(Document(text))):
        if (
            one.source
            and text[one.source[0].start :].startswith(("The ", "the "))
            and text[slice(*one.cue[0])] == "said"
        ):
            thing = ("trucks", "bridge", "floods", "vaccines", "cows", "helicopter")[index % 6]
            yield f"{text[: one.source[0].start + 4]}{thing}{text[one.source[0].end :]}"


def wrong_place(_text):
    """An office is given to a place that has none."""
    for title in (
        "governor",
        "mayor",
        "sheriff",
        "director general",
        "chairman",
        "speaker",
        "district attorney",
        "presiding officer",
    ):
        for place in (
            "Ukraine",
            "Kenya",
            "Peru",
            "South Korea",
            "Côte d’Ivoire",
            "New Zealand",
            "the Philippines",
            "the United States",
        ):
            yield f"According to the {title} of {place}, two people were hurt."
    for place in ("Japan", "Canada", "Sweden", "Thailand", "Texas", "Ontario", "Kerala", "Quang Nam"):
        yield f"Talks were held with the president of {place}, who left on Monday."


@pytest.mark.parametrize(
    ("inject", "names", "base"),
    [
        (dropped_mark, QUOTATION, True),
        (turned_mark, QUOTATION, False),
        (doubled_mark, ("doubled-punctuation",), True),
        (second_speaker, ("two-speakers",), True),
        (second_attribution, ("doubled-attribution",), True),
        (second_nationality, ("contradictory-office",), True),
        (mute, ("mute-speaker",), True),
        (wrong_place, ("impossible-office",), True),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_recall(inject, names, base):
    """Three in four of the faults are found that were put in."""
    found = total = 0
    stories = STORIES if inject is not wrong_place else STORIES[:1]
    for text in stories:
        before = count(text, *names) if base and inject is not wrong_place else None
        for faulty in inject(text):
            total += 1
            found += count(faulty, *names) > (before if before is not None else 0)
    assert total >= 8
    assert found >= LEAST * total, f"{found} of {total}"
