"""JupyterLab for the tests: started in an empty home, driven like a pupil would."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from playwright.sync_api import Locator, Page, Response

REPO = Path(__file__).parents[2]
PATIENCE = 90
RUN = re.compile(r"^(Run|Выполнить)$")
RUN_ALL = re.compile(r"^(Run All Cells|Запустить все ячейки)$")
IDLE = re.compile(r"\| (Idle|Простаивает)")
QUIET = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab and the folder that it shows."""

    url: str
    folder: Path

    def write(self, name: str, cells: Sequence[str]) -> None:
        """Write a notebook with these code cells in the folder."""
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(source) for source in cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        )
        nbformat.write(notebook, self.folder / name)

    def open(self, page: Page, name: str) -> None:
        """Open a notebook and wait until its kernel is idle."""
        page.goto(f"{self.url}/lab/tree/{name}?reset")
        kernel_ready(page)


def kernel_ready(page: Page) -> None:
    """Wait until the status bar says that the notebook's kernel is idle."""
    page.locator(".jp-NotebookPanel").first.wait_for()
    page.get_by_role("button", name=IDLE).wait_for()


def run_all(page: Page) -> None:
    """Run all cells from the menu, as a pupil would."""
    page.get_by_role("menuitem", name=RUN).click()
    page.get_by_role("menuitem", name=RUN_ALL).click()


def save(page: Page) -> None:
    """Press the button that saves the notebook; wait until its file is written."""
    with page.expect_response(_is_saving) as saved:
        page.locator('[data-command="docmanager:save"]').first.click()
    assert saved.value.ok


def _is_saving(response: Response) -> bool:
    return response.request.method == "PUT" and "/api/contents/" in response.url


def screen(page: Page, kind: str = "browser", view: int = 0) -> Locator:
    """Return the frame of a screen once it stands."""
    frame = page.locator(f".savod-{kind}").nth(view)
    frame.wait_for()
    return frame


def plain_lab(port: int, work: Path) -> list[str]:
    """Return the command line of a JupyterLab without our settings."""
    own = [f"--ServerApp.root_dir={work}", "--ServerApp.port_retries=0", "--allow-root"]
    return [sys.executable, "-m", "jupyterlab", *own, *options(port)]


@contextlib.contextmanager
def running_lab(
    folder: Path, command: Callable[[int, Path], list[str]] = plain_lab
) -> Iterator[Lab]:
    """Start JupyterLab on a free port, with a home of its own; stop it in the end."""
    work, home = folder / "work", folder / "home"
    work.mkdir()
    home.mkdir()
    port = _free_port()
    with (folder / "lab.log").open("wb") as log:
        process = subprocess.Popen(
            command(port, work),
            env=_environment(home),
            cwd=work,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_ready(process, url, folder / "lab.log")
            yield Lab(url, work)
        finally:
            _stop(process)


def options(port: int) -> list[str]:
    """Return what each JupyterLab of the tests is told."""
    return [
        "--no-browser",
        "--ip=127.0.0.1",
        f"--port={port}",
        "--IdentityProvider.token=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]


def _environment(home: Path) -> dict[str, str]:
    config = home / "config"
    (config / "labconfig").mkdir(parents=True)
    (config / "labconfig" / "page_config.json").write_text(json.dumps(QUIET))
    return {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "IPYTHONDIR": str(home / "ipython"),
        "PYTHONPATH": str(REPO),
        "LANG": "C.UTF-8",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/api/status"):  # noqa: S310
            return
        time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End JupyterLab with its kernels; what does not listen is ended by force."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)
