"""Readers keep every offset, blank what is not copy, and read whatever bytes they are given."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirelint import readers
from wirelint.readers import html, markdown
from wirelint.readers.masking import blanked, joined

PIECES = st.sampled_from(
    ["# ", "*", "**", "_", "`", "```\n", "[", "](", ")", "![", "<b>", "</p>", "<p>", "<!--", "-->", "&amp;", "&rsquo;", "---\n",
     "title: x\n", "{{< a >}}", "{% b %}", "| ", "\n\n", "\n", "    ", "word ", "Kyiv", "“", "’s ", "\u2028", "\x85", "\x0c", "\0", "😀",
     "\u202e", "> ", "- ", "1. ", "<script>", "</script>", 'alt="x y"', "<img ", ">", "\\", "https://a.b/c", "\r\n", "\r"]
)  # fmt: skip
MARKUP = st.lists(PIECES, max_size=40).map("".join)


@pytest.mark.parametrize("reader", [markdown, html])
@given(text=MARKUP)
@settings(max_examples=150, deadline=None)
def test_nothing_moves(reader, text):
    """Text and file have one length; breaks stay or, within a block, are blanks; blocks lie within the text."""
    document = reader.read(text, "x")
    assert document.raw == text
    assert len(document.text) == len(text)
    breaks, kept = ([i for i, c in enumerate(one) if c in "\r\n"] for one in (text, document.text))
    assert set(kept) <= set(breaks)
    assert all(
        document.text[i] == " " and any(block.span.start <= i < block.span.end for block in document.blocks)
        for i in set(breaks) - set(kept)
    )
    assert all(0 <= block.span.start <= block.span.end <= len(text) for block in document.blocks)


@given(st.binary(max_size=200), st.sampled_from([".txt", ".md", ".html", ".xyz", ""]))
@settings(deadline=None)
def test_any_bytes(data, suffix):
    """Any bytes give a document or a clear refusal."""
    try:
        document = readers.read(data, f"story{suffix}")
    except readers.UnreadableError:
        return
    assert len(document.text) == len(document.raw)


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_blanking_keeps_length(text, spans):
    """Blanked text is as long, and differs only within the spans."""
    spans = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in spans]
    result = blanked(text, spans)
    assert len(result) == len(text)
    assert all(a == b or any(s <= i < e for s, e in spans) for i, (a, b) in enumerate(zip(text, result, strict=True)))


def test_entities_keep_words_whole():
    """A reference within a word leaves the word whole and everything behind it in place."""
    text = "We saw it&rsquo;s &ldquo;fine&rdquo; &amp; B&eacute;la&#8217;s end"
    copy = joined(text)
    assert len(copy) == len(text)
    assert copy.split() == ["We", "saw", "it’s", "“fine”", "&", "Béla’s", "end"]
    assert copy.endswith(" end")


MARKDOWN = """---
title: "A storm hits the coast"
date: 2022-09-09
tags: [a, b]
wirelint-allow: [house]
---

# Heading here

