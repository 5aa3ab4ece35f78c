"""What a rule is: a function with a name, a group, a severity and a manual page."""

from __future__ import annotations

from wirelint.layers.grammar import stretches
from wirelint.layers.numbers.numerals import words_beside_figures
from wirelint.layers.numbers.passages import told
from wirelint.layers.words import words as words_of
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Concatenate, Literal

    from wirelint.document import Document
    from wirelint.findings import Finding, Severity
    from wirelint.layers.numbers.passages import Telling
    from wirelint.patterns import Pattern

    InQuotes = Literal["report", "skip", "only"]
    InSource = Literal["report", "skip"]
    Reach = Literal["story", "paragraph"]
    Scope = Literal["story", "stories", "bundle"]
    Switch = Literal["all", "group", "name"]


class Rule(NamedTuple):
    """A rule. `check` yields findings; what it is given depends on `scope`.

    `needs` are literals of which at least one must stand in the text for the rule to have anything to say, or one of some
    `words` (as the words layer has them in lower case), or one of the words `beside` a figure or `among` figures, in a sentence
    with two or three at least, where it names such words, or a stretch of one of the `forms` of sentences (see `layers.grammar`), or a
    match of one of the patterns in `where`; a rule
    `against_source` has nothing to say of a story without a source: the engine asks before it calls the rule, and before
    it imports its module. Literals and patterns are looked for in the copy, or in what a layer makes of it, its text
    `seen_as` that. `in_quotes` says what becomes of findings inside a quotation. `switched_by` is the widest name
    that switches the rule on: a rule that asks another program is not meant by `all`. A rule whose `reach` is the paragraph
    would find the same in each paragraph if that stood with its neighbours alone. What a rule that `gives_way` finds is not said
    where another rule has found something. `in_source` says what becomes of findings in what stands so in the source as well.

    Rules of one bundle share their check, which answers for all of them that are on at once: it is given the story and
    those rules, and yields each finding with the name of its rule.
    """

    name: str
    group: str
    severity: Severity
    doc: str
    check: Callable[..., Iterable[Any]]
    scope: Scope = "story"
    in_quotes: InQuotes = "report"
    needs: tuple[str, ...] = ()
    against_source: bool = False
    words: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    among: tuple[Telling, ...] = ()
    forms: tuple[Pattern, ...] = ()
    where: tuple[Pattern, ...] = ()
    seen_as: Callable[[Document], str] | None = None
    part: Callable[[Document], Any] | None = None
    options: dict[str, Any] = {}
    module: str = ""
    switched_by: Switch = "all"
    reach: Reach = "story"
    gives_way: bool = False
    in_source: InSource = "report"

    @property
    def key(self) -> tuple[str, ...]:
        """What tells what it finds from what others do, or the same under other settings."""
        return self.module, self.name, self.in_quotes, repr(self.options) if self.options else ""

    @property
    def near(self) -> bool:
        """Whether it reads each paragraph by itself, under its settings: what is `pooled` depends on the whole story."""
        return self.reach == "paragraph" and not self.options.get("pooled", self.defaults.get("pooled", False))

    @property
    def always(self) -> bool:
        """Whether it needs nothing to have something to say, but a source perhaps."""
        return not (self.needs or self.words or self.beside or self.among or self.forms or self.where)

    @property
    def title(self) -> str:
        """The first line of the manual page: the fault in one sentence."""
        return self.doc.strip().partition("\n")[0]

    def find(self, document: Document) -> Iterator[Finding]:
        """The rule's findings in one story."""
        if self.scope == "story":
            return iter(self.check(document, **self.options))
        if self.scope == "bundle":
            return (finding for _, finding in self.check(document, [self], **self.options))
        if self.part is not None:
            return (finding for _, finding in self.compare([(document, self.part(document))]))
        return iter(())

    def compare(self, stories: Sequence[tuple[Document, Any]]) -> Iterator[tuple[Document, Finding]]:
        """The findings of a rule over several stories, each with the story it lies in."""
        yield from self.check(stories, **self.options)

    def applies(self, document: Document) -> bool:
        """Whether the story has what the rule needs to say anything: a source, any of some literals, words or matches."""
        if self.against_source and not document.sources:
            return False
        if self.always:
            return True
        if self.words and not words_of(document).vocabulary.isdisjoint(self.words):
            return True
        if self.beside and not words_beside_figures(document).isdisjoint(self.beside):
            return True
        if any(told(document, telling) for telling in self.among):
            return True
        if any(stretches(document, form) for form in self.forms):
            return True
        if self.seen_as is None:
            return any(map(document.literals.__getitem__, self.needs)) or any(map(document.matches, self.where))
        text = self.seen_as(document)
        return any(need in text for need in self.needs) or any(one.search(text) for one in self.where)

    @property
    def defaults(self) -> dict[str, Any]:
        """The rule's options with their default values."""
        function: Any = self.check
        while not hasattr(function, "__kwdefaults__"):
            function = function.func
        return dict(function.__kwdefaults__ or {})

    def configured(self, **options: Any) -> Rule:
        """This rule with options set.

        Raises ValueError for an option the rule does not have or a value of another type than its default.
        """
        for name, value in options.items():
            if name not in self.defaults:
                known = ", ".join(self.defaults) or "none"
                raise ValueError(f"rule {self.name} has no option “{name}” (its options: {known})")
            default = self.defaults[name]
            if default is not None and not _same_kind(default, value):
                raise ValueError(f"option {name} of rule {self.name} takes a {_kind(default)}, not {value!r}")
        return self._replace(options={**self.options, **options})


