"""`savod report` in a teacher's workspace, from a real gradebook."""

from __future__ import annotations

import csv
import os
import sysconfig
from datetime import date
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from course.handin.collect import NotAWorkspaceError
from course.report.write import EmptyGradebookError, write_report
from course.workspace import init

pytestmark = pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader's own

NOTEBOOK = "04-cabinet"
DAY = date(2026, 9, 1)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # nbgrader runs alembic by its bare name.
    monkeypatch.setenv("PATH", sysconfig.get_path("scripts"), prepend=os.pathsep)
    init(tmp_path / "class", "ru", course_id="savod-ru")
    return tmp_path / "class"


def fill(workspace: Path) -> None:
    """Put a pupil with a graded submission, and one without, into the gradebook."""
    with Gradebook(f"sqlite:///{workspace / 'gradebook.db'}", "savod-ru") as gradebook:
        gradebook.add_student("ali", first_name='Ali, "Katta"', last_name="=1+1")
        gradebook.add_student("vali", first_name="Vali", last_name="Valiyev")
        gradebook.add_assignment(NOTEBOOK)
        gradebook.add_notebook(NOTEBOOK, NOTEBOOK)
        for key, points in {"session-ended": 1.0, "code-kept": 1.0}.items():
            gradebook.add_grade_cell(key, NOTEBOOK, NOTEBOOK, max_score=points, cell_type="code")
        gradebook.add_submission(NOTEBOOK, "ali")
        for key, score in {"session-ended": 0.0, "code-kept": 1.0}.items():
            grade = gradebook.find_grade(key, NOTEBOOK, NOTEBOOK, "ali")
            grade.auto_score = score
        gradebook.db.commit()


def test_two_pages_and_two_tables(workspace: Path) -> None:
    fill(workspace)
    made = write_report(workspace, DAY)
    assert [path.name for path in made] == [
        "teacher.html",
        "class.html",
        "scores.csv",
        "checks.csv",
    ]
    page = made[0].read_text(encoding="utf-8")
    assert "M04c" in page
    assert "1 сентября 2026" in page
    assert "Valiyev Vali" in page
    assert "Valiyev" not in made[1].read_text(encoding="utf-8")


def test_csv_survives_commas_quotes_and_formulas(workspace: Path) -> None:
    fill(workspace)
    scores = write_report(workspace, DAY)[2].read_text(encoding="utf-8-sig")
    rows = list(csv.reader(scores.splitlines()))
    assert rows[1][:2] == ["ali", '\'=1+1 Ali, "Katta"']
    assert rows[1][3:5] == ["1", "2"]
    assert rows[2][:4] == ["vali", "Valiyev Vali", NOTEBOOK, ""]


def test_nothing_to_report_yet_says_what_to_do(workspace: Path) -> None:
    with pytest.raises(EmptyGradebookError, match="savod grade"):
        write_report(workspace)


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError):
        write_report(tmp_path)
