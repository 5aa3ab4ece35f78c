"""What a copy is compared by: house style taken out, words that may stand for each other, sentences and quotations aligned."""

import pytest

from wirelint import Document
from wirelint.document import Span
from wirelint.layers.fidelity.additions import additions
from wirelint.layers.fidelity.alignment import passages
from wirelint.layers.fidelity.departures import departures
from wirelint.layers.fidelity.provenance import in_disorder, origins
from wirelint.layers.fidelity.senses import alike, of_one_country, opposed, stem
from wirelint.layers.naming.housestyle import plain, tokens
from wirelint.layers.speech.statements import reassigned, unattributed


def keys(text):
    """The words of a text as they compare."""
    return " ".join(token.key for token in tokens(Document(text)) if token.word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twenty-five buses", "25 buses"),
        ("two hundred and 3 million", "200 & three million"),
        ("1,200 homes", "1200 homes"),
        ("20 percent, 20 pct", "20 per cent, 20%"),
        ("Sept. 12, Feb. 3", "September 12, February 3rd"),
        ("at 6:15 a.m. and 5 p.m.", "at 6.15am and 5:00 pm"),
        ("12 km long, 3 lbs", "12 kilometres long, three pounds"),
        ("at 60 miles per hour", "at 60 mph"),
        ("12 sq km", "12 square kilometers"),
        ("minus 2C", "minus 2 Celsius"),
        ("Gov. Marsh, Lt. Gen. Olson", "Governor Marsh, Lieutenant General Olson"),
        ("the U.S. and the U.N.", "the US and the UN"),
        ("the United States", "the US"),
        ("they can't and won't, I don't", "they cannot and will not, I do not"),
        ("organised, colour, centre, travelled", "organized, color, center, traveled"),
        ("the 64-year-old, aged 71", "the 64, 71"),
        ("José Peña, Gdańsk, Løvold", "Jose Pena, Gdansk, Lovold"),
        ("Egypt’s port", "Egypt port"),
        ("PM Modi", "Prime Minister Modi"),
        ("no one", "nobody"),
        ("in order to", "to"),
    ],
)
def test_house_style_is_one(one, other):
    """What two newsrooms write differently has the same words."""
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 miles", "5 km"),
        ("10 Sept.", "10 Oct."),
        ("the general election", "the gen election"),
        ("the US", "us"),
        ("at 5 a.m.", "at 5 p.m."),
        ("Polish the car", "Police the car"),
        ("1.5 million", "15 million"),
    ],
)
def test_what_differs_stays_apart(one, other):
    """House style does not make one of two things."""
    assert keys(one) != keys(other)


def test_offsets_are_those_of_the_copy():
    """Every token stands where it says, contractions and numbers in words too."""
    text = "He didn’t say “twenty-five” of the 1,200 (5km) were Kyiv's at 5:00 p.m. on Sept. 3rd in the United States."
    found = tokens(Document(text))
    assert [text[one.span.start : one.span.end].startswith(one.text[:2]) for one in found] == [True] * len(found)
    assert all(a.span.start <= b.span.start for a, b in zip(found, found[1:], strict=False))
    figure = next(one for one in found if one.key == "25")
    assert text[figure.span.start : figure.span.end] == "twenty-five"


def test_quotation_marks_are_one():
    """Curly, straight and British marks compare alike; apostrophes are none."""
    texts = ("“We don’t,” he said.", '"We don\'t," he said.', "‘We don’t,’ he said.")
    assert len({tuple(one.key for one in tokens(Document(text))) for text in texts}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("began", "started"),
        ("drew", "attracted"),
        ("fell", "dropped"),
        ("stepped down", "resigned"),
        ("about", "roughly"),
        ("is building", "is constructing"),
        ("together cut", "jointly reduced"),
        ("the workers", "employees"),
    ],
)
def test_may_stand_for_each_other(one, other):
    """Everyday words that newsrooms use for one another, in the same form, either way round."""
    a, b = ([plain(word) for word in text.split()] for text in (one, other))
    assert alike(a, b)
    assert alike(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("began", "start"),
        ("fell", "rose"),
        ("sirens", "mermaids"),
        ("said", "confirmed"),
        ("governor", "mayor"),
        ("", ""),
    ],
)
def test_may_not(one, other):
    """Another form, another thing and nothing at all."""
    assert not alike([plain(word) for word in one.split()], [plain(word) for word in other.split()])


def test_contraries():
    """A contrary is one either way round, and no word is its own."""
    assert opposed("more", "less")
    assert opposed("less", "more")
    assert opposed("eastern", "western")
    assert not opposed("more", "more")
    assert not opposed("more", "mermaid")


