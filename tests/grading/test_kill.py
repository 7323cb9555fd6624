"""kill -9 of `savod grade`: the gradebook is whole, and the next run ends the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bench.kill import NotWholeError, Target, kill_many, run_to_the_end, scores_in

TIMES = 8
SIZE = 12


def test_nothing_is_half_done_after_a_kill(tmp_path: Path) -> None:
    report = kill_many(tmp_path, TIMES, SIZE)
    assert len(report.graded) == TIMES
    assert any(graded < SIZE for graded in report.graded)


def test_what_is_half_done_would_be_seen(tmp_path: Path) -> None:
    target = Target.make(tmp_path, 2)
    assert target.check() == 2
    (pupil, *_) = scores_in(target.course)
    shutil.rmtree(target.course / "autograded" / pupil)
    with pytest.raises(NotWholeError, match="no graded notebook"):
        target.check()
    run_to_the_end(target.course)
    assert target.check() == 2
