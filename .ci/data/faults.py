"""Faults of machines and haste, made in sound sentences, to learn from: some fifty kinds, each a function with a weight.

A fault says which words it puts in place of which, and where the fault then lies. What it makes may by chance be sound English ("left to rest"
for "left the rest"): who learns from it must bear with some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.layers import grammar
from wirelint.layers.grammar import letter, listed
from wirelint_rules.collision._evidence import frequency, odds
from wirelint_rules.collision._forms import participle, plain, simple_past

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    Fault = Callable[["Copy", random.Random], "Change | None"]
    """What makes a fault in a copy, or None where it finds no room for one."""

TRIES = 6
"""So many kinds of faults are tried on a sentence."""


class Copy(NamedTuple):
    """A sentence: its words, the marks behind them, the words' letters in the grammar, and the words in lower case."""

    texts: list[str]
    marks: list[str]
    letters: str
    lower: list[str]

    def at(self, place: int) -> str:
        """The letter of a word; a blank beyond the ends."""
        return self.letters[place] if 0 <= place < len(self.letters) else " "

    def joined(self, place: int) -> bool:
        """Whether nothing but a blank parts a word from the next."""
        return 0 <= place < len(self.marks) - 1 and self.marks[place] == " "


class Change(NamedTuple):
    """Words to stand from one place to another, and which of them are the fault, counted from the first place."""

    first: int
    end: int
    words: list[str]
    fault: tuple[int, ...]


FAULTS: dict[str, tuple[Fault, float]] = {}
"""The kinds of faults by their names, each with its weight."""


def fault(weight: float) -> Callable[[Fault], Fault]:
    """Enter a kind of fault, with how often it is made beside the others."""

    def enter(made: Fault) -> Fault:
        FAULTS[made.__name__] = made, weight
        return made

    return enter


def faulty(texts: list[str], marks: list[str], dice: random.Random) -> tuple[list[str], list[str], list[int]] | None:
    """A sentence with a fault in it, and the places of the words that are the fault; None where none of some kinds can be made."""
    copy = Copy(texts, marks, letters_of(texts), [text.lower().replace("’", "'") for text in texts])
    kinds, weights = [made for made, _ in FAULTS.values()], [weight for _, weight in FAULTS.values()]
    for made in dice.choices(kinds, weights, k=TRIES):
        change = made(copy, dice)
        if change is not None and change.words != texts[change.first : change.end] and all(change.words):
            found = changed(copy, change)
            if len(found[0]) > 2 and found[2]:
                return found
    return None


def letters_of(texts: list[str]) -> str:
    """The letters of a sentence's words in the grammar."""
    return grammar._beginning(texts[0]) + "".join(map(grammar._within, texts[1:]))  # noqa: SLF001


def changed(copy: Copy, change: Change) -> tuple[list[str], list[str], list[int]]:
    """The sentence as a change makes it."""
    first, end, new, _ = change
    texts, marks = [*copy.texts], [*copy.marks]
    if first == 0 and copy.letters[0] != "Z":
        texts[0] = texts[0][0].lower() + texts[0][1:]
    mark = marks[end - 1] if end > first else " "
    texts[first:end] = new
    marks[first:end] = [" "] * (len(new) - 1) + [mark] if new else []
    if not new and first and end > first and mark != " ":
        marks[first - 1] = mark
    texts[0] = texts[0][:1].upper() + texts[0][1:]
    return texts, marks, [place for at in change.fault if 0 <= (place := first + at) < len(texts)]


def some(copy: Copy, dice: random.Random, test: Callable[[int], bool]) -> int | None:
    """One of the places of which something is true, or None."""
    found = [place for place in range(len(copy.texts)) if test(place)]
    return dice.choice(found) if found else None


def put(place: int, *words: str) -> Change:
    """Words that stand for one, all of them the fault."""
    return Change(place, place + 1, [*words], tuple(range(len(words))))


def inserted(place: int, *words: str, behind: int = 0) -> Change:
    """Words before one, all of them the fault, and so many words behind them too."""
    return Change(place, place, [*words], tuple(range(len(words) + behind)))


def dropped(place: int) -> Change:
    """A word that is left out: the fault lies where the next one stands."""
    return Change(place, place + 1, [], (0,))


def third(base: str) -> str:
    """The third person of a verb in its plain form, or the plural of a noun."""
    if base.endswith("y") and base[-2:-1] not in {"a", "e", "o", "u"}:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def ing(base: str) -> str:
    """The form in -ing of a verb in its plain form, as news spells it."""
    short = base[:-1] + "ing" if base.endswith("e") else base + base[-1] + "ing"
    return max(base + "ing", short, key=frequency)


