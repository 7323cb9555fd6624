"""Serving: on this computer only, on a free port only, and found by a browser."""

from __future__ import annotations

import http.client
import socket
import threading
from pathlib import Path

import pytest

from course.kiosk import KioskNotOpenError, serve
from sandbox_portal.kiosk import KioskError, open_kiosk


def test_the_server_answers_and_says_nothing_of_itself() -> None:
    with open_kiosk("uz", "127.0.0.1", 0) as server:
        port = int(server.effective_port)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/")
        response = connection.getresponse()
        assert response.status == 200
        assert response.getheader("Server") is None
        assert b'lang="uz"' in response.read()
        connection.close()
        # Where it serves it is told to stop: closed from here, it might just be listening.
        server.trigger.pull_trigger(server.close)
        thread.join(10)
        assert not thread.is_alive()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.test"])  # noqa: S104
def test_no_other_computer_is_served(host: str) -> None:
    with pytest.raises(KioskError, match="not_this_computer"), open_kiosk("uz", host, 0):
        pass


def test_a_port_in_use_is_said_in_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(KioskNotOpenError, match=str(port)):
            serve("en", "127.0.0.1", port, 4)


def test_a_visit_leaves_nothing_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.sandbox_portal.kiosk.person import Person

    monkeypatch.chdir(tmp_path)
    Person().sign_in()
    assert list(tmp_path.iterdir()) == []
