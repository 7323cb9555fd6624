"""A real PostgreSQL server, started for the tests and ended with them."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOG = "server.log"


def programs() -> Path | None:
    """Return the folder with PostgreSQL's programs: Debian does not put them on the PATH."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if folders:
        return folders[-1].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def server_user() -> str | None:
    """Return as whom the server runs: it refuses to run as root."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def running_server(bin_folder: Path) -> Iterator[str]:
    """Give the URL of an empty database on a server that listens on a socket only."""
    folder, user = Path(tempfile.mkdtemp(prefix="pg-")), server_user()
    data = folder / "data"
    try:
        if user:
            shutil.chown(folder, user)
        _run([bin_folder / "initdb", "-D", data, "-A", "trust", "-U", "savod", "-N"], folder, user)
        server = subprocess.Popen(
            [bin_folder / "postgres", "-D", data, "-k", folder, "-h", "", "-F"],
            cwd=folder,
            user=user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_until_ready(bin_folder, folder, user)
            _run([bin_folder / "createdb", "-h", folder, "-U", "savod", "savod"], folder, user)
            yield f"postgresql+psycopg://savod@/savod?host={folder}"
        finally:
            server.terminate()
            server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[object], folder: Path, user: str | None) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=folder, user=user, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _wait_until_ready(bin_folder: Path, folder: Path, user: str | None) -> None:
    for _ in range(300):
        asked = [str(bin_folder / "pg_isready"), "-q", "-h", str(folder)]
        if subprocess.run(asked, cwd=folder, user=user, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise AssertionError("the server did not start")