def worse(copy: Copy, place: int, word: str) -> bool:
    """Whether a word meets its neighbours more seldom than the one whose place it takes."""
    before = copy.lower[place - 1] if place else ""
    behind = copy.lower[place + 1] if place + 1 < len(copy.lower) else ""
    right, wrong = copy.lower[place], word
    return odds(before, wrong) + odds(wrong, behind) < odds(before, right) + odds(right, behind) - 0.7


def active(copy: Copy, place: int) -> bool:
    """Whether a word is likely the verb of a subject before it."""
    kind = copy.at(place) in "Pzd3y" and copy.at(place - 1) in "NsZ?uUjRt3a" and copy.joined(place - 1)
    return kind and copy.lower[place] not in {"said", "says", "told"} and plain(copy.lower[place]) != ""


def table(text: str) -> dict[str, list[str]]:
    """Rows of a word and what may stand for it."""
    rows = (row.split() for row in text.split(","))
    return {word: others for word, *others in rows}


OBJECTS = "TASDEHZ9QqNYO?"
AGREEING = table("is are, are is, was were, were was, has have, have has, does do, do does")
PREPOSITIONS = table(
    """of from for in by to about on off, in on at to into of for with by, to for at of in with by into towards from,
    for of to by from about during at in since, on in at of about over upon to for, at in on to by of for with, by from of for with at through,
    with of by to for from in, from of by off for with since to, into in to at, about of on for over at, against to with for of, over about on for above,
    between among from, during for in while within, after since behind past, before until ago, as like for than, until till by to, since from for ago,
    near at in close, towards to for, without with out, within in during, through by across, than as then that from, like as"""
)
HEARD = table(
    """were where was we, where were, off of, of off if or on, which witch what that who, be he been by being, their there they them, there their they,
    to too the, its it's it his, than then that as, then than, is it in his are has, at as an a, as at is us, has had his have is, his has him he is this,
    the them he they a then, they the them their, he the him be his, was as has were is, had has have hat, for from four or, from form for, or of for,
    an and a on, and an, not now no, with which will, who whose how which whom, that than what which this the, this these his, these this those,
    those that these, have has had having, been being be, being been be, will well would with, no not none know, into in, it is its in them, on one in of,
    she her he, him he his, her she him, them they their, we were us, us we as, whose who who's, whom who, are is our were, but by buy, by buy be but,
    when then what where, because cause, so to, most must more, many much, much many, few little, less fewer, more most, some same, any an, all al"""
)
SMALL = table(
    """no none not, not no none, never ever no, much many, many much, few little, little few, another other, other another others, every all each,
    each every all, all every whole, both two each, some any someone, any none some anyone, nobody no, nothing no anything, who what, so such,
    such so, too to very, enough quite, ago before since, before ago, since ago for, for since, yet already, ever never, also too"""
)
CASES = table(
    """he him his, she her, they them their, him he his, them they their, his him he, their them they, we us our, us we our, her she hers,
    i me my, me i my, its it it's, my me mine"""
)
NOUNS = {verb: noun for verb, (noun,) in table(
    """decide decision, relieve relief, arrive arrival, approve approval, refuse refusal, destroy destruction, collide collision, explode explosion,
    invade invasion, die death, live life, choose choice, lose loss, grow growth, speak speech, know knowledge, believe belief, prove proof, sell sale,
    succeed success, fail failure, depart departure, close closure, expose exposure, seize seizure, propose proposal, deny denial, survive survival,
    withdraw withdrawal, remove removal, elect election, protect protection, produce production, reduce reduction, construct construction,
    inspect inspection, collect collection, connect connection, direct direction, react reaction, act action, attract attraction, adopt adoption,
    investigate investigation, negotiate negotiation, operate operation, evacuate evacuation, demonstrate demonstration, celebrate celebration,
    create creation, translate translation, educate education, donate donation, violate violation, indicate indication, isolate isolation,
    migrate migration, nominate nomination, coordinate coordination, participate participation, complicate complication, devastate devastation,
    accuse accusation, explain explanation, declare declaration, prepare preparation, imagine imagination, examine examination, restore restoration,
    inform information, transform transformation, invite invitation, admire admiration, inspire inspiration, apply application,
    identify identification, notify notification, verify verification, organise organisation, organize organization, mobilise mobilisation,
    legalize legalization, announce announcement, agree agreement, govern government, develop development, improve improvement, punish punishment,
    treat treatment, require requirement, move movement, replace replacement, settle settlement, deploy deployment, appoint appointment,
    employ employment, pay payment, ship shipment, invest investment, commit commitment, admit admission, permit permission, expand expansion,
    extend extension, suspend suspension, divide division, provide provision, revise revision, conclude conclusion, discuss discussion,
    express expression, confess confession, depend dependence, exist existence, resist resistance, assist assistance, appear appearance,
    perform performance, attend attendance, discover discovery, recover recovery, deliver delivery, threaten threat, weigh weight, complain complaint,
    pursue pursuit, respond response, defend defence, warn warning, marry marriage, break breakage, leak leakage, analyse analysis,
    criticise criticism, apologise apology, free freedom, weaken weakness, strengthen strength, think thought, bear birth, vaccinate vaccination,
    rehydrate rehydration, starve starvation, advise advice, accept acceptance, compete competition, describe description, receive reception,
    subscribe subscription, suspect suspicion, compare comparison"""
).items()}  # fmt: skip
VERBS = {noun: verb for verb, noun in NOUNS.items()}


