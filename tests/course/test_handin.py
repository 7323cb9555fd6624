"""Handing in without a server: what a pupil may pack, and what a teacher may be given."""

from __future__ import annotations

import json
import os
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nbgrader.utils import parse_utc

from course.errors import CourseError
from course.handin.collect import NotAWorkspaceError, collect
from course.handin.pack import NothingToPackError, RealDataError, TornNotebookError, pack
from course.handin.parcel import SIZE_LIMIT, SUFFIX
from course.rehearsal import load_plays, record
from course.units import COURSE_ROOT
from course.workspace import init

EXERCISE = "04-cabinet"
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PLAYS = load_plays(COURSE_ROOT / "exercises" / EXERCISE / "plays.py")


def work(folder: Path, pupil: str = "ali", text: str = "Davlat saqlaydi.") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    journal = record(EXERCISE, pupil, PLAYS["only_signs_in"])
    (folder / f"{EXERCISE}.journal.jsonl").write_bytes(journal)
    cells = [
        {"cell_type": "markdown", "source": ["# Mashq"]},
        {"cell_type": "markdown", "source": text},
        {"cell_type": "code", "source": "", "outputs": [{"output_type": "stream", "text": "ok"}]},
    ]
    (folder / f"{EXERCISE}.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    (folder / "holiday.jpg").write_bytes(b"not asked for")
    return folder


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return init(tmp_path / "course", "en")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def parcel(inbox: Path, files: dict[str, bytes], pupil: str = "ali") -> Path:
    path = inbox / f"{pupil}+{EXERCISE}{SUFFIX}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in files.items():
            zipped.writestr(name, data)
    return path


def test_what_is_packed_is_collected(course: Path, inbox: Path, tmp_path: Path) -> None:
    made = pack(work(tmp_path / "ali"), inbox)
    assert made.name == f"ali+{EXERCISE}{SUFFIX}"
    (found,) = collect(course, inbox, NOW)
    assert found.taken
    folder = course / "submitted" / "ali" / EXERCISE
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{EXERCISE}.ipynb",
        f"{EXERCISE}.journal.jsonl",
        "timestamp.txt",
    ]
    stamp = (folder / "timestamp.txt").read_text(encoding="utf-8")
    assert parse_utc(stamp).replace(tzinfo=UTC) == NOW


@pytest.mark.parametrize(
    "text", ["+998 90 123 45 67", "mening raqamim 31503100000014", "AA1234567", "a@mail.uz"]
)
def test_real_data_is_named_by_its_place_and_not_packed(tmp_path: Path, text: str) -> None:
    folder = work(tmp_path / "ali", text=text)
    with pytest.raises(RealDataError, match=rf"{EXERCISE}\.ipynb.*2") as caught:
        pack(folder)
    assert text not in str(caught.value)
    assert not list(folder.glob(f"*{SUFFIX}"))


def test_real_data_is_found_in_whatever_code_the_notebook_is_saved(tmp_path: Path) -> None:
    folder = work(tmp_path / "ali", text="AA1234567")
    notebook = folder / f"{EXERCISE}.ipynb"
    data = json.loads(notebook.read_text(encoding="utf-8"))
    data["cells"][:0] = [7, None, {"cell_type": "code", "source": 1, "outputs": [1]}]
    notebook.write_text(json.dumps(data), encoding="utf-16")
    with pytest.raises(RealDataError, match=rf"{EXERCISE}\.ipynb.*5"):
        pack(folder)


def test_a_folder_without_an_exercise_and_a_damaged_journal(tmp_path: Path) -> None:
    with pytest.raises(NothingToPackError):
        pack(tmp_path)
    folder = work(tmp_path / "ali")
    (folder / f"{EXERCISE}.journal.jsonl").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(CourseError):
        pack(folder)


@pytest.mark.parametrize("part", [0, 0.5])
def test_a_notebook_that_is_being_saved_is_not_packed(tmp_path: Path, part: float) -> None:
    folder = work(tmp_path / "ali")
    notebook = folder / f"{EXERCISE}.ipynb"
    os.truncate(notebook, int(notebook.stat().st_size * part))
    with pytest.raises(TornNotebookError, match=rf"{EXERCISE}\.ipynb"):
        pack(folder)
    assert not list(folder.glob(f"*{SUFFIX}"))


def test_collecting_twice_changes_nothing(course: Path, inbox: Path, tmp_path: Path) -> None:
    pack(work(tmp_path / "ali"), inbox)
    collect(course, inbox, NOW)
    (again,) = collect(course, inbox)
    assert again.taken
    assert again.reason


