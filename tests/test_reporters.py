"""Every format is well formed, escapes what the copy holds, and says where and what."""

import json
from importlib import import_module
from xml.etree import ElementTree as ET

import pytest

from wirelint import Document, Finding, Fix, Severity, Span
from wirelint.commands.check import FORMATS
from wirelint.diagnostics import Diagnostic
from wirelint.reporters.text import window
from wirelint.rules import Rule

RULE = Rule("odd-word", "test", Severity.WARNING, 'A word is <odd> & "bad".', lambda document: ())
TEXT = '😀é <one> & "two"\x07\nthree\u202e four\n'


@pytest.fixture
def found():
    """Two findings, the second with a fix, in copy full of characters that need care."""
    document = Document(TEXT, "a b&<c>.txt")
    second = Span(TEXT.index("four"), TEXT.index("four") + 4)
    fix = Fix.replace(second, "five", safe=True)
    return [
        Diagnostic(document, RULE, Finding(Span(3, 8), "“<one>” & \x00 is odd\nindeed")),
        Diagnostic(document, RULE, Finding(second, "“four” is odd", [fix])),
    ]


def lines(name, found):
    return "\n".join(import_module(f"wirelint.reporters.{name}").report(found))


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found(name):
    """With nothing found a format says so in its own way, and does not fail."""
    lines(name, [])


@pytest.mark.parametrize("name", FORMATS)
def test_both_findings_are_there(name, found):
    """Each format shows both findings."""
    text = lines(name, found)
    assert text.count("four") >= 1
    assert "one" in text


@pytest.mark.parametrize("name", ["json", "gitlab", "rdjson", "sarif"])
def test_json_formats_parse(name, found):
    """JSON formats are JSON."""
    assert json.loads(lines(name, found))
    json.loads(lines(name, []))


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_formats_parse(name, found):
    """XML formats are well formed whatever the copy holds."""
    root = ET.fromstring(lines(name, found).encode())
    assert len(list(root.iter("failure" if name == "junit" else "error"))) == 2
    ET.fromstring(lines(name, []).encode())


def test_rdjson_counts_bytes(found):
    """Reviewdog's columns are bytes of UTF-8."""
    first = json.loads(lines("rdjson", found))["diagnostics"][0]
    assert first["location"]["range"]["start"] == {"line": 1, "column": 8}


def test_gitlab_fingerprints_differ(found):
    """GitLab tells findings apart by fingerprint."""
    issues = json.loads(lines("gitlab", found))
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_html_is_escaped_and_complete(found):
    """Copy and messages cannot break out of the page, and the page asks nothing from outside."""
    from html.parser import HTMLParser

    seen = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append((tag, dict(attrs)))

    page = lines("html", found)
    Reader().feed(page)
    assert "one" not in {tag for tag, _ in seen}
    assert sum(tag == "mark" for tag, _ in seen) == 2
    assert not [attrs for _, attrs in seen if "src" in attrs or str(attrs.get("href", "#"))[0] != "#"]


def test_window_of_a_long_line():
    """A line of megabytes is cut around the finding, with the carets under it."""
    text = "word " * 1_000_000 + "漢字 odd\there" + " word" * 1000
    start = text.index("odd")
    shown, carets = window(Document(text), Span(start, start + 3))
    assert len(shown) < 200
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert carets.count("^") == 3
    assert len(carets) - 3 == shown.index("odd") + 2


def test_window_at_the_end():
    """A finding at the very end of the file still gets a caret."""
    assert window(Document("abc"), Span(3, 3)) == ("abc", "   ^")
