"""SARIF output is valid against its schema and counts columns in code points."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from wirelint import Document, Finding, Fix, Related, Severity, Span
from wirelint.diagnostics import Diagnostic
from wirelint.reporters import sarif
from wirelint.rules import Rule

RULE = Rule(
    "odd-word",
    "test",
    Severity.WARNING,
    "A word is odd.\n\nMore on it.\n\nBad:  {==One==}.\nGood: Two.",
    lambda document: (),
)
SCHEMA = os.environ.get("WIRELINT_SARIF_SCHEMA", "")


@pytest.fixture
def log():
    """A log of two findings, one of them with a fix and a related place."""
    document = Document("😀 one\ntwo one\n", "stories/naïve name.txt")
    first, second = Span(2, 5), Span(10, 13)
    fix = Fix.replace(second, "three", safe=True)
    found = [
        Diagnostic(document, RULE, Finding(first, "“one” is odd")),
        Diagnostic(document, RULE, Finding(second, "“one” is odd", [fix], [Related(document, first, "first here")])),
    ]
    return json.loads("".join(sarif.report(found)))


def test_help_is_told_in_markdown(log):
    """A rule's manual page has its examples as they stand, each on its line."""
    told = log["runs"][0]["tool"]["driver"]["rules"][0]["help"]
    assert "```text\n" in told["markdown"]
    assert "```" not in told["text"]


def test_regions_fixes_and_fingerprints(log):
    """Columns count code points, fixes name what they delete, two findings alike have two fingerprints."""
    run = log["runs"][0]
    first, second = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 6}
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "stories/na%C3%AFve%20name.txt"
    replacement = second["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "three"
    assert replacement["deletedRegion"]["startLine"] == 2
    assert second["relatedLocations"][0]["message"]["text"] == "first here"
    assert first["partialFingerprints"] != second["partialFingerprints"]


@pytest.mark.skipif(not SCHEMA, reason="WIRELINT_SARIF_SCHEMA does not name the schema")
def test_valid_against_the_schema(log):
    """The log is valid SARIF 2.1.0."""
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(log)] == []
    broken = json.loads(json.dumps(log).replace('"unicodeCodePoints"', '"letters"'))
    assert list(validator.iter_errors(broken))
