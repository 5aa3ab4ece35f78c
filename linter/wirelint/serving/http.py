"""The listener: reads requests within limits of size and time, and answers each, also those that make no sense."""

from __future__ import annotations

import contextlib
import io
import re
import socket
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore
from typing import cast
from urllib.parse import urlsplit

from wirelint.serving.answers import Answer, Request, route, text
from wirelint.serving.stories import BadRequestError
from wirelint.serving.workers import BusyError, CrashError, TooSlowError, Workers
from wirelint.typed import Any, NamedTuple

CONNECTIONS = 256
"""How many clients are served at once; more are told to come again."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

_LOOPBACK = re.compile(r"(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?", re.IGNORECASE)
_HOST = re.compile(r"[\w.\-\[\]:]{1,255}")


class Limits(NamedTuple):
    """What a request may take: bytes of its body, seconds to arrive, seconds to be answered."""

    body: int
    arrival: float
    answer: float


class Server(ThreadingHTTPServer):
    """The listening socket, with what its requests share."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], workers: Workers, limits: Limits, origins: tuple[str, ...]) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.workers, self.limits, self.origins = workers, limits, origins
        self.local = address[0] == "::1" or address[0] == "localhost" or address[0].startswith("127.")
        self._places = BoundedSemaphore(CONNECTIONS)
        super().__init__(address, Handler)

    def server_bind(self) -> None:
        """Take the address without asking a name server who it is."""
        super(ThreadingHTTPServer, self).server_bind()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a client in a thread of its own, or tell it that there are too many."""
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)
            return
        body = b"Error: too many connections, come again\n"
        head = f"HTTP/1.1 503 Service Unavailable\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        request.settimeout(1)
        with contextlib.suppress(OSError):
            request.sendall(head.encode() + body)
        self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a client, and make its place free."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that went away."""


class _Patient(io.RawIOBase):
    """A socket's input that gives up at a deadline, however slowly bytes come."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.deadline = 0.0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class Handler(BaseHTTPRequestHandler):
    """One client's requests, one after the other."""

    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        """Read through a deadline; send small answers at once."""
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._input = _Patient(self.connection)
        self.rfile = io.BufferedReader(self._input)

    @property
    def ours(self) -> Server:
        """The server."""
        return cast("Server", self.server)

    def version_string(self) -> str:
        """What the Server header says."""
        return "wirelint"

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the name the parent gives it
        """Keep quiet: copy is nobody's business, not even a log's."""

    def handle_one_request(self) -> None:
        """Read one request and answer it."""
        self.close_connection = True
        self.requestline, self.request_version, self.command = "", "HTTP/1.1", ""
        self._input.deadline = time.monotonic() + self.ours.limits.arrival
        self.raw_requestline = b""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.send_error(414)
            elif self.raw_requestline and self.parse_request():
                self._respond()
        except TimeoutError:
            if self.raw_requestline or self.command:
                self.close_connection = True
                self._send(text(408, f"the request took longer than {self.ours.limits.arrival:g} seconds to arrive"))
        except OSError:
            self.close_connection = True

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse what is no request."""
        self.close_connection, self.request_version = True, "HTTP/1.1"
        self._send(text(code, message or self.responses[HTTPStatus(code)][0]))

    def handle_expect_100(self) -> bool:
        """Let a client send its body only if it is not too long."""
        length = self.headers.get("Content-Length", "")
        return (length.isdigit() and int(length) > self.ours.limits.body) or super().handle_expect_100()

    def _respond(self) -> None:
        try:
            answer = self._refused() or self._routed()
        except BadRequestError as error:
            answer = text(400, str(error))
        except BusyError:
            answer = text(503, "all linting processes are busy, come again")
        except TooSlowError:
            answer = text(503, f"linting took longer than {self.ours.limits.answer:g} seconds and was ended")
        except CrashError as error:
            answer = text(500, str(error))
        self._send(answer)

    def _refused(self) -> Answer | None:
        host = self.headers.get("Host", "")
        if self.ours.local and host and not _LOOPBACK.fullmatch(host):
            self.close_connection = True
            return text(403, "this server answers to this machine's own names only")
        if self.command == "OPTIONS":
            return Answer(204, "", b"")
        return None

    def _routed(self) -> Answer:
        path, query = urlsplit(self.path).path, urlsplit(self.path).query
        body = self._body()
        if isinstance(body, Answer):
            return body
        return route(
            Request(self.command, path, query, self.headers.get_content_type(), body, self.base),
            self.ours.workers,
            self.ours.limits.body,
        )

    def _body(self) -> bytes | Answer:
        length = self.headers.get("Content-Length")
        if self.headers.get("Transfer-Encoding"):
            self.close_connection = True
            return text(411, "say how long the body is: Content-Length")
        if length is None:
            return b""
        if not (length.isascii() and length.isdigit()):
            self.close_connection = True
            return text(400, "Content-Length is no number")
        if int(length) > self.ours.limits.body:
            self.close_connection = True
            return text(413, f"the body is longer than {self.ours.limits.body} bytes")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            self.close_connection = True
            return text(400, f"the request ended after {len(body)} of {length} bytes")
        return body

    @property
    def base(self) -> str:
        """The server's own address, as the client named it."""
        host = self.headers.get("Host", "")
        return f"http://{host if _HOST.fullmatch(host) else f'127.0.0.1:{self.ours.server_port}'}"

    def _send(self, answer: Answer) -> None:
        self._input.deadline = time.monotonic() + self.ours.limits.arrival
        self.connection.settimeout(self.ours.limits.arrival)
        self.send_response(answer.status)
        if answer.kind:
            self.send_header("Content-Type", answer.kind)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if answer.kind.startswith("text/html"):
            self.send_header("Content-Security-Policy", POLICY)
        self._allow_origin()
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)
        self.wfile.flush()
        if self.close_connection:
            self._drain()

    def _allow_origin(self) -> None:
        origin = self.headers.get("Origin", "") if getattr(self, "headers", None) else ""
        if not origin or not {"*", origin} & set(self.ours.origins):
            return
        self.send_header("Access-Control-Allow-Origin", "*" if "*" in self.ours.origins else origin)
        self.send_header("Vary", "Origin")
        if self.command == "OPTIONS":
            self.send_header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
            self.send_header("Access-Control-Allow-Headers", "Accept, Content-Type")
            self.send_header("Access-Control-Allow-Private-Network", "true")

    def _drain(self) -> None:
        """Take in what a refused client still sends, for a moment: closed at once, it might never see its answer."""
        try:
            self.connection.shutdown(socket.SHUT_WR)
            self._input.deadline = time.monotonic() + 1
            left = 32 * self.ours.limits.body
            while left > 0 and (got := self.rfile.read1(65536)):
                left -= len(got)
        except (OSError, ValueError):
            pass
