"""What pupils submitted through the exchange: taken with care, and only what is theirs."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from course.handin.inbound import collect_inbound
from course.handin.taken import Collected
from grading.stamp import read_stamp
from tests.grading.small_course import SLUG

PUPILS = ("ali", "vali", "root")
SAID = "%Y-%m-%d %H:%M:%S.%f UTC"


@pytest.fixture
def inbound(tmp_path: Path) -> Path:
    (tmp_path / "inbound").mkdir()
    return tmp_path / "inbound"


@pytest.fixture
def submitted(tmp_path: Path) -> Path:
    return tmp_path / "submitted"


def now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def submit(inbound: Path, pupil: str, text: str = "work", time: str = "", end: str = "") -> Path:
    stamp = time or now().strftime(SAID)
    folder = inbound / f"{pupil}+{SLUG}+{stamp}{end}"
    folder.mkdir()
    (folder / f"{SLUG}.ipynb").write_text(text, encoding="utf-8")
    (folder / "timestamp.txt").write_text(stamp, encoding="utf-8")
    return folder


def collect(inbound: Path, submitted: Path) -> list[Collected]:
    return collect_inbound(inbound, lambda pupil: submitted / pupil / SLUG, SLUG, PUPILS)


def work_of(submitted: Path, pupil: str) -> str:
    return (submitted / pupil / SLUG / f"{SLUG}.ipynb").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _nobody_owns(monkeypatch: pytest.MonkeyPatch) -> None:
    """One user of the system plays all pupils here."""
    monkeypatch.setattr("course.handin.inbound._owner", lambda _folder: None)


def test_no_exchange_is_nothing_to_collect(tmp_path: Path, submitted: Path) -> None:
    assert collect(tmp_path / "no", submitted) == []


@pytest.mark.parametrize("end", ["", "+Zx1-_9"])
def test_work_is_taken_with_its_time(inbound: Path, submitted: Path, end: str) -> None:
    submit(inbound, "ali", end=end)
    (taken,) = collect(inbound, submitted)
    assert (taken.pupil, taken.taken) == ("ali", True)
    stamp = read_stamp(submitted / "ali" / SLUG)
    assert stamp is not None
    assert abs(stamp - now()) < timedelta(seconds=1)
    assert not (submitted / "ali" / SLUG / "received.txt").exists()
    assert collect(inbound, submitted) == []


def test_a_pupil_with_a_plus_keeps_the_name(inbound: Path, submitted: Path) -> None:
    submit(inbound, "a+b")
    assert [one.pupil for one in collect(inbound, submitted)] == ["a+b"]


def test_newer_work_replaces_older_and_that_is_kept(inbound: Path, submitted: Path) -> None:
    submit(inbound, "ali", "first", (now() - timedelta(minutes=5)).strftime(SAID))
    collect(inbound, submitted)
    submit(inbound, "ali", "second")
    assert [one.taken for one in collect(inbound, submitted)] == [True]
    assert work_of(submitted, "ali") == "second"
    kept = submitted / "ali" / ".replaced" / f"{SLUG}-1" / f"{SLUG}.ipynb"
    assert kept.read_text(encoding="utf-8") == "first"


@pytest.mark.parametrize(
    "time",
    ["2001-01-01 00:00:00 UTC", "9999-01-01 00:00:00 UTC", "yesterday", "2026", "", " ", "..", "٣"],
)
def test_a_time_that_cannot_be_is_not_believed(inbound: Path, submitted: Path, time: str) -> None:
    submit(inbound, "ali", time=time or "x")
    (taken,) = collect(inbound, submitted)
    assert taken.taken
    stamp = read_stamp(submitted / "ali" / SLUG)
    assert stamp is not None
    assert abs(stamp - now()) < timedelta(minutes=1)


def test_a_pupils_received_file_counts_for_nothing(inbound: Path, submitted: Path) -> None:
    folder = submit(inbound, "ali", time="2016-01-01 00:00:00 UTC")
    (folder / "received.txt").write_text("2016-01-01 00:00:00 UTC", encoding="utf-8")
    collect(inbound, submitted)
    stamp = read_stamp(submitted / "ali" / SLUG)
    assert stamp is not None
    assert stamp.year == now().year


def test_work_put_there_by_a_classmate_is_refused(
    inbound: Path, submitted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(inbound, "ali")
    submit(inbound, "vali")
    monkeypatch.setattr("course.handin.inbound._owner", lambda _folder: "vali")
    refused, taken = collect(inbound, submitted)
    assert not refused.taken
    assert "vali" in refused.reason
    assert (taken.pupil, taken.taken) == ("vali", True)
    assert not (submitted / "ali").exists()


def test_links_are_not_followed(inbound: Path, submitted: Path, tmp_path: Path) -> None:
    secret = tmp_path / "gradebook.db"
    secret.write_text("secret", encoding="utf-8")
    folder = submit(inbound, "ali")
    (folder / "link.txt").symlink_to(secret)
    (folder / "home").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    (inbound / f"vali+{SLUG}+{now().strftime(SAID)}").symlink_to(folder)
    assert [one.pupil for one in collect(inbound, submitted)] == ["ali"]
    names = {path.name for path in (submitted / "ali" / SLUG).rglob("*")}
    assert names == {f"{SLUG}.ipynb", "timestamp.txt"}


def test_too_much_is_refused_and_the_others_are_taken(inbound: Path, submitted: Path) -> None:
    folder = submit(inbound, "ali")
    for number in range(300):
        (folder / f"{number}.txt").touch()
    big = submit(inbound, "vali")
    os.truncate(big / f"{SLUG}.ipynb", 200 * 1024 * 1024)
    submit(inbound, "zoir")
    told = {one.pupil: one.taken for one in collect(inbound, submitted)}
    assert told == {"ali": False, "vali": False, "zoir": True}
    assert not (submitted / "ali" / SLUG).exists()
    assert not list(submitted.glob("*/.*.part"))


@pytest.mark.parametrize("name", [f"+{SLUG}+x", f".ssh+{SLUG}+x", f"a\x07b+{SLUG}+x"])
def test_a_name_that_names_nobody_is_listed(inbound: Path, submitted: Path, name: str) -> None:
    (inbound / name).mkdir()
    (refused,) = collect(inbound, submitted)
    assert not refused.taken


def test_other_exercises_and_files_are_left_alone(inbound: Path, submitted: Path) -> None:
    (inbound / "ali+03-one-id+2026-11-23 12:00:00 UTC").mkdir()
    (inbound / f"ali+{SLUG}+file").write_text("", encoding="utf-8")
    assert collect(inbound, submitted) == []
