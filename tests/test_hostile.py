"""No rule blows up: whatever a line is made of, linting takes time in proportion to its length."""

from pathlib import Path

import pytest

from wirelint import Document, Finding, Fix, Severity, Span
from wirelint.engine import findings, lint
from wirelint.fixes import choose
from wirelint.registry import discover
from wirelint.rules import Rule

SIZE = 60_000
PIECES = (
    "a", " ", "(", "“", '"', "'", "’", "1", "1,", "½", "−", "٣", ".", "A", "Aa", "é", "km ", "1 km (", "5 miles or ", "in the ", "said ", "of Ukraine ",
    "Monday, ", "the the ", "read more ", "\n", "“‘", "was it ", "Mr. ", "U.S.", "https://", "[", "wirelint:", "C (", "🙂", "was seized ", "according to Aa ",
    "9 a.m. EST (", "9 a.m. ET (5 p.m. CT; ", "9 a.m. Paris time (4 p.m. London time / ", "9 a.m. in Cairo (", "rose 5% to 4 from ", "5 people, 3 men and 2 ", "9 people, including ", "fell 2 points, or 1%, ",
    "5 people: 3 men, 2 women and ", "36 shells, the other 5 ", "from 5 to 3 ", "2:06:14, 9 seconds back ", "voted 5-4, ", "1998-1992, ", "Sept. 14-3 ", "a third of the 9 ", "5 groups: a, b and ",
    "doubled from 4 to 5 ", "$4 (€5) ", "5% for, 6% against, ", "at 25:70, ", "born in 1970 and ", "4 million ", "1/", "5 km/3 miles ", "5 km — 3 miles — ", "an inch and a half ", "gap of 5, ", "from 2001 to 2005, 3 years ", "the 10th anniversary of the 2001 quake ",
    "a total of 5 in 4 and 3 ", "won 3-1 and 2-0, 4-1 on aggregate ", "$4 a month, or $5 a year ", "43 of the 40 men, 5 of them ", "born in 1970, in 1980 at the age of 5 ", "5 for, 6 against ",
    "Monday, June 5, and Friday, June 8, ", "one in three, or 5 percent, ", "an average of 5 each for 3 ", "$5 billion house ", "2.5 billion cases ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_linear_time(stopwatch, piece):
    """A long line of one piece again and again is linted in a moment by all rules together."""
    document = Document((piece * (SIZE // len(piece) + 1))[:SIZE] + "\n")
    seconds = stopwatch()
    for rule in discover("wirelint_rules"):
        before = seconds()
        for count, _ in enumerate(findings(document, rule)):
            if count > 2000:
                break
        assert seconds() - before < 2.5, rule.name
    assert seconds() < 8


def test_as_many_findings_as_faults(stopwatch):
    """Copy with ten times the faults takes about ten times as long, however many findings there are."""
    story = (Path(__file__).parents[1] / "examples" / "harbour.txt").read_text(encoding="utf-8")

    def seconds(times):
        document, taken = Document((story + "\n") * times), stopwatch()
        for rule in discover("wirelint_rules"):
            for _ in findings(document, rule):
                pass
        return taken()

    seconds(1)
    assert seconds(200) < 25 * seconds(20)


def test_faults_do_not_look_at_each_other(stopwatch):
    """Nor does a story take longer by the square of its findings when they are told, or mended."""
    document, seconds = Document("The the " * 10_000), stopwatch()

    def finding(step):
        return lambda _: (Finding(span, "odd", [Fix.replace(span, "")]) for span in spans[::step])

    spans = [Span(4 * at, 4 * at + 3) for at in range(20_000)]
    narrow = Rule("odd-word", "test", Severity.NOTE, "Odd.", finding(2))
    wide = Rule("wide-net", "test", Severity.NOTE, "Odd.", finding(1), gives_way=True)
    found = list(lint(document, [narrow, wide]))
    assert [one.rule.name for one in found] == ["odd-word"] * 10_000 + ["wide-net"] * 10_000
    assert len(choose(document, found, unsafe=True)) == 20_000
    assert seconds() < 5


@pytest.mark.parametrize("end", [" ", "\n\n"])
def test_long_copy_costs_by_its_length(stopwatch, end):
    """Four times the copy, in one line or in many paragraphs, takes each rule about four times as long."""
    sentences = [
        "The mayor said on Monday that the bridge (2 km long) would be rebuilt within 3 years, after the flood of 1998.",
        "“We lost half of the 40 houses,” Anna Weber, the governor of the region, told reporters at 9 a.m. EST.",
        "Prices rose 5% to 105 euros, from 100 euros, the ministry in Kyiv said; the White House did not comment.",
    ]

    def seconds(size):
        copy = end.join(sentences)
        document, taken, clock = Document((copy + end) * (size // len(copy)) + "\n"), {}, stopwatch()
        for rule in discover("wirelint_rules"):
            before = clock()
            for _ in findings(document, rule):
                pass
            taken[rule.name] = clock() - before
        return taken

    seconds(1000)
    few, many = seconds(50_000), seconds(200_000)
    assert {name: (few[name], many[name]) for name in few if many[name] > 0.5 + 8 * few[name]} == {}
