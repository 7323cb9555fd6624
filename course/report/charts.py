"""Charts as SVG texts: drawn by matplotlib, the same bytes for the same numbers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COLOURS: Final = ("#1b6e3c", "#8fbf5f", "#d9a441", "#9aa4b1", "#e3e7ec")
"""From reached to missing; also told apart in grey, and beside each chart stands its table."""
HATCHES: Final = ("", "//", "..", "xx", "")
ROW_INCHES: Final = 0.34
_STYLE: Final[dict[Any, Any]] = {
    "svg.fonttype": "path",
    "svg.hashsalt": "savod",
    "font.family": "DejaVu Sans",
    "font.size": 9,
}


def stacked(rows: Mapping[str, Sequence[int]], names: Sequence[str]) -> str:
    """Return horizontal bars, one a row, each made of the numbers of the named kinds."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(7.2, 0.9 + ROW_INCHES * len(rows)), layout="constrained")
        axes = figure.add_subplot()
        labels = list(rows)[::-1]
        left = [0] * len(labels)
        for place, name in enumerate(names):
            widths = [rows[label][place] for label in labels]
            axes.barh(
                labels,
                widths,
                left=left,
                label=name,
                color=COLOURS[place],
                hatch=HATCHES[place],
                edgecolor="#ffffff",
                linewidth=0.6,
            )
            left = [before + width for before, width in zip(left, widths, strict=True)]
        _tidy(axes)
        axes.legend(ncols=len(names), loc="lower center", bbox_to_anchor=(0.5, 1), frameon=False)
        return _svg(figure)


def bars(rows: Mapping[str, int]) -> str:
    """Return horizontal bars, one number a row."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(7.2, 0.5 + ROW_INCHES * len(rows)), layout="constrained")
        axes = figure.add_subplot()
        drawn = axes.barh(list(rows)[::-1], list(rows.values())[::-1], color="#b5482f")
        axes.bar_label(drawn, padding=3)
        _tidy(axes)
        return _svg(figure)


def _tidy(axes: mpl.axes.Axes) -> None:
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(length=0)


def _svg(figure: Figure) -> str:
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return buffer.getvalue()
