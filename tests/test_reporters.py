"""Every format is well formed, escapes what the copy holds, and says where and what."""

import json
import os
import re
from importlib import import_module
from urllib.parse import unquote
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


CHILDREN = {"testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure"}, "failure": set()}
REQUIRED = {
    "testsuites": set(),
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name"},
    "failure": set(),
}
KNOWN = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {
        "name",
        "tests",
        "failures",
        "errors",
        "file",
        "time",
        "skipped",
        "timestamp",
        "hostname",
        "id",
        "package",
        "url",
    },
    "testcase": {"name", "time", "classname", "group"},
    "failure": {"type", "message"},
}


@pytest.mark.parametrize("some", [True, False])
def test_junit_keeps_to_the_schema_of_jenkins(found, some):
    """Elements and attributes are those of Jenkins's schema (junit-10.xsd), which its xUnit plugin holds reports against."""
    root = ET.fromstring(lines("junit", found if some else []).encode())
    for element in root.iter():
        assert {child.tag for child in element} <= CHILDREN[element.tag]
        assert REQUIRED[element.tag] <= set(element.keys()) <= KNOWN[element.tag]
    assert [failure.text for failure in root.iter("failure")][:1] == (
        ["a b&<c>.txt:1:4: warning odd-word “<one>” & \\x00 is odd indeed"] if some else []
    )


def test_gitlab_paths_begin_at_the_root(found, monkeypatch):
    """GitLab is given paths from the root of the repository, wherever wirelint runs."""
    monkeypatch.setenv("CI_PROJECT_DIR", os.path.dirname(os.getcwd()))
    issue = json.loads(lines("gitlab", found))[0]
    assert issue["location"]["path"] == f"{os.path.basename(os.getcwd())}/a b&<c>.txt"


def test_github_paths_begin_at_the_root(found, monkeypatch, tmp_path):
    """So is GitHub, in annotations and in SARIF, but for what lies outside."""
    root = os.path.dirname(os.getcwd())
    below = f"{os.path.basename(os.getcwd())}/a b&<c>.txt"
    for folder, path in ((root, below), (str(tmp_path), "a b&<c>.txt")):
        monkeypatch.setenv("GITHUB_WORKSPACE", folder)
        assert f"file={path}," in lines("github", found)
        [place, *_] = json.loads(lines("sarif", found))["runs"][0]["results"][0]["locations"]
        assert unquote(place["physicalLocation"]["artifactLocation"]["uri"]) == path


def test_github_says_where_the_rest_is(found, monkeypatch, tmp_path):
    """What is not annotated is in the step's summary as far as GitHub takes one, or is said to be lost."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert lines("github", found * 6).endswith(
        "wirelint: 2 more findings are not shown: GITHUB_STEP_SUMMARY names no file to write them to"
    )
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert lines("github", found * 6).endswith("wirelint: 2 more findings are in the step's summary")
    before = summary.stat().st_size
    lines("github", found * 20_000)
    text = summary.read_text(encoding="utf-8")
    assert before < len(text.encode()) <= 1 << 20
    assert text.endswith("more findings: GitHub takes no longer summary.\n")


def test_html_leads_to_each_finding():
    """Each reason leads to its place, one that overlaps another and one without any words as well, and nothing has a name twice."""
    document = Document("one two three")
    spans = [Span(0, 0), Span(0, 7), Span(4, 13), Span(8, 8)]
    page = lines("html", [Diagnostic(document, RULE, Finding(span, "x")) for span in spans])
    ids = re.findall(r'id="(\w+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(\w+)"', page)) <= set(ids)
    labels = re.findall(r'aria-label="([^"]+)"', page)
    assert len(labels) == len(set(labels))
    assert "4 findings in 1 story<" in page
    assert "Nothing was found." in lines("html", [])
