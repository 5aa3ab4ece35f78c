"""The names of currencies behind a figure, in words."""

from __future__ import annotations

from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_CURRENCIES = {
    word: forms.partition(" ")[0]
    for forms in (
        "euro euros", "pound pounds", "dollar dollars", "yen", "yuan", "renminbi", "rupee rupees", "rouble roubles", "ruble rubles", "franc francs", "hryvnia hryvnias", "hryvnya hryvnyas", "lira liras", "won",
        "peso pesos", "rand", "shilling shillings", "naira", "cedi cedis", "kwacha", "baht", "dong", "rupiah", "riyal riyals", "rial rials", "dirham dirhams", "dinar dinars", "birr", "zloty zlotys zloties",
        "krona", "kronor", "kronur", "krone", "kroner", "crown crowns", "koruna korunas", "real reais", "shekel shekels", "forint forints", "lev leva", "leu lei", "lek", "denar denars", "tenge", "taka",
        "afghani afghanis", "kyat kyats", "kip", "riel riels", "ringgit", "bolivar bolivars", "boliviano bolivianos", "quetzal quetzals quetzales", "lempira lempiras", "cordoba cordobas", "colon colones",
        "guarani guaranis", "sol soles", "metical meticals meticais meticales", "kwanza kwanzas", "dalasi dalasis", "leone leones", "ariary", "lari", "dram drams", "manat manats", "som soms", "somoni",
        "tugrik tugriks", "kuna kunas", "pula", "gourde gourdes", "ouguiya", "kina", "vatu", "peseta pesetas", "guilder guilders", "escudo escudos", "drachma drachmas", "markka markkas",
    )
    for word in forms.split()
}  # fmt: skip
"""The words for money, each with the name of the currency for one of it."""
MONEY_WORDS = frozenset(_CURRENCIES)
"""All of them."""
_IN_ONE = frozenset(("real", "colon", "sol", "crown"))
"""Those for one that behind a number are mostly something else."""
_UNLESS = {"won": "(?! by| the| a| in)", "pound": "(?! of)", "pounds": "(?! of)"}
"""What must not stand behind those that mean something else as well."""
_WORDS = "|".join(word + _UNLESS.get(word, "") for word in sorted(_CURRENCIES) if word not in _IN_ONE)
_NAMES = pattern(
    rf"[- ]?(?P<name>(?:[A-Z][a-z]+ |(?:CFA|U\.S\.|Hong Kong|New Zealand|South African) )?(?P<word>{_WORDS})|(?:Deutsche|German) [Mm]arks?)\b"
)


def currency_at(text: str, at: int, word: str) -> tuple[str, int] | None:
    """The currency whose name begins at a place, for one of it, and where the name ends; `word` is the first word there."""
    m = _NAMES.match(text, at) if word in _CURRENCIES or word[:1].isupper() else None
    return (_currency(m), m.end()) if m else None


def _currency(m: re.Match[str]) -> str:
    """The name of a currency for one of it, with the country that the copy names: “euro”, “Kenyan shilling”."""
    word = m["word"]
    return m["name"].removesuffix(word) + _CURRENCIES[word] if word else m["name"].rstrip("s")
