"""Serve LanguageTool's HTTP interface and a page to read stories on, to this machine only unless told otherwise."""

from __future__ import annotations

import os
import sys

from wirelint.arguments import add_settings, job
from wirelint.cli import CLEAN
from wirelint.config import ConfigError
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_settings(parser)
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8081, help="the port; 0 for any (default: %(default)s)")
    parser.add_argument(
        "--allow-origin",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="let scripts of this web origin ask; * for any (can be given several times)",
    )
    parser.add_argument("--max-bytes", type=int, default=2_000_000, metavar="N", help="the longest body that is taken")
    parser.add_argument(
        "--arrival", type=float, default=20, metavar="SECONDS", help="how long a request may take to come"
    )
    parser.add_argument("--patience", type=float, default=30, metavar="SECONDS", help="how long linting one may take")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="how many processes lint (default: one a core)"
    )


def run(options: Namespace) -> int:
    """Carry it out."""
    import signal

    from wirelint.serving.http import Limits, Server
    from wirelint.serving.workers import Workers

    job(options)  # wrong settings are told here, not in each process
    settings = {name: getattr(options, name) for name in vars(options) if name not in {"host", "port", "jobs"}}
    limits = Limits(options.max_bytes, options.arrival, options.patience)
    workers = Workers(settings, max(1, options.jobs or os.cpu_count() or 1), options.patience)
    try:
        server = Server((options.host, options.port), workers, limits, tuple(options.allow_origin))
        signal.signal(signal.SIGTERM, _leave)
        host = f"[{options.host}]" if ":" in options.host else options.host
        print(f"wirelint: http://{host}:{server.server_port}/", flush=True)
        server.serve_forever()
    except (OSError, OverflowError) as error:
        raise ConfigError(f"serve: {options.host}:{options.port}: {error}") from error
    except KeyboardInterrupt:
        pass
    finally:
        workers.close()
    return CLEAN


def _leave(number: int, frame: object) -> None:
    sys.exit(CLEAN)