# passives and actives


@fault(4.0)
def false_passive(copy: Copy, dice: random.Random) -> Change | None:
    """Was moved the ship."""
    place = some(
        copy,
        dice,
        lambda at: active(copy, at) and copy.joined(at) and (copy.at(at + 1) in OBJECTS or dice.random() < 0.25),
    )
    if place is None:
        return None
    several = copy.at(place - 1) in "NU"
    be = dice.choice(["were", "are", "have been"] if several else ["was", "is", "has been", "was", "were"]).split()
    return put(place, *be, participle(plain(copy.lower[place])))


@fault(1.5)
def passive_infinitive(copy: Copy, dice: random.Random) -> Change | None:
    """Will be saved the district."""
    place = some(
        copy, dice, lambda at: plain_verb(copy, at, "Mo") and copy.at(at + 1) in OBJECTS and plain(copy.lower[at]) != ""
    )
    return None if place is None else Change(place, place + 1, ["be", participle(plain(copy.lower[place]))], (0, 1, 2))


def plain_verb(copy: Copy, place: int, before: str) -> bool:
    """Whether a word is a plain verb right behind some letter."""
    return copy.at(place) in "VvJ" and copy.at(place - 1) in before and copy.joined(place - 1) and copy.joined(place)


@fault(1.0)
def had_been(copy: Copy, dice: random.Random) -> Change | None:
    """Had been argued that."""
    place = some(
        copy, dice, lambda at: copy.at(at) in "dL" and copy.at(at - 1) in "hwx" and copy.at(at + 1) in "TASDEtZ9HON"
    )
    return None if place is None else inserted(place, "been", behind=1)


@fault(1.2)
def passive_object(copy: Copy, dice: random.Random) -> Change | None:
    """Was caught it with."""
    place = some(
        copy,
        dice,
        lambda at: copy.at(at) in "dL?" and copy.at(at - 1) in "irgeb" and copy.joined(at) and copy.at(at + 1) in "pfo",
    )
    return None if place is None else inserted(place + 1, dice.choice("it it it them him themselves itself".split()))


@fault(1.0)
def active_for_passive(copy: Copy, dice: random.Random) -> Change | None:
    """The meeting attended it hundreds."""
    place = some(
        copy, dice, lambda at: copy.at(at) in "ir" and copy.at(at + 1) in "dL" and copy.lower[at + 2 : at + 3] == ["by"]
    )
    if place is None:
        return None
    verb = dice.choice([copy.texts[place + 1], simple_past(plain(copy.lower[place + 1]))])
    words = [verb, "it"] if dice.random() < 0.4 else [verb]
    return Change(place, place + 3, words, tuple(range(len(words) + 1)))


# auxiliaries and the forms behind them


@fault(1.2)
def lost_be(copy: Copy, dice: random.Random) -> Change | None:
    """They leaving."""
    place = some(copy, dice, lambda at: copy.at(at) in "irbe" and copy.joined(at - 1) and copy.joined(at))
    return None if place is None else dropped(place)


@fault(0.8)
def lost_have(copy: Copy, dice: random.Random) -> Change | None:
    """They been told."""
    place = some(copy, dice, lambda at: at > 0 and copy.at(at) in "hwx" and copy.at(at + 1) in "eLdat")
    return None if place is None else dropped(place)


@fault(1.5)
def modal_twice(copy: Copy, dice: random.Random) -> Change | None:
    """Will be keep, would to drain."""
    place = some(
        copy,
        dice,
        lambda at: copy.at(at) in "VvJ" and (copy.at(at - 1) == "M" or copy.letters[max(at - 2, 0) : at] == "Ma"),
    )
    return None if place is None else inserted(place, dice.choice("be be been being have is to to".split()), behind=1)


@fault(1.5)
def modal_form(copy: Copy, dice: random.Random) -> Change | None:
    """Could took, did measured."""
    place = some(copy, dice, lambda at: copy.at(at) in "VvJhb" and copy.at(at - 1) in "MkK" and copy.joined(at - 1))
    return None if place is None else put(place, inflected(copy.lower[place], dice))


def inflected(base: str, dice: random.Random) -> str:
    """Another form of a verb in its plain form."""
    if base in {"have", "be"}:
        return dice.choice(["has", "had", "having"] if base == "have" else ["is", "been", "being", "was", "are"])
    return dice.choice([third(base), simple_past(base), ing(base), participle(base)])


