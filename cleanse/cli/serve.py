"""``cleanse serve``: arguments, messages and exit status."""

from __future__ import annotations

import argparse
import contextlib
import errno
import signal
from collections.abc import Iterator, Sequence

from cleanse.cli.parser import Parser, amount, count, number
from cleanse.cli.streams import complain
from cleanse.corpus.pool import cores
from cleanse.serve.limits import Limits
from cleanse.serve.server import Server

_USUAL = Limits()


def main(arguments: Sequence[str]) -> int:
    """Runs the command; returns its exit status: 0 when it was told to end, 2 when it cannot listen."""
    given = _parser().parse_args(arguments)
    limits = Limits(int(given.size * 1e6), given.timeout, given.workers, given.waiting)
    try:
        server = Server(given.host, given.port, limits, given.allow_host)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        way_out = " --port 0 takes any that is free." if getattr(error, "errno", None) == errno.EADDRINUSE else ""
        complain(f"cannot listen at port {given.port} of {given.host!r}: {reason}.{way_out}")
        return 2
    with _ended_by_signals(server):
        if not server.is_loopback:
            complain(f"{given.host} can be reached from other machines: whoever reaches it can have documents cleaned here.")
        with contextlib.suppress(OSError):  # nobody reads it; a log has what is served all the same
            print(f"{server.address} - Ctrl-C ends it", flush=True)
        server.warm_up()
        server.serve_forever(0.1)
    return 0


@contextlib.contextmanager
def _ended_by_signals(server: Server) -> Iterator[None]:
    """Ends the server in good order when the process is interrupted or told to end, also where a shell had it ignore interrupts
    since it runs in the background."""
    signals = [signal.SIGINT, signal.SIGTERM]
    before = {number: signal.signal(number, signal.default_int_handler) for number in signals}
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number in signals:
            signal.signal(number, signal.SIG_IGN)  # it is ending
        server.end()
        for number, handler in before.items():
            signal.signal(number, handler)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="cleanse serve",
        description="Serves a page on this machine: paste text or HTML, and see what is kept and what is cut; and POST /clean.",
        epilog="Nothing of the documents is kept or logged. Exit status: 0 it was told to end; 2 it cannot listen.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="where it listens (default: %(default)s, for this machine alone)")
    parser.add_argument("--port", type=_port, default=8000, metavar="N", help="0: any that is free (default: %(default)s)")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="a name that requests may call it by, of a proxy say"
    )
    parser.add_argument(
        "--size", type=_amount, default=_USUAL.size / 1e6, metavar="MB", help="of a request, at most (default: %(default)g)"
    )
    parser.add_argument(
        "--timeout",
        type=_amount,
        default=_USUAL.seconds,
        metavar="S",
        help="seconds that a document may take (default: %(default)g)",
    )
    parser.add_argument("--workers", type=count, default=cores(), metavar="N", help="processes (default: %(default)s, the cores)")
    parser.add_argument(
        "--waiting", type=number, default=_USUAL.waiting, metavar="N", help="documents that wait at most (default: %(default)s)"
    )
    return parser


def _port(text: str) -> int:
    if number(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r}: expected a port, 0 to 65535")
    return int(text)


def _amount(text: str) -> float:
    return amount(text, below=1e6)
