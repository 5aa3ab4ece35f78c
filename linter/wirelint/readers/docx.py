"""Word documents: the text of the body and of its notes, a line for each paragraph. No fix can be put back into one.

A .docx file is a zip archive of XML parts, tied to each other by relationships (ECMA-376, parts 1 and 2). What an editor
sees is read: what is deleted with changes tracked, or hidden, is not, nor are field codes, comments, headers and footers.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from xml.parsers import expat

from wirelint.document import Block, Document, Span
from wirelint.readers.decoding import UnreadableError
from wirelint.readers.text import uncommented
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


LARGEST_PART = 64_000_000
"""A part that unpacks to more bytes than this is refused: no story is as long, and a small archive can hold any length."""

_OLD = b"\xd0\xcf\x11\xe0"
"""How the container begins that Word put its files in before it had .docx, and puts those in that have a password."""

DEEPEST = 1_000
"""Elements that stand deeper in each other than this are refused; Word itself refuses tables in tables long before."""

_WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_UNSEEN = frozenset({"del", "moveFrom", "instrText", "Fallback"})
"""Elements of which a reader of the document sees nothing; what stands in `Fallback` stands beside it as well."""

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
"""What stands in a run for one character."""

KINDS = {
    "title": "headline",
    "subtitle": "deck",
    "caption": "caption",
    "quote": "quote",
    "intense quote": "quote",
    "list paragraph": "item",
}
"""Which kind of block a paragraph is, by the name of its style; styles named “heading 1” and so on are headings."""


def read(data: bytes, path: str | None = None) -> Document:
    """A document of a Word file's bytes. Raises UnreadableError for what is none, or cannot be unpacked."""
    if data.startswith(_OLD):
        raise UnreadableError("this is an old office file, or one with a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            lines = list(_lines(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise UnreadableError(f"this is no Word document that can be unpacked ({error})") from error
    except expat.ExpatError as error:
        raise UnreadableError(f"this is no Word document: its XML is broken ({error})") from error
    text = "\n".join(line.text for line in lines)
    blocks = _blocks(lines) if any(line.kind != "paragraph" for line in lines) else ()
    return Document(uncommented(text), path, raw=text, blocks=tuple(blocks), writable=False)


class _Line(NamedTuple):
    """A paragraph: what kind of block it is, and its text."""

    kind: str
    text: str


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    start = 0
    for line in lines:
        yield Block(line.kind, Span(start, start + len(line.text)))
        start += len(line.text) + 1


def _lines(archive: zipfile.ZipFile) -> Iterator[_Line]:
    """The paragraphs of the main part, then those of its notes."""
    main = _related(archive, "").get("officeDocument")
    if main is None:
        raise UnreadableError("this is no Word document: it names no main part")
    parts = _related(archive, main)
    styles = _styles(archive, parts["styles"]) if "styles" in parts else {}
    for part in (main, parts.get("footnotes"), parts.get("endnotes")):
        if part:
            yield from _Body(styles).lines(_part(archive, part))


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as file:
            data = file.read(LARGEST_PART + 1)
    except KeyError:
        raise UnreadableError(f"this is no Word document: its part {name} is missing") from None
    if len(data) > LARGEST_PART:
        raise UnreadableError(f"its part {name} unpacks to more than {LARGEST_PART:,} bytes")
    return data


def _related(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """The parts that a part (the package, if it is empty) is tied to within the archive, by the kind of the tie."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if _local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            found.setdefault(kind, posixpath.normpath(target).lstrip("/"))

    if relations in archive.namelist():
        _parse(_part(archive, relations), start)
    return found


def _styles(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """The names of styles in lower case, by the identifiers under which paragraphs name them (Word translates those)."""
    found: dict[str, str] = {}
    style = ""

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal style
        name = _local(tag)
        if name == "style":
            style = _value(attributes, "styleId")
        elif name == "name" and style:
            found[style] = _value(attributes, "val").lower()

    _parse(_part(archive, part), start)
    return found


def _parse(
    data: bytes,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] | None = None,
    characters: Callable[[str], None] | None = None,
) -> None:
    """Go through XML. A document type is refused: no part may have one, and entities that are declared can be endless."""

    def doctype(*_: object) -> None:
        raise UnreadableError("this is no Word document: its XML declares a document type")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(data, True)


def _local(tag: str) -> str:
    return tag.rpartition(" ")[2]


def _value(attributes: Mapping[str, str], name: str) -> str:
    """The value of an attribute in whatever namespace."""
    return next((value for key, value in attributes.items() if _local(key) == name), "")


class _Paragraph:
    """A paragraph that is being read. `hidden` is whether the run that is being read is."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.pieces: list[str] = []
        self.hidden = False


class _Body:
    """The paragraphs of a part, as they are read. Text boxes stand within a paragraph: theirs come before it."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._styles = styles
        self._above: list[str] = []
        self._unseen = 0
        self._cells = 0
        self._open: list[_Paragraph] = []
        self._closed: list[_Line] = []

    def lines(self, data: bytes) -> list[_Line]:
        """The paragraphs of the XML of a part. Raises UnreadableError where it is of another format."""
        _parse(data, self._start, self._end, self._characters)
        return self._closed

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _name(tag)
        if not self._above and name not in {"document", "footnotes", "endnotes"}:
            raise UnreadableError(f"this is no Word document: its main part is “{_local(tag)[:40]}”")
        if len(self._above) == DEEPEST:
            raise UnreadableError(f"its elements stand more than {DEEPEST:,} deep in each other")
        parent = self._above[-1] if self._above else ""
        self._above.append(name)
        if name in _UNSEEN or self._unseen:
            self._unseen += 1
        elif name == "p":
            self._open.append(_Paragraph("cell" if self._cells else "paragraph"))
        elif name == "tc":
            self._cells += 1
        elif self._open:
            self._within(self._open[-1], name, parent, attributes)

    def _within(self, paragraph: _Paragraph, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        if name == "r":
            paragraph.hidden = False
        elif name in _CHARACTERS and parent == "r" and not paragraph.hidden:
            paragraph.pieces.append(_CHARACTERS[name])
        elif name == "vanish" and self._above[-3:-1] == ["r", "rPr"]:
            paragraph.hidden = _value(attributes, "val") not in {"0", "false", "off"}
        elif name == "pStyle":
            style = _value(attributes, "val")
            paragraph.kind = _kind(self._styles.get(style, style.lower())) or paragraph.kind
        elif name == "numPr" and paragraph.kind == "paragraph":
            paragraph.kind = "item"

    def _end(self, _: str) -> None:
        name = self._above.pop()
        if self._unseen:
            self._unseen -= 1
        elif name == "tc":
            self._cells -= 1
        elif name == "p":
            paragraph = self._open.pop()
            self._closed.append(_Line(paragraph.kind, "".join(paragraph.pieces)))

    def _characters(self, characters: str) -> None:
        if self._above[-1] == "t" and not self._unseen and self._open and not self._open[-1].hidden:
            self._open[-1].pieces.append(characters.replace("\n", " "))


def _name(tag: str) -> str:
    """An element's name without its namespace; "" for one that is not Word's, but for `Fallback`."""
    space, _, name = tag.rpartition(" ")
    return name if space in _WORD or (space == _COMPATIBILITY and name == "Fallback") else ""


def _kind(style: str) -> str:
    return "heading" if style.startswith("heading") else KINDS.get(style, "")