@fault(1.6)
def plain_behind_be(copy: Copy, dice: random.Random) -> Change | None:
    """Was abandon, we are stand by."""
    place = some(
        copy, dice, lambda at: copy.at(at) in "dLG" and copy.at(at - 1) in "irgeb" and plain(copy.lower[at]) != ""
    )
    if place is None:
        return None
    base = plain(copy.lower[place])
    return put(place, dice.choice([base, base, third(base)]))


@fault(1.2)
def auxiliary_before_verb(copy: Copy, dice: random.Random) -> Change | None:
    """Is owns, is begun."""
    place = some(copy, dice, lambda at: active(copy, at))
    if place is None:
        return None
    text, base = copy.texts[place], plain(copy.lower[place])
    auxiliary = dice.choice("is was are were has had have did do".split())
    return put(place, auxiliary, dice.choice([text, text, text, base, participle(base), ing(base)]))


@fault(2.0)
def wrong_participle(copy: Copy, dice: random.Random) -> Change | None:
    """Had took shelter."""
    place = some(
        copy, dice, lambda at: copy.at(at) in "LdJ" and copy.at(at - 1) in "hwxireba" and plain(copy.lower[at]) != ""
    )
    if place is None:
        return None
    base, be = plain(copy.lower[place]), copy.at(place - 1) in "ireb"
    return put(place, dice.choice([simple_past(base), simple_past(base), base, third(base), base if be else ing(base)]))


@fault(1.0)
def participle_for_past(copy: Copy, dice: random.Random) -> Change | None:
    """The robberies begun in July."""
    place = some(copy, dice, lambda at: at > 0 and copy.at(at) == "P" and plain(copy.lower[at]) != "")
    return None if place is None else put(place, participle(plain(copy.lower[place])))


# infinitives, forms in -ing, forms out of place


@fault(2.0)
def inflected_infinitive(copy: Copy, dice: random.Random) -> Change | None:
    """To has reached, to taking."""
    place = some(copy, dice, lambda at: copy.at(at) in "VvJhb" and copy.at(at - 1) == "o" and copy.joined(at - 1))
    return None if place is None else put(place, inflected(copy.lower[place], dice))


@fault(1.5)
def lost_to(copy: Copy, dice: random.Random) -> Change | None:
    """Was expected weaken."""
    place = some(copy, dice, lambda at: infinitive(copy, at) and copy.joined(at - 1))
    return None if place is None else dropped(place)


def infinitive(copy: Copy, place: int) -> bool:
    """Whether a word is the “to” of an infinitive."""
    return copy.at(place) == "o" and copy.at(place + 1) in "VvJhb" and copy.joined(place)


@fault(1.0)
def other_for_to(copy: Copy, dice: random.Random) -> Change | None:
    """Failed of ignite."""
    place = some(copy, dice, lambda at: infinitive(copy, at))
    if place is None:
        return None
    return Change(place, place + 1, [dice.choice("of for from at in and that by".split())], (0, 1))


@fault(0.6)
def ing_for_infinitive(copy: Copy, dice: random.Random) -> Change | None:
    """Asked not writing, refused for blaming."""
    place = some(copy, dice, lambda at: infinitive(copy, at) and copy.at(at + 1) in "VvJ" and copy.joined(at - 1))
    if place is None:
        return None
    small = [dice.choice("for of in at".split())] if dice.random() < 0.4 else []
    return Change(place, place + 2, [*small, ing(copy.lower[place + 1])], (0,))


@fault(0.6)
def infinitive_for_ing(copy: Copy, dice: random.Random) -> Change | None:
    """To stop to fine them."""
    place = some(
        copy, dice, lambda at: copy.at(at) == "G" and copy.at(at - 1) in "pfzPdvVN" and plain(copy.lower[at]) != ""
    )
    if place is None:
        return None
    base = plain(copy.lower[place])
    return Change(place, place + 1, dice.choice([["to", base], ["to", base], [base]]), (0,))


@fault(4.0)
def other_form(copy: Copy, dice: random.Random) -> Change | None:
    """A meeting that lasting hours, a judge barring the sale on Monday, he book a flight."""
    place = some(
        copy,
        dice,
        lambda at: at > 0 and copy.at(at) in "PdzG3" and plain(copy.lower[at]) != "" and copy.texts[at].islower(),
    )
    if place is None or (copy.at(place) == "G" and copy.at(place - 1) in "TAS?sN"):
        return None
    base = plain(copy.lower[place])
    others = {base, ing(base), participle(base), simple_past(base), f"to {base}"} - {copy.lower[place]}
    return put(place, *dice.choice(sorted(others)).split())