Prose with **bold**, a [link text](https://x.org/a_(b)) and `code words`.

![Alt words](pic.jpg) <span class="secret">inline</span> {{< figure src="hidden.jpg" >}}

- item one
- item two

```python
hidden = True
```

    hidden code

> quoted words

| cell a | cell b |
| ------ | ------ |

[ref]: https://hidden.example
<!-- hidden comment -->
"""


def test_markdown_copy_and_blocks():
    """Prose, link texts, alternative texts and the title are copy; the rest is not."""
    document = readers.read(MARKDOWN.encode(), "a.md")
    for word in ("bold", "link text", "Alt words", "inline", "item two", "quoted", "cell b", "A storm"):
        assert word in document.text, word
    for word in ("hidden", "secret", "https", "tags", "pic.jpg", "code words", "python", "|", "**"):
        assert word not in document.text, word
    kinds = [(block.kind, document[block.span].strip()) for block in document.blocks]
    assert kinds[0] == ("headline", "A storm hits the coast")
    assert ("heading", "Heading here") in kinds
    assert [text for kind, text in kinds if kind == "item"] == ["item one", "item two"]
    assert str(document.date) == "2022-09-09"
    assert document.meta["wirelint-allow"] == ["house"]


HTML = """<!doctype html><html><head><title>Storm &amp; flood</title><style>p { hidden: 1 }</style></head>
<body><nav>hidden menu</nav><h1>Storm hits</h1><p class="hidden">It&rsquo;s <b>very</b> windy.</p>
<figure><img src="hidden.jpg" alt="A broken pier"><figcaption>The pier on Monday</figcaption></figure>
<script>hidden()</script><!-- hidden --><ul><li>One</li><li>Two</li></ul></body></html>
"""


def test_html_copy_and_blocks():
    """Headlines, prose, captions and alternative texts are copy; scripts, tags and menus are not."""
    document = readers.read(HTML.encode(), "a.html")
    assert "hidden" not in document.text
    kinds = [(block.kind, " ".join(document[block.span].split())) for block in document.blocks]
    assert kinds == [
        ("headline", "Storm & flood"),
        ("headline", "Storm hits"),
        ("paragraph", "It’s very windy."),
        ("alt", "A broken pier"),
        ("caption", "The pier on Monday"),
        ("item", "One"),
        ("item", "Two"),
    ]


def test_no_break_spaces_stay():
    """A no-break space keeps figure and unit together."""
    assert "73\u00a0km" in readers.read(b"<p>It lies 73&nbsp;km away.</p>", "a.html").text


def test_a_nul_is_no_utf16():
    """A short text with a NUL is text with a NUL."""
    document = readers.read(b"a\0b", "a.txt")
    assert document.raw == "a\0b"
    assert document.problems


def test_broken_utf8_is_told_and_linted():
    """Broken UTF-8 is reported with its byte offset and the rest is still read."""
    document = readers.read("Café news. ".encode() * 20 + b"\xff\xc3 end", "a.txt")
    assert document.problems
    assert "end" in document.text


def test_windows_1252_is_read_as_it_is():
    """A file that is plainly Windows-1252 is read as such and can be written back."""
    data = "The café’s “menu” – naïve.".encode("cp1252")
    document = readers.read(data, "a.txt")
    assert "café’s “menu”" in document.text
    assert document.bom + document.raw.encode(document.encoding) == data


def test_unclosed_front_matter_is_told():
    """Front matter that never ends is reported; the text is linted."""
    document = readers.read(b"---\ntitle: A storm\n\nWords of the story.\n", "a.md")
    assert "never closed" in document.problems[0].message
    assert "Words of the story" in document.text


def test_markdown_against_an_oracle():
    """The words that CommonMark shows are the words that are left."""
    from markdown_it import MarkdownIt

    text = "# Head *line*\n\nA [link](http://x.y) and `code` **bold** words!\n\n* item _one_\n* two\n\n> quote\n"
    shown = [
        child.content
        for token in MarkdownIt("commonmark").parse(text)
        if token.type == "inline"
        for child in token.children or []
        if child.type == "text"
    ]
    assert markdown.read(text).text.split() == " ".join(shown).split()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize(
    "line",
    [
        "word " * 200_000,
        "<" * 200_000,
        "[" * 200_000,
        "`" * 200_000,
        "&" * 200_000,
        "<!--" * 40_000,
        "<script>" * 20_000,
        "<pre>a</script>" * 9000,
        "{{" * 100_000,
        '<p><img alt="a b c">A b c.</p>\n' * 8000,
        "- a\n\n" + "    a\n\n" * 40_000,
        "\r" * 200_000,
    ],
)
def test_hostile_lines_take_linear_time(stopwatch, suffix, line):
    """A line of a megabyte of anything is read in a moment."""
    seconds = stopwatch()
    readers.read(line.encode(), f"a{suffix}")
    assert seconds() < 3


@pytest.mark.parametrize(
    ("name", "text", "copy"),
    [
        ("a.md", "The ne**w**s of *the* day", "The news of the day"),
        ("a.md", 'He said "*no*" twice.', 'He said "no" twice.'),
        ("a.md", 'Off the [coast](https://x.org/a "b c"), he said', "Off the coast, he said"),
        ("a.md", "A claim[^1]. Another", "A claim. Another"),
        ("a.md", "A claim.[^1]\n\n[^1]: The source", "A claim. The source"),
        ("a.md", "<b>Kyiv</b>, <span>Lviv</span>’s <i>U</i>.S.", "Kyiv, Lviv’s U.S."),
        ("a.md", "Snow\\* fell_again and 2\\*3", "Snow* fell_again and 2*3"),
        ("a.md", "one<br>two", "one two"),
        ("a.html", "<p>The ne<b>w</b>s of <i>Ky</i>iv</p><p>Next</p>", "The news of Kyiv Next"),
        ("a.html", "<p>He said “<em>no</em>”, <a href='x y'>again</a>.</p>", "He said “no”, again."),
        ("a.html", "one<br>two", "one two"),
    ],
)
def test_markup_within_a_word_leaves_no_gap(name, text, copy):
    """What stands around a mark within a word belongs together."""
    assert readers.read(text.encode(), name).text.split() == copy.split()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('{{< figure src="hidden.jpg" alt="A pier" caption="The pier, Monday" >}}', [("alt", "A pier"), ("caption", "The pier, Monday")]),
        ('{% image "hidden.jpg" alt=\'A pier\' %}\n\nProse.', [("alt", "A pier"), ("paragraph", "Prose.")]),
        ('<img class="hidden" alt="A pier">', [("alt", "A pier")]),
        ("---\ntitle: 'The pier''s end'\n---\n", [("headline", "The pier’s end".replace("’", "'"))]),
        ('---\ntitle: "The \\"long\\" pier"\n---\n', [("headline", 'The "long" pier')]),
        ("---\ndescription: >\n  It broke\n  twice.\nhidden: x\n---\n", [("deck", "It broke twice.")]),
        ("---\ndescription: It broke\n  twice.\nhidden: x\n---\n", [("deck", "It broke twice.")]),
        ("---\nseo:\n  title: hidden\ntitle: 😀 Pier\n---\n", [("headline", "😀 Pier")]),
        ('+++\ntitle = "A pier"\nhidden = 1\n+++\n', [("headline", "A pier")]),
        ('{\n  "title": "A pier",\n  "hidden": {}\n}\n\nProse.', [("headline", "A pier"), ("paragraph", "Prose.")]),
    ],
)  # fmt: skip
def test_values_that_readers_see(text, kinds):
    """Captions and alternative texts of shortcodes and titles of front matter in any of its forms are copy."""
    document = readers.read(text.encode(), "a.md")
    assert [(block.kind, " ".join(document[block.span].split())) for block in document.blocks] == kinds
    assert "hidden" not in document.text
    assert not document.problems


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: [a\n---\nProse", "front matter is not YAML"),
        ("+++\ntitle = \n+++\nProse", "front matter is not TOML"),
        (";;;\n{ title\n;;;\nProse", "front matter is not JSON"),
        ("---\na: " + "[" * 100_000 + "\n---\nProse", "front matter is not YAML"),
        ("+++\na = " + "[" * 9_000 + "]" * 9_000 + "\n+++\nProse", "front matter is not TOML: it is nested too deep"),
        ("+++\na = " + "1" * 9_000 + "\n+++\nProse", "front matter is not TOML"),
        (";;;\n" + '{"a":' * 90_000 + "\n;;;\nProse", "front matter is not JSON: it is nested too deep"),
    ],
)
def test_broken_front_matter_is_told(text, said):
    """Front matter that cannot be read is reported, is not copy, and hides nothing behind it."""
    document = readers.read(text.encode(), "a.md")
    assert said in document.problems[0].message
    assert document.text.split() == ["Prose"]


def test_a_page_description_is_copy():
    """What search engines show of a page is read by people."""
    document = readers.read(
        b'<head><meta name="description" content="A pier broke."><meta name="x" content="no">', "a.html"
    )
    assert [(block.kind, document[block.span]) for block in document.blocks] == [("deck", "A pier broke.")]


def test_definitions_and_boxes():
    """The colon before what a term means, and those around a box, are no marks of a sentence."""
    document = markdown.read("Stop\n:   What ends a sentence.\n: More: of it.\n\n:::note Mind\nAll of it.\n:::\n")
    assert [document[block.span].strip() for block in document.blocks] == [
        "Stop",
        "What ends a sentence.",
        "More: of it.",
        "Mind All of it.",
    ]


def test_code_within_a_list():
    """A line indented under a list item is its text; indented four more, it is code."""
    document = readers.read(b"- item\n\n    text of it\n\n      hidden code\n\ntext\n\n    hidden code\n", "a.md")
    assert document.text.split() == "item text of it text".split()


@pytest.mark.parametrize("mark", ["\u2028", "\x85", "\x0c", "\u202e", "\ufeff"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_odd_marks_move_nothing(mark, name):
    """A line separator, a form feed or a direction mark is a character among others, and no end of a line."""
    document = readers.read(f"One{mark} word.\nTwo words.".encode(), name)
    assert document.raw == f"One{mark} word.\nTwo words."
    assert document.lines == 2
    assert document.position(document.raw.index("Two")) == (2, 1)


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_what_nobody_sees_is_told(bom):
    """NUL and marks that change the order in which text is shown get one line, with the byte; marks of direction are harmless."""
    told = [f.message for f in readers.read(f"{bom}Né\u202e and \u202c.".encode(), "a.txt").problems]
    assert told == [
        f"U+202E at byte {3 + len(bom.encode())}, and 1 more: text is not shown in the order it is stored in"
    ]
    assert [f.message for f in readers.read(f"{bom}ab\0c".encode(), "a.txt").problems] == [
        f"NUL at byte {2 + len(bom.encode())}"
    ]
    assert readers.read(f"{bom}One\u200f\u200e two.".encode(), "a.txt").problems == ()


def test_a_paragraph_that_begins_with_code_is_not_clipped():
    """What a reader blanks at its head is no loss of words."""
    from wirelint.engine import findings
    from wirelint.registry import discover

    rule = next(rule for rule in discover("wirelint_rules") if rule.name == "clipped-paragraph")
    text = "The tool reads stories in the evening.\n\n{} reads all stories of the archive and prints a long list.\n"
    assert list(findings(readers.read(text.format("`suggest`").encode(), "a.md"), rule)) == []
    assert len(list(findings(readers.read(text.format("first").encode(), "a.md"), rule))) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("close", ["---", "...", "--- "])
def test_front_matter_with_any_line_ends(end, close):
    """Front matter is read with the line ends of Windows as well, and closed as YAML closes a document."""
    text = end.join(["---", "title: The vote", "layout: post", "tags: [a]", close, "Copy.", ""])
    document = readers.read(text.encode(), "a.md")
    assert document.text.split() == ["The", "vote", "Copy."]
    assert document.meta["layout"] == "post"
    assert document.problems == ()


@pytest.mark.parametrize("fence", ["+++", ";;;"])
def test_front_matter_in_toml_and_json_from_windows(fence):
    """The same of front matter in TOML and JSON."""
    body = 'title = "The vote"' if fence == "+++" else '{"title": "The vote"}'
    document = readers.read(f"{fence}\r\n{body}\r\n{fence}\r\nCopy.\r\n".encode(), "a.md")
    assert document.text.split() == ["The", "vote", "Copy."]


def test_words_between_two_rules_are_copy():
    """A story that begins with a rule has no front matter."""
    assert "Some words" in readers.read(b"---\n\nSome words.\n\n---\nMore.\n", "a.md").text


def test_front_matter_that_holds_itself():
    """Aliases of YAML neither nest for ever nor multiply."""
    many = "\n".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 30))
    text = f"---\na: &x [*x]\na0: &a0 [x]\n{many}\ntitle: A vote\n---\nCopy.\n"
    assert readers.read(text.encode(), "a.md").text.split() == ["A", "vote", "Copy."]


def test_captions_in_front_matter():
    """Captions and alternative texts of a story's picture are copy, at the top or within the picture's own settings."""
    text = '---\nimage_caption: A fire\ncover:\n  src: a.png\n  alt: Smoke rises\n  caption: "The port"\n  title: x\n---\nCopy.\n'
    document = readers.read(text.encode(), "a.md")
    assert document.text.split() == ["A", "fire", "Smoke", "rises", "The", "port", "Copy."]
    assert [block.kind for block in document.blocks] == ["caption", "alt", "caption", "paragraph"]


@pytest.mark.parametrize("tag", ['<IMG ALT="a port" SRC=x>', '<Img Alt="a port">', "<img alt='a port'>"])
def test_alternative_texts_in_any_case(tag):
    """HTML does not tell capitals from small letters."""
    assert readers.read(f"<p>One</p>{tag}".encode(), "a.html").text.split() == ["One", "a", "port"]
