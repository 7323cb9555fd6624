"""Serving the terminal on this computer with waitress."""

from __future__ import annotations

import errno
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import waitress

from sandbox_portal.kiosk.gate import MOST_BYTES
from sandbox_portal.kiosk.terminal import IDLE, Terminal
from sandbox_portal.language import Language

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
SWEEP_EVERY: Final = 5.0
THREADS: Final = 4


class KioskError(Exception):
    """The kiosk cannot be served; `code` is `not_this_computer`, `port_taken` or `port_refused`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@contextmanager
def open_kiosk(lang: Language, host: str, port: int, idle: float = IDLE) -> Iterator[Any]:
    """Open the port and yield the server, whose `run()` serves until it is interrupted.

    What it serves is for one screen beside the computer, without encryption: so it listens
    on loopback only.
    """
    if host not in LOOPBACK:
        raise KioskError("not_this_computer")
    with _listening(host, port) as listener:
        terminal = Terminal(lang, listener.getsockname()[1], idle)
        server = waitress.create_server(
            terminal,
            sockets=[listener],
            threads=THREADS,
            ident="",
            max_request_body_size=2 * MOST_BYTES,
            max_request_header_size=16 * 1024,
            clear_untrusted_proxy_headers=True,
        )
        stop = threading.Event()
        threading.Thread(target=_sweep, args=(terminal, stop), daemon=True).start()
        try:
            yield server
        finally:
            stop.set()
            server.close()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if host == "::1" else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE or getattr(error, "winerror", 0) == 10048
        raise KioskError("port_taken" if taken else "port_refused") from error


def _sweep(terminal: Terminal, stop: threading.Event) -> None:
    """Erase idle sessions even while no request comes."""
    while not stop.wait(SWEEP_EVERY):
        terminal.visitors.sweep()
