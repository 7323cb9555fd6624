"""Test cells run outside a notebook with the outputs that a notebook gives."""

from __future__ import annotations

from typing import Any

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbformat.validator import validate

from grading.cells import run_cell


class FakeDesk:
    """A desk at which one thing happened."""

    def happened(self, name: str) -> bool:
        """Tell whether it is that thing."""
        return name == "signed_in"


def run(source: str) -> list[Any]:
    """Run a cell at the fake desk; its outputs must be what nbformat allows."""
    outputs: list[Any] = run_cell(source, FakeDesk())  # type: ignore[arg-type]
    validate(new_notebook(cells=[new_code_cell(source, outputs=outputs)]))
    return outputs


def test_passed_checks_are_one_stream() -> None:
    (output,) = run('check("A", desk.happened("signed_in"))\ncheck("B", True)')
    assert (output.name, output.text) == ("stdout", "✓ A\n✓ B\n")


def test_failed_check_shows_sentence_and_hint_only() -> None:
    passed, failed = run('check("A", True)\ncheck("B", desk.happened("other"), "Look again.")')
    assert passed.text == "✓ A\n"
    assert failed.ename == "CheckFailed"
    assert failed.traceback == ["✗ B", "  Look again."]


def test_error_of_the_cell_shows_its_own_line_and_none_of_ours() -> None:
    (output,) = run("x = 1\nprint(desk.nothing)")
    text = "\n".join(output.traceback)
    assert output.ename == "AttributeError"
    assert "line 2" in text
    assert "cells.py" not in text


def test_cell_that_is_no_python_gives_an_error_output() -> None:
    (output,) = run("check(")
    assert output.ename == "SyntaxError"


@pytest.mark.parametrize(("source", "value"), [("0.5", "0.5"), ("x = 1\nx / 4", "0.25")])
def test_last_value_is_partial_credit(source: str, value: str) -> None:
    (output,) = run(source)
    assert output.output_type == "execute_result"
    assert output.data["text/plain"] == value


def test_nothing_said_is_no_output() -> None:
    assert run("import math\nx = math.pi") == []


def test_stderr_is_kept_apart() -> None:
    out, err = run("import sys\nprint(1)\nprint(2, file=sys.stderr)")
    assert (out.name, err.name, err.text) == ("stdout", "stderr", "2\n")


def test_cells_do_not_see_each_other() -> None:
    run("x = 1")
    (output,) = run("x")
    assert output.ename == "NameError"
