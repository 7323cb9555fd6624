"""How fast the simulated country is: commands, pages, and opening a desk.

Run it with `python -m bench.world`. It prints what it measured and judges nothing.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from jupyter_client.manager import start_new_kernel
from werkzeug.test import Client

from sandbox_portal.domain.navigation import OpenPage
from sandbox_portal.journal import Journal, journal_path
from sandbox_portal.sites.visit import QUIET, VISIT, Visit
from sandbox_portal.sites.web import the_web
from sandbox_portal.world import World

EXERCISE = "04-cabinet"
RUNS = 15
IMPORT_WIDGETS = "import ipywidgets"
OPEN_DESK = (
    "from sandbox_portal import open_desk\n"
    f"desk = open_desk({EXERCISE!r}, lang='uz', pupil='ali')\ndesk"
)


def main() -> None:
    """Measure and print."""
    world = World(EXERCISE, "ali")
    line("commands in a world", 1 / each(lambda: world.do(OpenPage("my/home")), 20_000), "a second")
    with tempfile.TemporaryDirectory() as folder:
        path = journal_path(Path(folder), EXERCISE)
        journal = Journal.open(path, EXERCISE, world.version, "ali")
        written = each(lambda: journal.append(OpenPage("my/home")), 300)
        journal.close()
    line("a command written and flushed to the disk", written * 1e3, "ms")
    line("a new world", each(lambda: World(EXERCISE, "ali"), 200) * 1e3, "ms")
    line("a page of the portal", each(page(), 500) * 1e3, "ms")
    opening()


def page() -> Callable[[], object]:
    """Return what draws the portal's home page."""
    world = World(EXERCISE, "ali")
    visit = Visit(world, world.do, "uz", "laptop")
    client = Client(the_web())
    return lambda: client.get(
        "/",
        base_url="https://my.gov.test",
        environ_overrides={VISIT: visit, QUIET: True},
    )


def opening() -> None:
    """Compare opening a desk with importing ipywidgets, each where nothing of it was loaded."""
    with tempfile.TemporaryDirectory() as folder:
        for where, took in (("a fresh Python", fresh_python), ("a new kernel", new_kernel)):
            took(OPEN_DESK, folder)  # compiles what was never run before
            desks, widgets = [], []
            for _ in range(RUNS):
                widgets.append(took(IMPORT_WIDGETS, folder))
                desks.append(took(OPEN_DESK, folder))
            desk, widget = statistics.median(desks), statistics.median(widgets)
            line(f"{where} imports ipywidgets", widget, "s")
            line(f"{where} opens a desk", desk, "s")
            line("the desk beyond ipywidgets (limit 0.3)", desk - widget, "s")
            line("the same, best of each", min(desks) - min(widgets), "s")
            line("ratio", desk / widget, "")


def fresh_python(code: str, folder: str) -> float:
    """Return how long a new interpreter takes until some code is done, in seconds."""
    told = f"{code}\nprint('done', flush=True)"
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", told], stdout=subprocess.PIPE, text=True, cwd=folder
    ) as python:
        said = python.stdout.readline() if python.stdout else ""
        taken = time.perf_counter() - start
    if python.returncode or said != "done\n":
        raise RuntimeError(code)
    return taken


def new_kernel(code: str, folder: str) -> float:
    """Return how long a notebook waits for its first cell with such code, in seconds.

    It is the way of a pupil: the kernel runs, and what Jupyter itself needs is loaded in it.
    """
    manager, client = start_new_kernel(cwd=folder, stderr=subprocess.DEVNULL)
    try:
        client.execute_interactive("1 + 1", output_hook=lambda _shown: None)
        start = time.perf_counter()
        reply = client.execute_interactive(code, output_hook=lambda _shown: None)
        taken = time.perf_counter() - start
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    if reply["content"]["status"] != "ok":
        raise RuntimeError(code)
    return taken


def each(act: Callable[[], object], times: int) -> float:
    """Return how long one act takes, in seconds: the median of five rounds."""
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(times // 5):
            act()
        rounds.append((time.perf_counter() - start) / (times // 5))
    return statistics.median(rounds)


def line(what: str, value: float, unit: str) -> None:
    """Print one figure."""
    print(f"{what:45} {value:12,.3f} {unit}")


if __name__ == "__main__":
    main()
