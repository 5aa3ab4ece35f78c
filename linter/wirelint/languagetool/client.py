"""What is asked of a LanguageTool server: one request a text.

The package language-tool-python has a client too; it takes 130 ms to import, counts lengths in UTF-16 where offsets
are in code points, and starts servers of its own when one does not answer.
"""

from __future__ import annotations

import json
import os

from wirelint.serving.codeunits import Utf16
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class UnreachableError(Exception):
    """The server gives no answer, or none that can be read. The message says why."""


class Match(NamedTuple):
    """What a server finds: which of its rules, where in code points of the text, and what it would put there."""

    rule: str
    start: int
    length: int
    message: str
    replacements: Sequence[str]


def check(url: str, text: str, *, language: str, rules: Iterable[str], seconds: float) -> list[Match]:
    """What the server's rules of these ids find in a text; `language` is a code such as en-GB.

    Raises UnreachableError, after so many seconds at the latest.
    """
    from urllib.parse import urlencode

    form = {"language": language, "text": text, "enabledOnly": "true", "enabledRules": ",".join(rules)}
    answer = _request(url, "POST", "check", urlencode(form, safe=",").encode(), seconds)
    try:
        units = Utf16(text)
        return [_match(one, units) for one in json.loads(answer)["matches"]]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise UnreachableError(f"{url} does not answer as LanguageTool does") from error


def healthy(url: str, *, seconds: float = 5) -> bool:
    """Whether a server says that it is well."""
    try:
        return _request(url, "GET", "healthcheck", None, seconds).strip() == b"OK"
    except UnreachableError:
        return False


def _match(one: dict[str, Any], units: Utf16) -> Match:
    """A match as the server has it, with its offsets in code points: Java counts in UTF-16."""
    start = int(one["offset"])
    place, end = units.points(start), units.points(start + int(one["length"]))
    values = [str(replacement["value"]) for replacement in one["replacements"]]
    return Match(str(one["rule"]["id"]), place, end - place, str(one["message"]), values)


def _request(url: str, method: str, name: str, body: bytes | None, seconds: float) -> bytes:
    from http.client import HTTPConnection, HTTPException, HTTPSConnection
    from urllib.parse import urlsplit

    parts = urlsplit(url if "://" in url else f"http://{url}")
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    path = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2") + f"/v2/{name}"
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Connection": "close"}
    connection = None
    try:
        connection = kind(parts.hostname or "", parts.port, timeout=seconds)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
    except TimeoutError as error:
        raise UnreachableError(f"{url} did not answer within {seconds:.0f} seconds") from error
    except (OSError, HTTPException, ValueError) as error:
        raise UnreachableError(f"{url}: {_said(error)}") from error
    finally:
        if connection is not None:
            connection.close()
    if answer.status != 200:
        raise UnreachableError(f"{url}: {answer.status} {content[:200].decode('utf-8', 'replace').strip()}")
    return content


def _said(error: Exception) -> str:
    text = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
    return text.lower() or type(error).__name__
