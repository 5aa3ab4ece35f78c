"""Bytes to text: which encoding a file is in, and what is broken in it."""

from __future__ import annotations

import codecs
import re

from wirelint.patterns import pattern
from wirelint.typed import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office file"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "RTF"),
)

_UNSEEN = pattern("[\0\u202a-\u202e\u2066-\u2069]")
"""NUL, and the embeddings, overrides and isolates of the bidirectional algorithm; the marks of direction themselves do no harm."""


class UnreadableError(Exception):
    """A file that cannot be read as a story; the message says why."""


class Decoded(NamedTuple):
    """The text of a file, and how it was encoded.

    `problem` says what is broken and `at` is the offset of it in the text, in code points. A text is `exact` if encoding it
    again, behind its `bom`, gives the bytes it came from.
    """

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    problem: str | None = None
    at: int = 0
    exact: bool = True


def decode(data: bytes) -> Decoded:
    """The text of a file: by its byte order mark, else UTF-8, else Windows-1252 or Latin-1 where it plainly is that.

    Raises UnreadableError for what is no text.
    """
    return _unseen(_decoded(data))


def _decoded(data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, bom) or _broken(data[len(bom) :], encoding, bom)
    _refuse(data)
    if b"\0" in data[:4096]:
        encoding = _wide(data)
        if encoding:
            return _strict(data, encoding, b"") or _broken(data, encoding, b"")
    return _strict(data, "utf-8", b"") or _legacy(data) or _broken(data, "utf-8", b"")


def _refuse(data: bytes) -> None:
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise UnreadableError(f"this is {kind}, not text")
    head = data[:65536]
    nuls = head.count(b"\0")
    if nuls > max(8, len(head) // 200) and not _wide(data):
        raise UnreadableError(f"this is a binary file, not text ({nuls} NUL bytes, the first at byte {head.find(0)})")
    controls = len(head) - len(head.translate(None, bytes(range(1, 9)) + bytes(range(14, 27)) + b"\x7f"))
    if controls > max(16, len(head) // 50):
        raise UnreadableError(
            f"this is a binary file, not text ({controls} of {len(head)} bytes are control characters)"
        )


LEAST_WIDE = 16
"""A shorter file is too little to tell UTF-16 by."""


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of it is NUL, as far as it is written in ASCII."""
    head = data[:4096]
    if len(head) < LEAST_WIDE:
        return ""
    head = head[: len(head) // 2 * 2]
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _strict(data: bytes, encoding: str, bom: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, bom)
    except UnicodeDecodeError:
        return None


def _legacy(data: bytes) -> Decoded | None:
    """Text in a legacy encoding, if hardly any of its bytes beyond ASCII are UTF-8."""
    runs = re.findall(rb"[\x80-\xff]+", data)
    valid = sum(_is_utf8(run) for run in runs)
    if valid * 4 > len(runs):
        return None
    at = data.find(next(run for run in runs if not _is_utf8(run)))
    encoding = "latin-1" if re.search(rb"[\x81\x8d\x8f\x90\x9d]", data) else "cp1252"
    name = "Latin-1" if encoding == "latin-1" else "Windows-1252"
    text = data.decode(encoding)
    return Decoded(text, encoding, b"", f"not UTF-8 at byte {at} (0x{data[at]:02X}): read as {name}", at)


def _is_utf8(run: bytes) -> bool:
    try:
        run.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _broken(data: bytes, encoding: str, bom: bytes) -> Decoded:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode(encoding))
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        where = f"byte {error.start + len(bom)} (0x{data[error.start]:02X})"
        text = data.decode(encoding, "replace")
        return Decoded(
            text, encoding, bom, f"broken {name} at {where}: what cannot be read stands as “\ufffd”", at, False
        )
    raise AssertionError("only broken text comes here")


def _unseen(decoded: Decoded) -> Decoded:
    """A text and what nobody sees in it: NUL, and marks by which it is shown in another order than it is stored in."""
    text = decoded.text
    if decoded.problem or (text.isascii() and "\0" not in text):
        return decoded
    found = _UNSEEN.compiled.findall(text)
    if not found:
        return decoded
    at, first = text.index(found[0]), found[0]
    byte = len(decoded.bom) + len(text[:at].encode(decoded.encoding))
    name, why = (
        ("NUL", "") if first == "\0" else (f"U+{ord(first):04X}", ": text is not shown in the order it is stored in")
    )
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return decoded._replace(problem=f"{name} at byte {byte}{more}{why}", at=at)
