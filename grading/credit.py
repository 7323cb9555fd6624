"""Partial credit: the last value of a test cell, if it is a number within the cell's points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from grading.notebook import node

if TYPE_CHECKING:
    from nbformat import NotebookNode


def wrong_credit(outputs: list[NotebookNode], points: float) -> str:
    """Return the value that is no partial credit, or nothing.

    nbgrader gives full marks for NaN, a negative number or a text, and more than there are for
    more than there are.
    """
    for output in outputs:
        if output.output_type == "execute_result":
            shown = str(output.data["text/plain"])
            return "" if _is_credit(shown, points) else shown
    return ""


def refused_credit(shown: str, points: float) -> NotebookNode:
    """Return the output of a test cell whose value is no partial credit: it gives no points."""
    text = f"the last value must be a number from 0 to {points:g}, but it is {shown[:100]}"
    return node(output_type="error", ename="PartialCreditError", evalue=text, traceback=[text])


def _is_credit(shown: str, points: float) -> bool:
    try:
        value = float(shown)
    except ValueError:
        return False
    return math.isfinite(value) and 0 <= value <= points