@fault(1.5)
def noun_for_verb(copy: Copy, dice: random.Random) -> Change | None:
    """His members were relief."""
    place = some(
        copy, dice, lambda at: plain(copy.lower[at]) in NOUNS and copy.at(at) in "PdLVzGv" and copy.texts[at].islower()
    )
    return None if place is None else put(place, NOUNS[plain(copy.lower[place])])


@fault(0.4)
def verb_for_noun(copy: Copy, dice: random.Random) -> Change | None:
    """The decide of the court."""
    place = some(copy, dice, lambda at: copy.lower[at] in VERBS and copy.at(at - 1) in "TASDpf")
    if place is None:
        return None
    base = VERBS[copy.lower[place]]
    return put(place, dice.choice([base, participle(base), ing(base)]))


@fault(0.8)
def adjective_for_adverb(copy: Copy, dice: random.Random) -> Change | None:
    """Did not immediate respond."""

    def beside_verb(at: int) -> bool:
        word = copy.lower[at]
        known = word.endswith("ly") and len(word) > 5 and listed(word[:-2]) is None and frequency(word[:-2]) > 4
        return known and (copy.at(at - 1) in "MirwxhePdzuU" or copy.at(at + 1) in "PdzLV")

    place = some(copy, dice, beside_verb)
    return None if place is None else put(place, copy.lower[place][:-2])


# prepositions


@fault(2.0)
def idle_preposition(copy: Copy, dice: random.Random) -> Change | None:
    """Repelled of three attacks."""
    place = some(
        copy, dice, lambda at: at > 0 and copy.at(at) in "PdzVvGLJ3y" and copy.joined(at) and copy.at(at + 1) in OBJECTS
    )
    small = dice.choice("of of to to with for from in on about into at by against".split())
    return None if place is None else inserted(place + 1, small)


@fault(0.8)
def idle_word(copy: Copy, dice: random.Random) -> Change | None:
    """A small word anywhere."""
    place = some(copy, dice, lambda at: at > 0 and copy.joined(at))
    small = dice.choice("of to in for with from by at on it the that which is was and a".split())
    return None if place is None else inserted(place + 1, small)


@fault(1.5)
def lost_preposition(copy: Copy, dice: random.Random) -> Change | None:
    """Belong any one religion."""
    place = some(
        copy,
        dice,
        lambda at: (
            copy.at(at) in "pf" and copy.joined(at - 1) and copy.joined(at) and copy.at(at - 1) in "PdzVvGLJ3yNs?aO"
        ),
    )
    return None if place is None else dropped(place)


@fault(3.0)
def other_preposition(copy: Copy, dice: random.Random) -> Change | None:
    """During of 25 days, at one bed."""
    place = some(copy, dice, lambda at: at > 0 and copy.lower[at] in PREPOSITIONS and copy.at(at) in "pfoC")
    return None if place is None else swapped(copy, place, dice.choice(PREPOSITIONS[copy.lower[place]]))


def swapped(copy: Copy, place: int, word: str) -> Change | None:
    """A word for another, if it stands there more seldom."""
    return put(place, word) if worse(copy, place, word) else None


@fault(1.2)
def two_prepositions(copy: Copy, dice: random.Random) -> Change | None:
    """In near it, from off his post."""
    place = some(copy, dice, lambda at: copy.at(at) in "pf" and copy.joined(at))
    small = dice.choice("in of from for at on by with to near off during to of".split())
    if place is None or small == copy.lower[place]:
        return None
    text = copy.texts[place]
    return put(place, *dice.choice([[text, small], [small, text]]))


# determiners and numbers


@fault(1.5)
def lost_article(copy: Copy, dice: random.Random) -> Change | None:
    """Spreads when person coughs."""
    place = some(
        copy,
        dice,
        lambda at: (
            at > 0 and copy.at(at) in "TA" and copy.joined(at) and (copy.at(at) == "A" or copy.at(at + 1) in "s?v<1a")
        ),
    )
    return None if place is None else dropped(place)


@fault(1.2)
def idle_article(copy: Copy, dice: random.Random) -> Change | None:
    """Call for the help, a eight men."""
    article = dice.choice(["the", "a", "the", "an", "the"])
    seldom = "Z" if dice.random() < 0.8 else ""
    plurals = "N?" if article == "the" and dice.random() < 0.7 else ""
    place = some(
        copy, dice, lambda at: copy.at(at) in "NsZ?v9<qQEDSuUj" and copy.at(at) not in seldom + plurals and copy.joined(at - 1)
        and copy.at(at - 1) in "pfVPdzoirS9EDQqY"
    )  # fmt: skip
    return None if place is None else inserted(place, article)


@fault(1.0)
def other_determiner(copy: Copy, dice: random.Random) -> Change | None:
    """None choice."""
    place = some(copy, dice, lambda at: copy.at(at) in "TASDEYBQqH" and copy.joined(at))
    word = dice.choice(
        "a an this these that those none many much each every him it them others both another that and few he she they".split()
    )
    return None if place is None or word == copy.lower[place] else swapped(copy, place, word)


