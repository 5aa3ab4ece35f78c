"""What to say of two spellings: which letters differ, and by which systems of romanisation."""

from __future__ import annotations

from collections import Counter
from functools import cache

from wirelint.layers.naming.romanisation.correspondences import Row, systems
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.layers.naming.romanisation.alignment import Alignment, Step

COUNTRIES = {
    "ukrainian": "Ukraine Ukrainian Kyiv Kiev Kharkiv Donbas Donetsk Luhansk Odesa Odessa Lviv Crimea Kherson Zaporizhzhia",
    "russian": "Russia Russian Russians Moscow Kremlin Petersburg Soviet Siberia Chechnya Chechen Caucasus",
    "belarusian": "Belarus Belarusian Minsk Lukashenko",
    "bulgarian": "Bulgaria Bulgarian Sofia",
    "serbian": "Serbia Serbian Serb Serbs Belgrade Bosnia Bosnian Croatia Croatian Montenegro Kosovo Yugoslavia Sarajevo Zagreb",
    "macedonian": "Macedonia Macedonian Skopje",
    "kazakh": "Kazakhstan Kazakh Kyrgyzstan Kyrgyz Astana Almaty Bishkek Turkmenistan Tajikistan Tajik",
    "uzbek": "Uzbekistan Uzbek Tashkent",
    "georgian": "Georgia Georgian Tbilisi Abkhazia",
    "armenian": "Armenia Armenian Yerevan Karabakh",
    "greek": "Greece Greek Greeks Athens Cyprus Cypriot Thessaloniki Crete",
    "arabic": "Arab Arabs Arabic Egypt Egyptian Cairo Iraq Iraqi Baghdad Syria Syrian Damascus Lebanon Lebanese Beirut Jordan Amman Saudi Riyadh"
    " Yemen Yemeni Libya Libyan Tripoli Algeria Morocco Moroccan Tunisia Palestinian Palestinians Gaza Hamas Qatar Kuwait Emirates Dubai Sudan"
    " Sudanese Khartoum Bahrain Oman Somalia Muslim Islamic Islamist Suez",
    "persian": "Iran Iranian Iranians Tehran Afghanistan Afghan Kabul Taliban",
    "hebrew": "Israel Israeli Israelis Jerusalem Jewish Aviv",
    "turkish": "Turkey Turkish Turks Ankara Istanbul Azerbaijan Azerbaijani Baku Kurdish",
    "chinese": "China Chinese Beijing Shanghai Taiwan Taiwanese Taipei Hong Macau Singapore Xinjiang Tibet",
    "korean": "Korea Korean Koreans Seoul Pyongyang Busan",
    "japanese": "Japan Japanese Tokyo Osaka Kyoto Okinawa Fukushima",
    "indic": "India Indian Delhi Mumbai Kolkata Pakistan Pakistani Bangladesh Bangladeshi Dhaka Nepal Lanka Tamil Bengal Punjab Kashmir Hindu Kerala",
    "amharic": "Ethiopia Ethiopian Addis Tigray Eritrea Eritrean Amhara Oromia",
    "vietnamese": "Vietnam Vietnamese Hanoi",
}
"""Words that tell which language a story's names come from."""

_VAGUE = frozenset(
    {"the press", "one spelling", "another", "what bearers write", "English respelling", "without accents"}
)
"""Names of usage that is no system."""


class Explanation(NamedTuple):
    """Letters that differ, widened to the sequence a system writes, and the names of the systems that write each; none where only usage does."""

    letters: str
    other: str
    systems: tuple[str, ...]
    others: tuple[str, ...]

    def __str__(self) -> str:
        pairs = ((one, other) for one in self.systems for other in self.others if one != other)
        either = [(self.letters, one) for one in self.systems] + [(self.other, one) for one in self.others]
        by = [f": {one} and {other}" for one, other in pairs] or [f": {letters} by {one}" for letters, one in either]
        return f"{self.letters or 'nothing'}/{self.other or 'nothing'}{by[0] if by else ''}"


def explanations(left: str, right: str, alignment: Alignment, words: Iterable[str]) -> list[Explanation]:
    """An explanation of each step from one plain name to the other, in the languages that the story's words suggest.

    Left and right are taken as the alignment has them: in alphabetical order.
    """
    left, right = sorted((left, right))
    order = ranked(words)
    return [_explained(left, right, step, order) for step in alignment.steps]


def ranked(words: Iterable[str]) -> list[str]:
    """Languages by how many of these words point to them, most first; those that none points to are left out."""
    signs = _signs()
    hits = Counter(language for word in signs.keys() & words for language in signs[word])
    return sorted(filter(hits.__getitem__, COUNTRIES), key=lambda language: -hits[language])


@cache
def _signs() -> dict[str, list[str]]:
    """The languages that a word points to."""
    found: dict[str, list[str]] = {}
    for language, words in COUNTRIES.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(language)
    return found


def _explained(left: str, right: str, step: Step, order: list[str]) -> Explanation:
    if step.by is None:
        return Explanation(step.left, step.right, (), ())
    for language in order:
        found = [one for row in systems(language) for one in _by_row(left, right, step, row)]
        if found:
            return max(found, key=lambda one: (bool(one.systems and one.others), len(one.letters) + len(one.other)))
    return Explanation(step.left, step.right, (), ())


def _by_row(left: str, right: str, step: Step, row: Row) -> Iterable[Explanation]:
    """The ways in which a row has the step's letters, with what stands around them in both names."""
    forms = [(form, system) for system, cell in row.forms.items() for form in cell]
    own = {form for form, _ in forms if step.left in form and form in left}
    others = {other for other, _ in forms if step.right in other and other in right} if own else ()
    for form in sorted(own):
        for other in sorted(others):
            if other != form and _covers((left, right), step, (form, other), row.at):
                one = tuple(s for f, s in forms if f == form and s not in _VAGUE)
                two = tuple(s for f, s in forms if f == other and s not in _VAGUE)
                yield Explanation(form, other, one, two)


def _covers(names: tuple[str, str], step: Step, forms: tuple[str, str], at: str) -> bool:
    (left, right), (form, other) = names, forms
    for shift in range(min(3, len(form) + 1, len(other) + 1)):
        start, there = step.start - shift, step.other - shift
        if start < 0 or there < 0 or form[:shift] != other[:shift]:
            continue
        end, far = start + len(form), there + len(other)
        if not (left.startswith(form, start) and right.startswith(other, there)):
            continue
        if (
            form[shift:] == step.left + form[shift + len(step.left) :]
            and other[shift:] == step.right + form[shift + len(step.left) :]
        ):
            last = end == len(left) and far == len(right)
            return at == "" or (at == "end" and last) or (at == "start" and start == 0 and there == 0)
    return False
