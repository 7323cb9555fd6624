"""Journals that are alike or not whole are found; nothing else is said of them."""

from __future__ import annotations

from pathlib import Path

from course.report.journals import Alike, look_at
from course.units import COURSE_ROOT
from sandbox_portal.journal import journal_path

SLUG = "04-cabinet"
RECORDED = COURSE_ROOT / "exercises" / SLUG / "journals"


def hand_in(folder: Path, pupil: str, journal: bytes) -> None:
    home = folder / pupil / SLUG
    home.mkdir(parents=True)
    journal_path(home, SLUG).write_bytes(journal)


def test_honest_journals_are_not_named(tmp_path: Path) -> None:
    for pupil in ("aziza", "bobur", "xurshid"):
        hand_in(tmp_path, pupil, (RECORDED / f"{pupil}.jsonl").read_bytes())
    assert look_at(tmp_path, SLUG, ["aziza", "bobur", "xurshid", "absent"]) == ([], [])


def test_a_copied_journal_is_named_with_its_owner(tmp_path: Path) -> None:
    for pupil in ("aziza", "bobur"):
        hand_in(tmp_path, pupil, (RECORDED / "aziza.jsonl").read_bytes())
    alike, odd = look_at(tmp_path, SLUG, ["aziza", "bobur"])
    assert [(one.pupil, one.code, one.detail) for one in odd] == [("bobur", "foreign", "aziza")]
    assert [(type(one), one.pupils) for one in alike] == [(Alike, ("aziza", "bobur"))]


def test_a_spliced_journal_is_named_with_its_line(tmp_path: Path) -> None:
    lines = (RECORDED / "aziza.jsonl").read_bytes().splitlines(keepends=True)
    hand_in(tmp_path, "aziza", b"".join(lines[:5] + lines[6:]))
    _alike, (odd,) = look_at(tmp_path, SLUG, ["aziza"])
    assert (odd.code, odd.detail) == ("spliced", "6")