@fault(1.0)
def other_number(copy: Copy, dice: random.Random) -> Change | None:
    """Three soldier."""
    place = some(
        copy,
        dice,
        lambda at: (
            (copy.at(at) == "N" and copy.at(at - 1) in "9EQB") or (copy.at(at) == "s" and copy.at(at - 1) in "ADY1")
        ),
    )
    if place is None:
        return None
    noun = copy.lower[place]
    if copy.at(place) == "s":
        return put(place, third(noun))
    single = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    return put(place, single) if noun.endswith("s") and listed(single) == "s" else None


@fault(3.5)
def agreement(copy: Copy, dice: random.Random) -> Change | None:
    """The members has."""

    def finite(at: int) -> bool:
        known = copy.lower[at] in AGREEING or copy.at(at) in "z3" or (copy.at(at) in "Vv" and copy.at(at - 1) in "NU")
        return at > 0 and known and copy.at(at - 1) not in "oMkK"

    place = some(copy, dice, finite)
    if place is None or (copy.at(place) == "3" and copy.at(place - 1) in "TASHEDQqY9fp"):
        return None
    return disagreeing(copy, place, dice)


def disagreeing(copy: Copy, place: int, dice: random.Random) -> Change | None:
    """A verb in the other number."""
    word = copy.lower[place]
    if word in AGREEING:
        return put(place, dice.choice(AGREEING[word]))
    base = plain(word)
    return put(place, third(base) if word == base else base) if base else None


@fault(1.5)
def relative_agreement(copy: Copy, dice: random.Random) -> Change | None:
    """Whose equipment date from 1979, many of whom is migrants."""
    found: list[int] = []
    for at in range(1, len(copy.texts)):
        if copy.at(at) == "R" or copy.lower[at] in {"that", "what", "whose"}:
            for place in range(at + 1, min(at + 4, len(copy.texts))):
                if (
                    copy.lower[place] in AGREEING
                    or copy.at(place) == "z"
                    or (place == at + 1 and copy.at(place) in "3Vv")
                ):
                    found.append(place)
                    break
                if copy.at(place) in "PdMpfo":
                    break
    return disagreeing(copy, dice.choice(found), dice) if found else None


@fault(1.5)
def distant_agreement(copy: Copy, dice: random.Random) -> Change | None:
    """The number of families rise."""
    place = some(
        copy, dice, lambda at: (copy.lower[at] in AGREEING or copy.at(at) == "z") and copy.at(at - 1) in "NsZ?a"
        and any(letter in "pf" for letter in copy.letters[max(at - 4, 0) : max(at - 1, 0)])
    )  # fmt: skip
    return None if place is None else disagreeing(copy, place, dice)


# pronouns and relative clauses


@fault(2.0)
def subject_again(copy: Copy, dice: random.Random) -> Change | None:
    """Two people they were treated."""
    place = some(
        copy,
        dice,
        lambda at: at > 1 and copy.at(at) in "PzirwxhMdKk3" and copy.joined(at - 1) and copy.at(at - 1) in "NsZ?v3",
    )
    if place is None:
        return None
    several = copy.at(place) in "rhk" or copy.at(place - 1) == "N"
    listing = (
        ["they", "they", "which they", "that they"]
        if several
        else ["it", "he", "it", "she", "which it", "which he", "that it"]
    )
    return inserted(place, *dice.choice(listing).split())


@fault(1.8)
def object_again(copy: Copy, dice: random.Random) -> Change | None:
    """Which the army had not carried it out."""
    relative = some(copy, dice, lambda at: copy.at(at) in "Rt" and copy.at(at + 1) in "uUjTSNsZ?E")
    if relative is None:
        return None
    near = range(relative + 2, min(relative + 9, len(copy.texts)))
    verb = next((at for at in near if copy.at(at) in "PdLVzJ"), None)
    pronoun = dice.choice(["it", "them", "it", "him"])
    return None if verb is None or not copy.joined(verb) else inserted(verb + 1, pronoun)


@fault(1.6)
def broken_relative(copy: Copy, dice: random.Random) -> Change | None:
    """Whose was sitting, which it was, that who."""
    place = some(
        copy,
        dice,
        lambda at: at > 0 and copy.lower[at] in {"who", "which", "that"} and copy.at(at + 1) in "PzirwxhMdKk",
    )
    if place is None:
        return None
    text = copy.texts[place]
    return dice.choice([
        Change(place, place + 1, [dice.choice("whose whom what where".split())], (0, 1)),
        inserted(place + 1, dice.choice("it he they she his".split())),
        Change(place, place + 1, [dice.choice("it they he".split())], (0, 1)),
        dropped(place),
        put(place, text, dice.choice("that which who what".split())),
    ])  # fmt: skip


