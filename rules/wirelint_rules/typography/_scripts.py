"""Letters of other scripts that look like Latin ones."""

from __future__ import annotations

from wirelint.patterns import pattern

LATIN = str.maketrans(
    "абвеікмнорсстухјѕԁԛԝАВЕІКМНОРСТУХЅЈԌԚԜαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "a" + "6" + "b" + "eikmhopcctyxjsdqwABEIKMHOPCTYXSJGQW" + "aeikvoptuxABEZHIKMNOPTYX",
)
"""The Latin letter that each looks like."""

_LOOKALIKES = "аеіорсухјѕԁԛԝкАВЕІКМНОРСТУХЅЈԌԚԜαικνορτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
SCRIPTS = pattern(
    rf"(?=[A-Za-z0-9’'-]*[{_LOOKALIKES}])(?=[{_LOOKALIKES}’'-]*[A-Za-z0-9])[A-Za-z0-9{_LOOKALIKES}]+(?:[’'-][A-Za-z{_LOOKALIKES}]+)*"
)
"""A word of Latin letters and such as look like them."""
