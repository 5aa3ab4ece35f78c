"""A volume whose unit lost its "cubic"."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.conversion._powers import lost_power

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, reach="paragraph", among=(CONVERTED,))
def volume_in_area_units(document: Document) -> Iterator[Finding]:
    """A volume is given in units of area or of length.

    1,000 cubic meters are 35,300 cubic feet. When two figures agree only as volumes, or one of them has “cubic” and the
    other has not, the word has been lost. Figures that agree as they stand are left alone.

    Bad:  The slide moved {~~1,000 square meters (35,300 square feet)~>1,000 cubic meters (35,300 cubic feet)~~} of rock.
    Good: The slide moved 1,000 cubic meters (35,300 cubic feet) of rock.
    Good: The hall covers 1,000 square meters (10,800 square feet).
    """
    yield from lost_power(document, 3, "cubic", "a volume")