@fault(0.8)
def whose_apart(copy: Copy, dice: random.Random) -> Change | None:
    """Who his task was, that her party drafted."""
    place = some(copy, dice, lambda at: copy.lower[at] == "whose")
    words = dice.choice(
        ["who his", "that his", "that her", "which its", "who their", "who", "that their", "of who"]
    ).split()
    return None if place is None else Change(place, place + 1, words, (0, 1))


@fault(0.8)
def idle_relative(copy: Copy, dice: random.Random) -> Change | None:
    """Her members which had borrowed."""
    place = some(copy, dice, lambda at: copy.at(at) in "PzirwxhMdG" and copy.at(at - 1) in "NsZ?")
    return None if place is None else inserted(place, dice.choice("who which that whose which".split()))


@fault(0.6)
def which_of_person(copy: Copy, dice: random.Random) -> Change | None:
    """Seitova, 61, which lives."""
    place = some(
        copy,
        dice,
        lambda at: at > 0 and copy.lower[at] in {"who", "which", "whom", "whose"} and copy.at(at - 1) not in "pf",
    )
    return None if place is None else put(place, "who" if copy.lower[place] == "which" else "which")


@fault(0.8)
def of_which_again(copy: Copy, dice: random.Random) -> Change | None:
    """The half of which it is to come, of which four have left it."""
    relative = some(copy, dice, lambda at: copy.at(at) == "R" and copy.at(at - 1) in "pf")
    if relative is None:
        return None
    verb = next(
        (at for at in range(relative + 1, min(relative + 7, len(copy.texts))) if copy.at(at) in "PdzirwxhM"), None
    )
    if verb is None:
        return None
    if dice.random() < 0.6:
        return inserted(verb, dice.choice("it they he she".split()), behind=1)
    return inserted(verb + 1, dice.choice(["it", "them"]))


@fault(0.5)
def idle_clause(copy: Copy, dice: random.Random) -> Change | None:
    """On board, and there is no leak has been seen."""
    place = some(copy, dice, lambda at: copy.joined(at - 1) and copy.at(at) in "qTApQ" and copy.at(at - 1) in "PdNzsc")
    words = dice.choice(["there is", "it is", "there was", "it was", "they are", "he was"]).split()
    return None if place is None else inserted(place, *words)


@fault(0.5)
def idle_subject(copy: Copy, dice: random.Random) -> Change | None:
    """And has it no elevator; when it the mill closed."""
    place = some(copy, dice, lambda at: at > 0 and copy.joined(at) and (
        (copy.at(at) in "wxhzPd" and copy.at(at + 1) in "TAqQ9Sp")
        or (copy.lower[at] in {"when", "if", "because", "that", "while", "as"} and copy.at(at + 1) in "TASNZE9")
    ))  # fmt: skip
    return None if place is None else inserted(place + 1, dice.choice("it he they".split()))


@fault(0.8)
def other_case(copy: Copy, dice: random.Random) -> Change | None:
    """Between he and her."""
    place = some(copy, dice, lambda at: copy.lower[at] in CASES)
    return None if place is None else put(place, dice.choice(CASES[copy.lower[place]]))


# joints of clauses, comparisons, order


@fault(0.8)
def broken_joint(copy: Copy, dice: random.Random) -> Change | None:
    """Because of the bridge had been washed away."""
    joints = {"because", "although", "though", "while", "after", "before", "if", "since", "until", "when"}
    place = some(copy, dice, lambda at: copy.lower[at] in joints and copy.at(at + 1) in "TASuUjNZE")
    if place is None:
        return None
    phrase = dice.choice(["despite", "due to", "in spite of", "because of", "during", "owing to"]).split()
    return dice.choice([
        inserted(place + 1, dice.choice("of that to then".split())),
        Change(place, place + 1, phrase, (0, 1)),
        dropped(place),
    ])  # fmt: skip


@fault(0.8)
def broken_comparison(copy: Copy, dice: random.Random) -> Change | None:
    """Cost less as a week's takings."""
    place = some(copy, dice, lambda at: copy.lower[at] == "than" or (copy.lower[at] == "as" and copy.at(at - 2) == "C"))
    if place is None:
        return None
    return put(
        place,
        dice.choice(
            "as then that from of like".split() if copy.lower[place] == "than" else "than like so that".split()
        ),
    )


@fault(0.6)
def compared_twice(copy: Copy, dice: random.Random) -> Change | None:
    """More faster."""
    place = some(copy, dice, lambda at: at > 0 and copy.at(at) in "><")
    return None if place is None else inserted(place, dice.choice(["more", "most"]))