def test_other_work_never_replaces_what_is_there(course: Path, inbox: Path, tmp_path: Path) -> None:
    pack(work(tmp_path / "ali"), inbox)
    collect(course, inbox, NOW)
    notebook = course / "submitted" / "ali" / EXERCISE / f"{EXERCISE}.ipynb"
    before = notebook.read_bytes()
    pack(work(tmp_path / "ali", text="Another."), inbox)
    (refused,) = collect(course, inbox)
    assert not refused.taken
    assert notebook.read_bytes() == before


def test_a_file_named_after_a_classmate_is_refused(
    course: Path, inbox: Path, tmp_path: Path
) -> None:
    made = pack(work(tmp_path / "ali"), inbox)
    made.rename(inbox / f"vali+{EXERCISE}{SUFFIX}")
    (refused,) = collect(course, inbox)
    assert not refused.taken
    assert "vali" in refused.reason
    assert not (course / "submitted").exists()


def test_work_that_goes_on_replaces_what_is_there(
    course: Path, inbox: Path, tmp_path: Path
) -> None:
    pack(work(tmp_path / "ali"), inbox)
    collect(course, inbox, NOW)
    journal = tmp_path / "ali" / f"{EXERCISE}.journal.jsonl"
    journal.write_bytes(record(EXERCISE, "ali", PLAYS["model"]))
    pack(tmp_path / "ali", inbox)
    (found,) = collect(course, inbox, NOW)
    target = course / "submitted" / "ali" / EXERCISE
    assert found.taken
    assert (target / journal.name).read_bytes() == journal.read_bytes()
    assert [path.name for path in (target.parent / ".replaced").iterdir()] == [f"{EXERCISE}-1"]


NOTEBOOK = {f"{EXERCISE}.ipynb": b"{}"}
HOSTILE = {
    "path": {**NOTEBOOK, "../../evil.txt": b"x"},
    "absolute": {**NOTEBOOK, "/tmp/evil.txt": b"x"},  # noqa: S108 - refused
    "windows": {**NOTEBOOK, "..\\evil.txt": b"x"},
    "folder": {**NOTEBOOK, "submitted/vali/": b""},
    "extra": {**NOTEBOOK, "nbgrader_config.py": b"raise SystemExit"},
    "timestamp": {**NOTEBOOK, "timestamp.txt": b"2001-01-01 00:00:00 UTC"},
    "many": {**NOTEBOOK, **{f"{n}.txt": b"" for n in range(40)}},
    "bomb": {f"{EXERCISE}.ipynb": b" " * (SIZE_LIMIT + 1)},
    "no journal": NOTEBOOK,
    "no notebook": {f"{EXERCISE}.journal.jsonl": b"{}\n"},
    "empty": {},
}


@pytest.mark.parametrize("files", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_listed_and_the_others_are_taken(
    course: Path, inbox: Path, tmp_path: Path, files: dict[str, bytes]
) -> None:
    parcel(inbox, files, "eve")
    pack(work(tmp_path / "zoir", pupil="zoir"), inbox)
    outside = sorted(tmp_path.rglob("evil*"))
    eve, zoir = collect(course, inbox, NOW)
    assert (eve.taken, zoir.taken) == (False, True)
    assert eve.reason
    assert sorted(path.name for path in (course / "submitted").iterdir()) == ["zoir"]
    assert sorted(tmp_path.rglob("evil*")) == outside


def test_links_and_repeated_names_are_refused(course: Path, inbox: Path) -> None:
    path = inbox / f"eve+{EXERCISE}{SUFFIX}"
    with zipfile.ZipFile(path, "w") as zipped:
        link = zipfile.ZipInfo(f"{EXERCISE}.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        zipped.writestr(link, "/etc/passwd")
    (refused,) = collect(course, inbox)
    assert not refused.taken
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(f"{EXERCISE}.ipynb", "{}")
        with pytest.warns(UserWarning, match="Duplicate"):
            zipped.writestr(f"{EXERCISE}.ipynb", "[]")
    (refused,) = collect(course, inbox)
    assert not refused.taken


@pytest.mark.parametrize(
    "name",
    [f"ali{SUFFIX}", f"a+b+{EXERCISE}{SUFFIX}", f".+{EXERCISE}{SUFFIX}", f"ali+99-no{SUFFIX}"],
)
def test_a_strange_name_is_listed(course: Path, inbox: Path, name: str) -> None:
    (inbox / name).write_bytes(b"PK")
    (refused,) = collect(course, inbox)
    assert not refused.taken


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 40])
def test_a_damaged_file_is_listed(course: Path, inbox: Path, data: bytes) -> None:
    (inbox / f"eve+{EXERCISE}{SUFFIX}").write_bytes(data)
    (refused,) = collect(course, inbox)
    assert not refused.taken


def test_collecting_needs_a_teachers_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError):
        collect(tmp_path, tmp_path)
