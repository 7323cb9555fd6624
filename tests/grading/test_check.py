"""check(): the sentence when passed, sentence and hint without a traceback when not."""

from __future__ import annotations

from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

from grading import CheckFailed, check
from grading.check import CheckWrittenWrongError


def test_passed_check_prints_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    check("You signed in", True)
    assert capsys.readouterr().out == "✓ You signed in\n"


def test_failed_check_carries_sentence_and_hint() -> None:
    with pytest.raises(CheckFailed) as caught:
        check("You signed in", False, hint="Open One ID.")
    assert str(caught.value) == "✗ You signed in\n  Open One ID."


def test_failed_check_without_hint_is_one_line() -> None:
    assert str(CheckFailed("You signed in")) == "✗ You signed in"


@pytest.mark.parametrize("passed", [None, 0, 1, "", "yes", [], {1}])
def test_only_true_and_false_are_taken(passed: Any) -> None:
    with pytest.raises(CheckWrittenWrongError, match="must be True or False"):
        check("You signed in", passed)


def test_ipython_shows_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    shell = InteractiveShell.instance()
    shell.run_cell(
        'from grading import check\ncheck("You signed in", False, "Open One ID.")',
        store_history=False,
    )
    InteractiveShell.clear_instance()
    shown = capsys.readouterr().out
    assert shown.strip() == "✗ You signed in\n  Open One ID."
