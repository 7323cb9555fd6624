"""The command says what went wrong in one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from course import cli


def run(monkeypatch: pytest.MonkeyPatch, root: Path, *arguments: str) -> int:
    """Run the command on a course and return its exit status."""
    monkeypatch.setattr(cli, "COURSE_ROOT", root)
    monkeypatch.setattr(sys, "argv", ["savod", *arguments])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    return int(caught.value.code or 0)


def test_from_nothing_to_up_to_date(
    translated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, translated, "build", "--check") == 1
    assert "savod build" in capsys.readouterr().err
    assert run(monkeypatch, translated, "build") == 0
    assert "11 files written" in capsys.readouterr().out
    assert run(monkeypatch, translated, "build", "--check") == 0


def test_faults_are_listed_without_a_traceback(
    sources: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, sources, "messages") == 0
    assert run(monkeypatch, sources, "build", "--only", "04-cabinet") == 1
    said = capsys.readouterr().err
    assert "exercises/04-cabinet/uz.po: no translation yet: “Do it”" in said
    assert "Traceback" not in said


def test_nothing_to_work_on_is_status_2(
    tmp_path: Path, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch, sources, "build", "--only", "05-log") == 2
    assert run(monkeypatch, tmp_path / "empty", "build") == 2
