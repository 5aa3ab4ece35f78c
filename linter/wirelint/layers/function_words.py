"""Function words: the ones that hold a sentence together."""

from __future__ import annotations

FUNCTION = frozenset(
    """a about above according across after again against aged ago all along also although am amid among an and another any are around as at away back be because
    been before behind being below beside besides between both but by can could did do does doing done down during each either else ever every few
    for from further had has have having he her here hers herself him himself his how however i if in including indeed inside into is it its itself just
    least less many may me might more most much must my neither never next no nobody none nor not nothing now of off often on once one only onto or other others
    our out over own per quite rather s same shall she should since so some still such t than that the their them themselves then there these they
    this those though through throughout till to together too toward under until up upon us versus very via was we were what when where whether
    which while who whom whose why will with within without would yet you your""".split()
)
"""Words that hold a sentence together rather than say something of the world."""

POSSESSIVES = frozenset("my your his her its our their".split())
"""Those that say before a noun whose it is."""

DETERMINERS = POSSESSIVES | frozenset("a an the this that these those".split())
"""Those that begin a noun phrase."""
