"""The exercise of unit 04: which pupil fails which check, and that no journal can be copied."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from course.cast import read_cast
from course.rehearsal import load_plays, record
from course.units import find_unit
from grading.notebook import grade_id
from grading.replay import empty_desk, replay, run_cell
from sandbox_portal.evidence import Evidence
from sandbox_portal.journal import ForeignJournalError, journal_path
from sandbox_portal.language import LANGUAGES

UNIT = find_unit("04-cabinet")
PLAYS = load_plays(UNIT.exercise.path.parent / "plays.py")
DOING = {
    *("sign-in", "correction-asked", "correction-seen", "session-ended"),
    *("password-after", "consents-withdrawn", "request-refused", "questions"),
}
CARE = {"code-kept", "needed-kept", "own-kept"}
FAILS = {
    "model": set(),
    "slips_and_repairs": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in", "code-kept"},
    "tired": {
        *("correction-seen", "consents-withdrawn", "request-refused", "questions", "needed-kept"),
    },
    "trusts_the_record": {"correction-asked", "correction-seen"},
    "never_withdraws": {"consents-withdrawn", "needed-kept", "questions"},
    "only_changes_password": {"session-ended", "password-after", "own-kept", "questions"},
    "tells_the_code": {"code-kept"},
    "password_first": {"password-after"},
    "does_not_wait": {"correction-seen"},
    "corrects_too_much": {"correction-asked"},
    "agrees_to_all": {"request-refused", "needed-kept"},
    "withdraws_all": {"consents-withdrawn", "needed-kept"},
    "ends_all_sessions": {"own-kept"},
    "clicks_everything": (DOING | CARE) - {"sign-in", "session-ended", "password-after"},
}


def checks(lang: str) -> dict[str, tuple[str, float]]:
    """Return source and points of the exercise's test cells."""
    book = nbformat.read(UNIT.exercise.notebook(lang), as_version=4)
    return {
        str(grade_id(cell)): (cell.source, cell.metadata.nbgrader.points)
        for cell in book.cells
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade")
    }


def failed(evidence: Evidence, lang: str = "en") -> set[str]:
    found = set()
    for key, (source, _points) in checks(lang).items():
        errors = [o for o in run_cell(source, evidence) if o.output_type == "error"]
        assert all(error.ename == "CheckFailed" for error in errors)
        if errors:
            found.add(key)
    return found


def played(folder: Path, play: str, pupil: str = "ali") -> Evidence:
    journal_path(folder, UNIT.slug).write_bytes(record(UNIT.slug, pupil, PLAYS[play]))
    return replay(folder, UNIT.slug, pupil)


def test_ten_points_seven_for_doing_and_three_for_care() -> None:
    points = {key: value for key, (_source, value) in checks("en").items()}
    assert points.keys() == DOING | CARE
    assert sum(points[key] for key in DOING) == 7
    assert sum(points[key] for key in CARE) == 3


def test_every_play_says_what_it_fails() -> None:
    assert FAILS.keys() == PLAYS.keys()


@pytest.mark.parametrize("pupil", ["ali", "nodira-7", "Ўқувчи"])
@pytest.mark.parametrize("play", FAILS)
def test_each_pupil_fails_just_the_checks_meant_for_them(
    tmp_path: Path, play: str, pupil: str
) -> None:
    assert failed(played(tmp_path, play, pupil)) == FAILS[play]


def test_the_scores_of_the_recorded_class_follow_from_the_checks() -> None:
    cast = read_cast(UNIT)
    assert cast is not None
    points = {key: value for key, (_source, value) in checks("en").items()}
    for part in cast.pupils.values():
        assert part.score == sum(points[key] for key in points.keys() - FAILS[part.play])
    assert {part.play for part in cast.pupils.values()} == FAILS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_untouched_desk_scores_nothing_and_says_why_in_the_language(lang: str) -> None:
    evidence = empty_desk(UNIT.slug, "ali")
    assert failed(evidence, lang) == DOING | CARE
    for source, _points in checks(lang).values():
        text = str(run_cell(source, evidence)[-1].evalue)
        assert text.startswith("✗ ")
        assert "\n  " in text, "a hint"


def test_who_clicks_everything_does_not_pass() -> None:
    points = {key: value for key, (_source, value) in checks("en").items()}
    assert sum(points[key] for key in points.keys() - FAILS["clicks_everything"]) < 6


def test_a_classmates_journal_does_not_count(tmp_path: Path) -> None:
    played(tmp_path, "model", "ali")
    with pytest.raises(ForeignJournalError):
        replay(tmp_path, UNIT.slug, "vali")


def test_a_classmates_steps_do_not_fit_another_world(tmp_path: Path) -> None:
    journal = record(UNIT.slug, "ali", PLAYS["model"])
    renamed = journal.replace(b'"pupil":"ali"', b'"pupil":"eli"', 1)
    journal_path(tmp_path, UNIT.slug).write_bytes(renamed)
    with pytest.raises(Exception, match="spliced"):
        replay(tmp_path, UNIT.slug, "eli")


def test_worlds_differ_in_what_is_to_be_found() -> None:
    truths = [empty_desk(UNIT.slug, f"pupil-{number}").truth for number in range(40)]
    assert len({truth.wrong_field for truth in truths}) > 3
    assert len({truth.unknown_session for truth in truths}) == 3
    assert len({truth.ended_consents for truth in truths}) > 3
    assert len({truth.excessive_request for truth in truths}) == 3
    assert len({truth.login for truth in truths}) > 30