def test_no_word_may_stand_for_its_contrary():
    """The list of everyday words has no pair of contraries in one group; small words with several senses apart."""
    from wirelint.layers.fidelity import senses

    # over: more than, and across; under: less than; since and as: because, and of time; fall: autumn
    several = {
        "over",
        "under",
        "before",
        "after",
        "on",
        "off",
        "in",
        "out",
        "up",
        "down",
        "back",
        "left",
        "early",
        "late",
    }
    wrong = {
        (one, other)
        for one, others in senses._opposites().items()
        for other in others
        if one not in several and other not in several and alike([one], [other])
    }
    assert wrong == set()


def test_stems():
    """Endings and irregular forms are taken off."""
    for forms in ("carry carries carried carrying", "take took taken takes", "dig dug digging", "claim claimed claims"):
        assert len(set(map(stem, forms.split()))) == 1, forms
    assert stem("house") != stem("horse")


def test_countries_and_peoples():
    """A country and its people are told, by ending or by table, and neighbours kept apart."""
    for pair in (("brazil", "brazilian"), ("france", "french"), ("china", "chinese"), ("turkey", "turkish")):
        assert of_one_country(*pair)
        assert of_one_country(*reversed(pair))
    assert not of_one_country("austria", "australian")
    assert not of_one_country("niger", "norwegian")


SOURCE = """The council met on Monday. It approved the bridge over the Orta by nine votes to four.

“We have waited twenty years for this bridge,” said Mayor Ada Rossi. She thanked the engineers.

Work on the northern pier begins in March, the contractor said."""


def beside(copy, source=SOURCE):
    return Document(copy, "copy.txt", sources=[Document(source, "source.txt")])


def test_passages():
    """Sentences find theirs when moved, split and joined; a strange one has a small share."""
    copy = "Work on the northern pier begins in March. The council met on Monday and approved the bridge over the Orta by 9 votes to 4. Snow lay on all the roofs."
    found = passages(beside(copy))
    shown = [one.source[one.span] for one in found]
    assert shown[0] == "Work on the northern pier begins in March, the contractor said."
    assert shown[1].startswith("The council met")
    assert shown[1].endswith("nine votes to four.")
    assert found[0].share == 1
    assert found[2].share < 0.45
    assert passages(Document(copy)) == []


def test_departures_point_both_ways():
    """A departure has its stretch in the copy and that of the source, the latter empty for what was put in."""
    document = beside("The council met on Tuesday. It hastily approved the bridge over the Orta by nine votes to four.")
    found = [(one.kind, document[one.span], one.source[one.origin]) for one in departures(document)]
    assert found == [("figure", "Tuesday", "Monday"), ("insertion", "hastily", "")]


def test_additions_are_joined():
    """Strange sentences of one paragraph are one addition, behind the passage that went before."""
    document = beside(
        "The council met on Monday. Snow lay thick everywhere. Children threw balls.\n\nWork on the northern pier begins in March."
    )
    (one,) = additions(document)
    assert document[one.span] == "Snow lay thick everywhere. Children threw balls."
    assert one.source[one.after] == "The council met on Monday."


def test_origins():
    """A quotation finds its words, in marks or without, whole or in part."""
    copy = "“We have waited 20 years for this bridge,” she said. “It approved the bridge over the Orta.” “Snow lay on every roof there.”"
    first, second, third = origins(beside(copy))
    assert (first.share, first.direct) == (1, True)
    assert first.source[first.span] == "We have waited twenty years for this bridge"
    assert (second.share, second.direct) == (1, False)
    assert third.share < 0.5
    assert origins(Document(copy)) == []


def test_origin_in_marks_goes_first():
    """Words that stand in a source both in marks and without are a quotation."""
    source = "Rossi says we have waited twenty years. “We have waited twenty years,” Rossi says."
    (one,) = origins(beside("“We have waited twenty years,” Rossi says.", source))
    assert one.direct


def test_disorder():
    """An odd mark in the paragraph is disorder there, and not in the next."""
    source = Document("“One, he said.\n\n“Two,” he said.")
    assert in_disorder(source, Span(1, 4))
    assert not in_disorder(source, Span(17, 20))


def test_statements():
    """A speaker who is another, and a statement that is nobody's."""
    other = beside(
        "Jan Vos told the council: “We have waited twenty years for this bridge.”\n\nWork on the northern pier begins in March."
    )
    (one,) = reassigned(other)
    assert (other[one.speaker], one.source[one.origin]) == ("Jan Vos", "Mayor Ada Rossi")
    (left,) = unattributed(other)
    assert (other[left.sentence], left.source[left.origin]) == (
        "Work on the northern pier begins in March.",
        "the contractor said",
    )
    same = beside(
        "“We have waited twenty years for this bridge,” Rossi said.\n\nThe contractor says work begins in March."
    )
    assert reassigned(same) == []
    assert unattributed(same) == []
