"""What is answered at each address."""

from __future__ import annotations

import base64
import json
import os
from html import escape
from urllib.parse import parse_qsl

from wirelint.manual import html
from wirelint.serving import languagetool
from wirelint.serving.stories import BadRequestError
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.serving.workers import Workers

PAGE = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
}

MANUAL = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<link rel="stylesheet" href="/page.css"></head>
<body class="manual"><main><h1>{title}</h1>
{page}</main></body>
</html>
"""


class Request(NamedTuple):
    """What a client asks. `base` is the server's address as the client named it."""

    method: str
    path: str
    query: str
    kind: str
    body: bytes
    base: str


class Answer(NamedTuple):
    """What is sent back."""

    status: int
    kind: str
    body: bytes


def text(status: int, message: str) -> Answer:
    """An answer that says what is wrong."""
    return Answer(status, "text/plain; charset=utf-8", f"Error: {message}\n".encode())


def route(request: Request, workers: Workers, longest: int) -> Answer:
    """The answer to a request. Raises what `Workers.ask` raises."""
    reads = request.method in {"GET", "HEAD"}
    if request.path in PAGE:
        return _file(*PAGE[request.path]) if reads else text(405, "use GET")
    if request.path.startswith("/rules/"):
        return _rule(request.path.removeprefix("/rules/"), workers) if reads else text(405, "use GET")
    if request.path in TOLD:
        return _json(TOLD[request.path](workers, longest)) if reads else text(405, "use GET")
    if request.path == "/v2/check":
        return _check(request, workers) if request.method in {"GET", "POST"} else text(405, "use GET or POST")
    if request.path in ASKED:
        kind, ask = ASKED[request.path]
        if request.method != "POST":
            return text(405, "use POST")
        return _json(ask(request, workers)) if request.kind == kind else text(415, f"send {kind}")
    return text(404, "there is nothing here; see /v2/check, /v2/languages, or / for the page")


def _file(name: str, kind: str) -> Answer:
    with open(os.path.join(os.path.dirname(__file__), "page", name), "rb") as file:
        return Answer(200, kind, file.read())


def _json(value: Any) -> Answer:
    if isinstance(value, str):
        return Answer(200, "text/plain; charset=utf-8", value.encode())
    return Answer(200, "application/json", json.dumps(value).encode())


def _rule(name: str, workers: Workers) -> Answer:
    try:
        rule = workers.ask("rule", name=name)
    except BadRequestError as error:
        return text(404, str(error))
    title = escape(f"{rule['group']}/{rule['name']} ({rule['severity']})")
    return Answer(200, "text/html; charset=utf-8", MANUAL.format(title=title, page=html(rule["page"])).encode())


def _check(request: Request, workers: Workers) -> Answer:
    given = request.query if request.method == "GET" else request.body.decode("utf-8", "replace")
    return _json(workers.ask("languagetool", fields=_fields(given), base=request.base))


def _fields(given: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(given, keep_blank_values=True, max_num_fields=100))
    except ValueError as error:
        raise BadRequestError("the form cannot be read") from error


def _read(request: Request, workers: Workers) -> Any:
    name = _fields(request.query).get("name", "story.txt")
    return workers.ask("read", name=name, data=base64.b64encode(request.body).decode())


def _object(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequestError("the body is no JSON") from error
    if not isinstance(given, dict):
        raise BadRequestError("the body must be a JSON object")
    fields: dict[str, Any] = given
    return {name: value for name, value in fields.items() if name in {"text", "name", "source", "notes", "only"}}


TOLD: dict[str, Callable[[Workers, int], Any]] = {
    "/v2/languages": lambda _workers, _longest: languagetool.languages(),
    "/v2/healthcheck": lambda _workers, _longest: "OK",
    "/v2/info": lambda _workers, _longest: {"software": languagetool.software()},
    "/v2/configinfo": lambda workers, longest: workers.ask("configuration", longest=longest),
    "/v2/maxtextlength": lambda _workers, longest: str(longest),
}
"""What the server says of itself."""

ASKED: dict[str, tuple[str, Callable[[Request, Workers], Any]]] = {
    "/api/check": ("application/json", lambda request, workers: workers.ask("check", **_object(request.body))),
    "/api/compare": ("application/json", lambda request, workers: workers.ask("compare", **_object(request.body))),
    "/api/fix": ("application/json", lambda request, workers: workers.ask("fix", **_object(request.body))),
    "/api/read": ("application/octet-stream", _read),
}
"""What the page asks, with the kind of body it sends."""
