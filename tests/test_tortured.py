"""Terms whose words were swapped: what the shipped table knows, and what a newsroom can add."""

from __future__ import annotations

import importlib.util
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wirelint.document import Document
from wirelint.layers.words import WORD
from wirelint.markup import read
from wirelint_rules._inflection import plural, singular
from wirelint_rules.garbled._coined import coined
from wirelint_rules.garbled._odds import seen
from wirelint_rules.garbled._phrases import likely_phrases, phrases
from wirelint_rules.garbled._suspects import LEAST, SIFTED, SIFTED_LOOSELY
from wirelint_rules.garbled._suspicion import convicted, ruined
from wirelint_rules.garbled._terms import SMALL, pairs_of, terms
from wirelint_rules.garbled._tortured import (
    LOOSE,
    among,
    convicting,
    loose,
    strict,
)

if TYPE_CHECKING:
    from types import ModuleType


def _script() -> ModuleType:
    path = Path(__file__).parents[1] / ".ci" / "data" / "terms.py"
    spec = importlib.util.spec_from_file_location("build_terms", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _script()


def test_pairs_of_a_term() -> None:
    assert [(pair.first, pair.link, pair.second) for pair in pairs_of("state of emergency")] == [
        ("state", "of", "emergency")
    ]
    assert [pair.form for pair in pairs_of("nuclear power plants")] == ["nuclear power", "power plants"]
    assert [pair.form for pair in pairs_of("cease+fire")] == ["ceasefire"]


def test_a_term_is_no_suspect() -> None:
    assert terms().guess("prime", "minister") is None
    assert not loose(Document("The prime ministers held peace talks."))


def test_the_likeliest_term_is_named() -> None:
    guess = terms().guess("prime", "clergyman")
    assert guess is not None
    assert guess.form == "prime minister"


def test_attested_pairs_are_no_loose() -> None:
    assert not loose(Document("The national bank raised money on the stock market."))


def test_pairs_that_only_other_english_has_are_doubted_in_ruined_stories() -> None:
    """What old copy and speech have, news does not: it is left alone where nothing speaks against a story."""
    story = Document("The money washing was put off.")
    assert [suspect.term for suspect in loose(story)] == ["money laundering"]
    assert not strict(story)


def test_a_house_term() -> None:
    story = Document("The courtroom oxen were there.")
    assert not loose(story)
    assert [suspect.term for suspect in among(story, terms(("court cattle",)), SIFTED_LOOSELY, LOOSE)] == [
        "court cattle"
    ]


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("strikes", "strike"),
        ("cities", "city"),
        ("crashes", "crash"),
        ("news", "news"),
        ("crisis", "crisis"),
        ("countrys", "countrys"),
    ],
)
def test_singular(word: str, one: str) -> None:
    assert singular(word) == one


def test_plural_and_inflection() -> None:
    assert [plural(word) for word in ("city", "gunman", "crash", "talk")] == ["cities", "gunmen", "crashes", "talks"]
    assert build.swaps.inflected("take") == ("take", "took", "taken", "taking")
    assert build.swaps.inflected("carry") == ("carry", "carried", "carried", "carrying")
    assert build.swaps.inflected("ban") == ("ban", "banned", "banned", "banning")


@pytest.mark.parametrize("likely", [LEAST + SIFTED_LOOSELY, LEAST + SIFTED])
def test_the_quick_answer_rules_out_no_term(likely: float) -> None:
    """Of words that news does not have side by side."""
    known = terms()
    firsts = ["prime", "top", "aerial", "air", "safety", "security", "white", "state", "mutual", "climate", "weather"]
    lasts = [
        "clergyman",
        "pastor",
        "minister",
        "hit",
        "strike",
        "council",
        "board",
        "house",
        "crisis",
        "change",
        "defence",
    ]
    for one, other in ((one, other) for one in firsts for other in lasts):
        numbers = known.number(one), known.number(other)
        if min(numbers) >= 0 and known.guess(one, other, least=likely) and not seen(one, other):
            assert known.may(*numbers, likely), (one, other)


PLAIN = """The mayor opened a school near the river on Monday and told parents that classes would begin next week. Rain had
held up the builders since March, and the bridge beside it is still shut. A bus will bring children from the far bank until
the repairs are done, a spokeswoman for the town said. Teachers had asked for smaller groups, more books and a longer lunch."""


def test_few_pairs_are_looked_up_in_any_story() -> None:
    known = terms()
    numbers = [known.number(word) for word in WORD.compiled.findall(PLAIN.lower()) if word not in SMALL]
    asked = [(one, other) for one, other in pairwise(numbers) if min(one, other) >= 0]
    assert len(asked) > 30
    assert sum(known.may(*pair, LEAST + SIFTED) for pair in asked) < len(asked) / 10


def test_the_table_matches_its_inputs() -> None:
    """Every term that is listed is in the shipped table, so nobody has changed a list and not built it anew."""
    known = terms()
    listed = (pair for term in build.terms() for pair in pairs_of(term) if build.by_chance(pair) < build.UNHEARD)
    pairs = {(pair.first, pair.link, pair.second) for pair in listed}
    assert len(pairs) > 30_000
    assert {pair for pair in pairs if not known.holds(*pair)} == build.doubted() & pairs


def test_calques_are_suspects_as_they_stand() -> None:
    """What another language calls a thing is told word for word, and its words are swapped for nothing."""
    for copy, term in (("the figure of affairs", "turnover"), ("a wheel stool", "wheelchair")):
        assert max(loose(Document(f"They spoke of {copy}.")), key=lambda suspect: suspect.odds).term == term
    assert [term for _, term in phrases(Document("The interprofessional minimum salary rose."))] == ["minimum wage"]
    assert [term for _, term in phrases(Document("The team was woofing up the incorrect timber."))] == [
        "bark up the wrong tree"
    ]
    assert not loose(Document("They spoke of the amount of affairs of theirs, and of a child's gate."))


