"""Measure a click at the desk against a bare ipywidgets button, in one JupyterLab run.

Run: python -m bench.desk [--clicks 60] [--exercise NAME] [--limit 2.0]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Locator, Page, sync_playwright

from tests.e2e.conftest import FLAGS, LAPTOP, find_chromium
from tests.e2e.lab import Lab, run_all, running_lab, screen

BARE: Final = """
import ipywidgets
button = ipywidgets.Button(description="Count")
label = ipywidgets.Label("0")
label.add_class("bare-label")
def count(_button):
    label.value = str(int(label.value) + 1)
button.on_click(count)
ipywidgets.HBox([button, label])
"""
STANDIN: Final = "from tests.e2e.standin import StandIn\ndesk = StandIn()\ndesk.show()"
REAL: Final = "from sandbox_portal import open_desk\nopen_desk({name!r}, lang='en', pupil='bench')"

# Time runs inside the page, from the click until the changed page has been drawn.
CLICK_BARE: Final = """async () => {
  const label = document.querySelector(".bare-label");
  const button = [...document.querySelectorAll("button")].find((b) => b.textContent === "Count");
  const started = performance.now();
  const changed = new Promise((resolve) => {
    const watch = new MutationObserver(() => (watch.disconnect(), resolve()));
    watch.observe(label, { childList: true, characterData: true, subtree: true });
  });
  button.click();
  await changed;
  return performance.now() - started;
}"""
CLICK_DESK: Final = """async (frame) => {
  const viewport = frame.querySelector(".savod-viewport");
  const shadow = frame.querySelector(".savod-host").shadowRoot;
  const started = performance.now();
  const changed = new Promise((resolve) => {
    const watch = new MutationObserver(() => (watch.disconnect(), resolve()));
    watch.observe(shadow, { childList: true });
  });
  frame.querySelector(".savod-reload").click();
  await changed;
  const took = performance.now() - started;
  while (viewport.getAttribute("aria-busy") === "true") await new Promise((r) => setTimeout(r, 5));
  return took;
}"""


def measure(lab: Lab, page: Page, desk: str, clicks: int) -> tuple[list[float], list[float]]:
    """Return the times of bare clicks and of clicks at the desk, taken in turn, in ms."""
    lab.write("bench.ipynb", [desk, BARE])
    lab.open(page, "bench.ipynb")
    run_all(page)
    frame: Locator = screen(page)
    page.locator(".bare-label").wait_for()
    page.wait_for_timeout(1_000)
    bare, pages = [], []
    for turn in range(clicks + 5):
        times = page.evaluate(CLICK_BARE), frame.evaluate(CLICK_DESK)
        if turn >= 5:  # the first ones warm up
            bare.append(times[0])
            pages.append(times[1])
    return bare, pages


def main() -> int:
    """Print both medians and their ratio; fail if the ratio is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clicks", type=int, default=60)
    parser.add_argument("--exercise", help="measure a real desk instead of the stand-in")
    parser.add_argument("--limit", type=float, default=2.0)
    options = parser.parse_args()
    desk = REAL.format(name=options.exercise) if options.exercise else STANDIN
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder)) as lab,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = browser.new_context(viewport=LAPTOP).new_page()
        bare, pages = measure(lab, page, desk, options.clicks)
        browser.close()
    ratio = statistics.median(pages) / statistics.median(bare)
    what = options.exercise or "stand-in"
    print(f"{options.clicks} clicks each, in turn, one JupyterLab run; desk: {what}")
    print(f"bare ipywidgets button: median {statistics.median(bare):.1f} ms")
    print(f"click to new page:      median {statistics.median(pages):.1f} ms")
    print(f"ratio {ratio:.2f} (limit {options.limit})")
    return 0 if ratio <= options.limit else 1


if __name__ == "__main__":
    sys.exit(main())
