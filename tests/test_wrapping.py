"""Copy that was wrapped is read as though it were not."""

import textwrap
from html import escape
from pathlib import Path

import pytest

from wirelint import checking, markup, readers
from wirelint.config import Config
from wirelint.layers.paragraphs import paragraphs

CORPUS = Path(__file__).parent / "corpus"
STORIES = [
    [line for line in markup.read(path.read_text(encoding="utf-8"))[0].splitlines() if line.strip()]
    for path in sorted(CORPUS.glob("*.marked.txt"))
]


@pytest.fixture(scope="module")
def job():
    return checking.job_of(Config())


def written(story: list[str], suffix: str, width: int, end: str) -> bytes:
    """A story as a file of some format, its paragraphs wrapped at a width, 0 for none."""
    wrapped = [
        end.join(textwrap.wrap(one, width, break_long_words=False, break_on_hyphens=False)) if width else one
        for one in story
    ]
    if suffix == ".html":
        return end.join(f"<p>{escape(one, quote=False)}</p>" for one in wrapped).encode()
    if suffix == ".md":
        wrapped = [f"> {one.replace(end, f'{end}> ')}" if one.startswith(("“", '"')) else one for one in wrapped]
    return (2 * end).join(wrapped).encode()


def found(job, data: bytes, suffix: str) -> list[tuple[str, str]]:
    """What is found in a file: rules and messages."""
    diagnostics = checking.check_bytes(job, data, f"story{suffix}").diagnostics
    return sorted((one.rule.name, one.finding.message) for one in diagnostics)


@pytest.mark.parametrize(("suffix", "width"), [(".txt", 66), (".md", 84), (".html", 72)])
def test_a_wrapped_story_has_the_findings_of_one_that_is_not(job, suffix: str, width: int):
    """Whatever the format and the width, of stories with many faults."""
    for story in STORIES[::3]:
        assert found(job, written(story, suffix, width, "\n"), suffix) == found(
            job, written(story, suffix, 0, "\n"), suffix
        )


def test_a_wrapped_paragraph_is_one():
    """In plain text too, if the first word of a line would not have fitted on the line above."""
    data = written(STORIES[0], ".txt", 70, "\r\n")
    document = readers.read(data, "story.txt")
    assert document.raw.encode() == data
    assert [" ".join(document[span].split()) for span in paragraphs(document)] == STORIES[0]


@pytest.mark.parametrize(
    ("copy", "shown"),
    [
        ("Roses are red  \nand violets\nblue", "Roses are red  \nand violets blue"),
        ("Roses are red\\\nand violets\nblue", "Roses are red\\\nand violets blue"),
        ("It was in (January\n2020) when it\nbegan", "It was in (January 2020) when it began"),
        ("We need\n1. a horse\n2. a cart", "We need\n   a horse\n   a cart"),
        ("2. a horse\n3. a cart", "   a horse\n   a cart"),
    ],
)
def test_breaks_of_markdown(copy: str, shown: str):
    """Those behind two blanks or a backslash stay, and a number in brackets amid a paragraph begins no list."""
    assert readers.read(copy.encode(), "story.md").text == shown


def test_lines_that_are_short_are_no_paragraph():
    """An address, a list of results or verse is not taken for wrapped copy."""
    copy = "Thu 3 May\nRotherham 2\nWalsall 0\n"
    assert readers.read(copy.encode(), "story.txt").text == copy
