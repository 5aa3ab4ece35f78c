"""A rule's manual page for those who do not read it in a terminal: prose without its line ends, examples as they stand."""

from __future__ import annotations

import re
from html import escape
from textwrap import dedent

from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = re.compile(r"\n\s*\n")
_AS_IT_STANDS = re.compile(r" |(?:Bad|Good|Source|Story|Date):")


class Part(NamedTuple):
    """A paragraph of a manual page; one that is `verbatim` keeps its lines."""

    text: str
    verbatim: bool


def parts(page: str) -> Iterator[Part]:
    """The paragraphs of a page: examples and settings are verbatim, anything else is prose."""
    for paragraph in _PARAGRAPH.split(page.strip("\n")):
        if _AS_IT_STANDS.match(paragraph):
            yield Part(dedent(paragraph), verbatim=True)
        else:
            yield Part(" ".join(paragraph.split()), verbatim=False)


def markdown(page: str) -> str:
    """A page in Markdown."""
    return "\n\n".join(f"```text\n{part.text}\n```" if part.verbatim else part.text for part in parts(page))


def html(page: str) -> str:
    """A page in HTML."""
    tags = (("pre" if part.verbatim else "p", escape(part.text, quote=False)) for part in parts(page))
    return "\n".join(f"<{tag}>{text}</{tag}>" for tag, text in tags)
