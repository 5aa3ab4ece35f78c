"""Where a story speaks in dialect, in a creole, or as scripture and old verse do: the paragraphs that hold a word of one, and short lines beside them."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document

_WORDS = frozenset(
    """thee thou thy thine thyself ye hast hath doth dost canst couldst wouldst shouldst shalt thou'rt thou'lt thou'st thou'dst 'tis 'twas 'twixt 'twill o'er e'er ne'er
    tha thi thissen missen mesen hissen hersen yersen theirsen hisself theirself theirselves yersel masel hersel himsel yer yous youse yiz yez nowt owt summat nobbut allus owd gradely
    dun't dunna conna munna dinna dinnae didnae cannae wouldnae couldnae shouldnae wasnae isnae havenae hasnae willnae doesnae wisnae widnae cudnae arenae nae wi' an' o' oot aboot
    ain't b'y bor y'all gonna gotta wanna gimme lemme dunno innit cos afore reckon't ah'm ah've ah'd ah'll ahm
    mek tek mekking tekking gi'e gie telt gaun didna couldna wouldna wasna hadna isna wis fae frae naebody awbody cooncil hoose noo mibbe whit aff
    mi seh nuh unu deh haffi wah dem dis dat wid bwoy gyal pickney wetin abeg una oga wahala sef""".split()
)
"""Words of the dialects of Britain, Ireland and America, of Scots, of creoles, and of the English of the Bible, that are no words of news."""

_NAMES = frozenset("thi ye bor mi dem dis dat wah seh deh nuh una oga sef oot nae telt cos gie yous".split())
"""Those that are none, but names, where they have a capital: Thi, Ye, Dem."""

_LINE = 60
"""A paragraph of so few code points is a line of verse, or of talk."""


@layer
def _paragraphs(document: Document) -> frozenset[int]:
    """The paragraphs in dialect, by their number."""
    story, spans = words(document), paragraphs(document)
    places = (at for at in story.standing(_WORDS) if story.texts[at].islower() or story.lower[at] not in _NAMES)
    found = {paragraph_at(document, story.starts[at]) for at in places}
    beside = {index for one in found for index in (one - 1, one + 1) if 0 <= index < len(spans)}
    return frozenset(found | {index for index in beside if spans[index].end - spans[index].start <= _LINE})


def in_dialect(document: Document, offset: int) -> bool:
    """Whether the paragraph at an offset holds a word of a dialect, a creole or old verse."""
    return paragraph_at(document, offset) in _paragraphs(document)
