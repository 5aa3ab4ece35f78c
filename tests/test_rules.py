"""Every example and every case of every rule."""

from pathlib import Path

import pytest

from wirelint.testing import Case, cases

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", cases("wirelint_rules", CASES), ids=str)
def test_case(case: Case):
    """A rule finds what its example marks, and nothing else."""
    assert case.found == case.expected