def test_words_of_terms_are_taken_in_other_senses() -> None:
    """A word of a term put for one of its other senses is told, in a term of three words if two of them were."""
    story = Document("The confidence shores bought glue matters, and the mallet toss was put off.")
    assert {"trust banks", "bond issues", "hammer throw"} <= {suspect.term for suspect in loose(story)}
    assert [term for _, term in phrases(Document("They held king riches stores of money."))] == [
        "sovereign wealth funds"
    ]
    assert not phrases(Document("They held sovereign wealth stores of money."))


def test_two_suspects_bear_each_other_out() -> None:
    """What would not convince by itself does where a second term of the story is swapped."""
    one, other = "The surveying booths were shut at dawn.", "The ship lay in a parched dock."
    assert [suspect.term for suspect in strict(Document(f"{one} {other}"))] == ["polling booths", "dry dock"]
    assert not strict(Document(one))
    assert not strict(Document(other))


def test_swapped_terms_convict_a_story() -> None:
    """Where four terms were swapped close together, the rest is read with more suspicion; two bear each other out, and that is all."""
    story = "The surveying booths were shut. The ship lay in a {} dock."
    assert [suspect.term for suspect in strict(Document(story.format("parched")))] == ["polling booths", "dry dock"]
    assert not convicting(Document(story.format("parched")))
    assert not strict(Document(story.format("dry")))
    assert convicting(
        Document(f"{story.format('parched')} The prime clergyman and the top pastor spoke of the anti-offensive.")
    )


@pytest.mark.parametrize(
    ("bad", "term", "good"),
    [("toll of demise", "death toll", "toll of deaths"), ("self-moved guns", "self-propelled", "self-propelled guns")],
)
def test_words_the_other_way_about_and_with_hyphens(bad: str, term: str, good: str) -> None:
    found = [suspect.term for suspect in loose(Document(f"They spoke of the {bad}."))]
    assert any(term in one for one in found)
    assert not loose(Document(f"They spoke of the {good}."))


def test_pooled_evidence() -> None:
    """Plain faults of two kinds convict a story, one fault does not."""
    assert convicted(Document("They will went to the the town.The mayor is there."))
    assert not convicted(Document("They will went to the town. The mayor is there."))


def test_faults_of_three_groups_ruin_a_story() -> None:
    """Names, offices, figures and dates that are wrong count as well, but only where they stand close together."""
    faults = "The governor of Ukraine said on Monday that Balakliya was quiet; Balakliia is 40 km (60 miles) away."
    assert ruined(Document(faults))
    assert not convicted(Document(faults))
    assert not ruined(Document(faults.replace("60 miles", "25 miles")))
    corpus = Path(__file__).parent / "corpus"
    sound = [(corpus / f"{name}.source.txt").read_text(encoding="utf-8") for name in ("c05", "c07")]
    assert not ruined(Document("\n\n".join([faults, *sound])))


def test_what_only_rows_of_a_list_put_together_is_no_reason_to_believe_it() -> None:
    """Alternatives in two places of a line make pairs that nobody writes: they are no terms, and no veto."""
    known = terms()
    assert known.holds("constitutional", "", "court")
    assert not known.holds("constitutional", "", "yard")
    assert max(known.guesses("constitutional", "yard"), key=lambda guess: guess.likely).form == "constitutional court"


def test_what_company_words_keep() -> None:
    """Words go together or not, whether anybody was seen to put them side by side; of rare words nothing is said."""
    known = terms()
    for one, other in (
        ("maintenance", "check"),
        ("ancient", "tradition"),
        ("northeastern", "ukraine"),
        ("town", "supervisor"),
    ):
        assert (known.company(one, other) or 0.0) > 0.25
    for one, other in (("south", "stick"), ("area", "company"), ("constitutional", "yard")):
        assert (known.company(one, other) or 0.0) < 0.15
    assert known.company("fetlock", "year") is None


def test_compounds_of_no_news() -> None:
    """Two nouns, or a verb and a particle, that a hyphen joins and nobody has counted; what writers coin is let be."""
    copy = "The trench-hole and the breathing-in, a sit-in, a spot-kick, a state-backed loan, a flower-maker, the rain-soaked fields, two mid-air stunts."
    document = Document(copy)
    assert [document[span] for span in coined(document)] == ["trench-hole", "breathing-in"]


def test_what_may_stand_together_is_no_guess():
    """Pairs that are known as good English, and as nothing else, are what no other pair is taken for."""
    document = Document("The governor declared a condition of exigency on Monday.")
    assert all(suspect.term for suspect in among(document, terms(), -6.0, -9.0))


@pytest.mark.parametrize(
    ("name", "least"), [("swapped.txt", 0.70), ("swapped-again.txt", 0.42), ("swapped-news.txt", 0.48)]
)
def test_swapped_terms_of_every_field(name: str, least: float) -> None:
    """Sentences with swapped terms of every field: so many are found in a story that is convicted."""
    found = every = 0
    for line in (Path(__file__).parent / "gold" / name).read_text(encoding="utf-8").splitlines():
        copy, marks = read(line)
        story = Document(copy)
        spans = [*(span for span, _ in (*phrases(story), *likely_phrases(story))), *(one.span for one in loose(story))]
        every += len(marks)
        found += sum(any(mark.span.overlaps(span) for span in spans) for mark in marks)
    assert every > 140
    assert found >= least * every