class MissingError(Exception):
    """What a rule asks is not there: a package, a program, a server. The message says what, and how to get it."""


class SettingError(ValueError):
    """A file that an option names cannot be used. The message says which and why."""


def _kind(default: Any) -> str:
    """What TOML calls a value of this type."""
    names = {str: "string", bool: "boolean", int: "number", float: "number", tuple: "list", dict: "table"}
    return names.get(type(default), type(default).__name__)


def _same_kind(default: Any, value: Any) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, (int, float)):
        return isinstance(value, (int, float))
    if isinstance(default, (tuple, list)):
        return isinstance(value, (tuple, list))
    return isinstance(value, type(default))


def rule(
    *,
    severity: Severity,
    in_quotes: InQuotes = "report",
    needs: tuple[str, ...] = (),
    words: frozenset[str] = frozenset(),
    beside: frozenset[str] = frozenset(),
    among: tuple[Telling, ...] = (),
    forms: tuple[Pattern, ...] = (),
    where: tuple[Pattern, ...] = (),
    seen_as: Callable[[Document], str] | None = None,
    against_source: bool = False,
    switched_by: Switch = "all",
    reach: Reach = "story",
    gives_way: bool = False,
) -> Callable[[Callable[Concatenate[Document, ...], Iterable[Finding]]], Rule]:
    """Make a function of a document a rule, named after the function and grouped by its folder."""

    def decorate(function: Callable[Concatenate[Document, ...], Iterable[Finding]]) -> Rule:
        return _rule(
            function,
            severity=severity,
            in_quotes=in_quotes,
            needs=needs,
            words=words,
            beside=beside,
            among=among,
            forms=forms,
            where=where,
            seen_as=seen_as,
            against_source=against_source,
            switched_by=switched_by,
            reach=reach,
            gives_way=gives_way,
        )

    return decorate


def story_set_rule(
    *, severity: Severity, part: Callable[[Document], Any], needs: tuple[str, ...] = ()
) -> Callable[[Callable[Concatenate[Sequence[tuple[Document, Any]], ...], Iterable[tuple[Document, Finding]]]], Rule]:
    """Make a comparison of stories a rule.

    `part` draws from each story what the comparison needs (JSON's types only, so that it can be cached); the function
    is given all pairs of story and part, in the order of their paths, and yields findings with the story they lie in.
    """

    def decorate(
        function: Callable[Concatenate[Sequence[tuple[Document, Any]], ...], Iterable[tuple[Document, Finding]]],
    ) -> Rule:
        return _rule(function, severity=severity, needs=needs, part=part, scope="stories")

    return decorate


def _rule(function: Callable[..., Iterable[Any]], **fields: Any) -> Rule:
    return Rule(
        name=function.__name__.replace("_", "-"),
        group=function.__module__.rpartition(".")[0].rpartition(".")[2],
        doc=_dedent(function.__doc__ or ""),
        check=function,
        module=function.__module__,
        **fields,
    )


def _dedent(doc: str) -> str:
    # The line that closes a docstring is indented as its text is, where it has a line of its own.
    margin = doc[len(doc.rstrip(" ")) :]
    if not margin:
        lines = doc.split("\n")[1:]
        margin = " " * min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return doc.strip().replace(f"\n{margin}", "\n")
