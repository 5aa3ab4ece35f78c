"""Cues and time codes of a transcript or a script."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEARD = (
    r"applause|laughter|laughs|laughing|inaudible|unintelligible|indistinct|crosstalk|cross ?talk|cheers|cheering|booing|music|music playing|music plays|background noise|"
    r"audio gap|audio break|off ?mic|off[- ]?camera|speaking in [A-Z][a-z]+|speaks in [A-Z][a-z]+|foreign language|silence|pause|long pause|sighs|coughs|crying|gunfire|gunshots|"
    r"sirens?|phonetic|break|commercial break|video plays|audio plays|end of audio|end of recording|recording ends|no audio"
)
_BRACKETS = pattern(rf"\[(?i:{_HEARD})\]|\((?:{_HEARD})\)", ("[", "("))
_CAPITALS = pattern(
    rf"[(\[](?:(?:BEGIN|END|START|CONTINUE|VIDEO|AUDIO|COMMERCIAL|VOICE|OFF|MUSIC|NATURAL|NATS?) ?(?:OF )?(?:VIDEO ?CLIP|VIDEO ?TAPE|VIDEOTAPE|AUDIO ?CLIP|AUDIO ?TAPE|CLIP|TAPE|VIDEO|AUDIO|BREAK|SOUND|OVER|MIKE|MIC|CAMERA|PLAYING|TRANSCRIPT)S?"
    rf"|{_HEARD.upper()}|SPEAKING [A-Z]+|THROUGH (?:INTERPRETER|TRANSLATOR)|VIA (?:INTERPRETER|TRANSLATOR|TELEPHONE|VIDEO ?LINK)|ON CAMERA|VOICE-?OVER|VOICEOVER|UPSOT|SOT|NATSOT|GRAPHIC)[)\]]",
    ("(", "["),
)
_CODE = pattern(
    r"[\[(]\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,3})?[\])] ?|^\d\d:\d\d:\d\d[.,:]?\d{0,3} ?--> ?\d\d:\d\d:\d\d[.,:]?\d{0,3}$|^\[\d{1,2}:\d\d\] ",
    flags=re.MULTILINE,
)
_SCRIPT = pattern(
    r"\b(?:SOUNDBITE|SOUND BITE|SOT|UPSOT|NATSOT|NATS|VOICEOVER|VOICE OVER|PIECE TO CAMERA|STAND-?UP|SUPERS?|CHYRON)(?: ?\d{1,2})?(?: ?\([A-Z][A-Za-z/ ]{2,30}\)(?: [A-Z][\w.’', -]{2,80}?)?(?: SAYING)?)?:(?=\s|$)"
    r"|\bSOUNDBITE \([A-Z][A-Za-z/ ]{2,30}\)|^(?:END|BEGIN|START) (?:OF )?TRANSCRIPT\.?$|^(?:END|BEGIN) (?:VIDEO|AUDIO) ?(?:CLIP|TAPE)\.?$",
    ("SOUND", "SOT", "NATS", "VOICE", "PIECE TO", "STAND", "SUPER", "CHYRON", "TRANSCRIPT", "END ", "BEGIN "),
    flags=re.MULTILINE,
)


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("transcript-cue",), seen_as=signs)
def transcript_cue(document: Document) -> Iterator[Finding]:
    """A cue of a transcript or a script stands in the copy.

    What a stenographer heard (“[applause]”, “(LAUGHTER)”, “(inaudible)”), time codes (“[00:12:34]”), the beginning and the end of clips, and
    labels of a broadcaster's script (“SOUNDBITE (English)”). Within quotation marks an editor may have put them, and they are left alone; so are
    stories that are transcripts, which have many.

    Bad:  The minister denied it.{~~ [applause]~>~~} The vote is due in May.
    Bad:  {~~[00:12:34] ~>~~}The minister denied it.
    Good: “I will not (laughs) resign,” she said to applause [sic] at 12:34:56.
    """
    found: dict[int, tuple[Span, Span]] = {}
    for one in (_BRACKETS, _CAPITALS, _CODE, _SCRIPT):
        for m in one.finditer(document.text):
            shown = Span(m.start(), m.start() + len(m.group().rstrip()))
            behind_space = one in (_BRACKETS, _CAPITALS) and document.text[m.start() - 1 : m.start()] == " "
            whole = Span(m.start() - behind_space, m.end())
            if document.intact(whole):
                found.setdefault(shown.start, (shown, whole))
    if len(found) > MOST:
        return
    for _, (shown, whole) in sorted(found.items()):
        yield Finding(shown, f"“{document[shown]}” is a cue of a transcript", [Fix.delete(whole)])


MOST = 4
"""A text with more cues is a transcript."""