@fault(1.2)
def swapped_words(copy: Copy, dice: random.Random) -> Change | None:
    """Guerrillas former."""
    place = some(copy, dice, lambda at: at > 0 and copy.joined(at) and copy.at(at) != copy.at(at + 1))
    if place is None or odds(copy.lower[place + 1], copy.lower[place]) > odds(copy.lower[place], copy.lower[place + 1]):
        return None
    return Change(place, place + 2, [copy.texts[place + 1], copy.texts[place]], (0, 1))


@fault(0.8)
def verb_first(copy: Copy, dice: random.Random) -> Change | None:
    """Were pulled out 18 bodies."""
    verb = some(copy, dice, lambda at: at > 2 and copy.at(at) in "PzirwxM" and copy.at(at - 1) in "NsZ")
    if verb is None:
        return None
    first = verb - 1
    while first > 0 and copy.at(first - 1) in "TAS?Q9EDqZ" and copy.joined(first - 1) and verb - first < 4:
        first -= 1
    end = verb + (2 if copy.at(verb) in "ir" and copy.at(verb + 1) in "dLG" else 1)
    subject = [*copy.texts[first:verb]]
    if first == 0 and copy.letters[0] != "Z":
        subject[0] = subject[0].lower()
    return Change(first, end, [*copy.texts[verb:end], *subject], tuple(range(end - verb + 1)))


# words heard, said twice, and left out


@fault(2.2)
def homophone(copy: Copy, dice: random.Random) -> Change | None:
    """Witch opened, died off."""
    place = some(copy, dice, lambda at: at > 0 and copy.lower[at] in HEARD)
    return None if place is None else swapped(copy, place, dice.choice(HEARD[copy.lower[place]]))


@fault(1.2)
def other_small_word(copy: Copy, dice: random.Random) -> Change | None:
    """Had never moved ago."""
    place = some(copy, dice, lambda at: copy.lower[at] in SMALL)
    return None if place is None else swapped(copy, place, dice.choice(SMALL[copy.lower[place]]))


DOUBLES = "the a its this his is was has had have will would could and but that which who of in to for when if do did are were".split()


@fault(0.6)
def two_of_a_kind(copy: Copy, dice: random.Random) -> Change | None:
    """Will could, the his, and but."""
    place = some(copy, dice, lambda at: copy.at(at) in "TASirwxhMCcRtfopk" and copy.joined(at))
    if place is None:
        return None
    kinds = next((group for group in ("TASD", "hwxirMb") if copy.at(place) in group), copy.at(place))
    others = [word for word in DOUBLES if word != copy.lower[place] and letter(word) in kinds]
    if not others:
        return None
    pair = [copy.texts[place], dice.choice(others)]
    return put(place, *(pair if dice.random() < 0.5 else pair[::-1]))


@fault(1.0)
def two_verbs(copy: Copy, dice: random.Random) -> Change | None:
    """Voted decided 5-1, was headed moving."""
    place = some(
        copy,
        dice,
        lambda at: at > 0 and copy.at(at) in "PdzG" and copy.texts[at].islower() and copy.at(at - 1) not in "TAS",
    )
    other = dice.choice(
        """decided went took said made got began came ran headed going taking moving being put held left sent has found became seemed
        kept tried wanted called voted""".split()
    )
    if place is None or other == copy.lower[place]:
        return None
    pair = [copy.texts[place], other]
    return put(place, *(pair if dice.random() < 0.5 else pair[::-1]))


@fault(0.8)
def lost_verb(copy: Copy, dice: random.Random) -> Change | None:
    """The harvest poor."""
    place = some(
        copy, dice, lambda at: at > 0 and copy.at(at) in "PzirwxMd" and copy.joined(at) and copy.joined(at - 1)
    )
    return None if place is None else dropped(place)


@fault(0.3)
def lost_noun(copy: Copy, dice: random.Random) -> Change | None:
    """The of the fire."""
    place = some(
        copy, dice, lambda at: copy.at(at) in "Ns" and copy.at(at - 1) in "TAS?" and copy.at(at + 1) not in "Ns?Z"
    )
    return None if place is None else dropped(place)


@fault(0.8)
def frame_of_saying(copy: Copy, dice: random.Random) -> Change | None:
    """Said them yes, told that."""
    place = some(copy, dice, lambda at: copy.lower[at] in SAYING)
    if place is None:
        return None
    word, behind = copy.lower[place], copy.at(place + 1)
    if behind in "OTZ" and word in HEARERS:
        return Change(
            place, place + 1, dice.choice(["said", f"{word} to", "stated", "explained", "spoke"]).split(), (0, 1)
        )
    if behind in "tTuUj":
        others = ["told", "spoke", "talked", "informed", f"{word} them", f"{word} about", "told to", "asked"]
        return Change(place, place + 1, dice.choice(others).split(), (0, 1))
    return None


SAYING = frozenset("told said says announced asked explained informed accused warned urged described added".split())
HEARERS = frozenset("told asked urged accused warned informed".split())
