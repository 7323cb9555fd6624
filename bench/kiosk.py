"""Measure the kiosk's requests a second against an empty Flask page under the same server.

Run: python -m bench.kiosk [--requests 300] [--rounds 5] [--limit 0.08]
"""

from __future__ import annotations

import argparse
import http.client
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import urlencode

import waitress
from flask import Flask

from sandbox_portal.kiosk import open_kiosk
from sandbox_portal.kiosk.server import THREADS

MENU: Final = "/web/kiosk.gov.test/"
HOST: Final = "127.0.0.1"
ENOUGH: Final = 1_000
"""Requests of one visitor: the terminal ends a session that grows without end."""


def empty_app() -> Flask:
    """Return an app with one page that says nothing."""
    app = Flask("empty")
    app.add_url_rule("/", "page", lambda: "")
    return app


@contextmanager
def running(server: Any) -> Iterator[http.client.HTTPConnection]:
    """Run a server in a thread and yield a connection to it."""
    threading.Thread(target=server.run, daemon=True).start()
    connection = http.client.HTTPConnection(HOST, int(server.effective_port), timeout=30)
    yield connection
    connection.close()


def begin(connection: http.client.HTTPConnection) -> dict[str, str]:
    """Begin a session at the kiosk and return the headers that go with it."""
    own = {"Origin": f"http://{HOST}:{connection.port}"}
    form = {"Content-Type": "application/x-www-form-urlencoded", **own}
    connection.request("POST", "/start", urlencode({"lang": "uz"}), form)
    response = connection.getresponse()
    response.read()
    return {"Cookie": str(response.getheader("Set-Cookie")).split(";")[0]}


def rate(
    connection: http.client.HTTPConnection, path: str, headers: dict[str, str], count: int
) -> float:
    """Return how many requests a second are answered, one after the other."""
    started = time.perf_counter()
    for _ in range(count):
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        response.read()
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{path}: status {response.status}")
    return count / (time.perf_counter() - started)


def main() -> int:
    """Print both medians and their ratio; fail if the ratio is under the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=300, help="requests in a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=float, default=0.08, help="of the empty page's rate")
    options = parser.parse_args()
    count = min(options.requests, ENOUGH)
    empty = waitress.create_server(empty_app(), host=HOST, port=0, threads=THREADS, ident="")
    kiosk, bare = [], []
    with (
        running(empty) as plain,
        open_kiosk("uz", HOST, 0) as server,
        running(server) as terminal,
    ):
        rate(plain, "/", {}, 20)
        for _ in range(options.rounds):
            session = begin(terminal)
            rate(terminal, MENU, session, 20)  # the first ones warm up
            bare.append(rate(plain, "/", {}, count))
            kiosk.append(rate(terminal, MENU, session, count))
    ratio = statistics.median(kiosk) / statistics.median(bare)
    print(f"{options.rounds} rounds of {count} requests each, in turn, one connection, waitress")
    print(f"empty Flask page: median {statistics.median(bare):,.0f} requests a second")
    print(f"kiosk page:       median {statistics.median(kiosk):,.0f} requests a second")
    print(f"ratio {ratio:.3f} (limit {options.limit})")
    return 0 if ratio >= options.limit else 1


if __name__ == "__main__":
    sys.exit(main())
