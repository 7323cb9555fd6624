"""Every core exercise: which pupil fails which check, and that no journal can be copied."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path
from typing import Final

import pytest

from course.cast import read_cast
from course.rehearsal import record
from grading.replay import empty_desk, replay
from sandbox_portal.evidence import Evidence
from sandbox_portal.journal import (
    ForeignJournalError,
    JournalError,
    journal_path,
    read_journal,
)
from sandbox_portal.language import LANGUAGES
from sandbox_portal.world import World
from tests.content.core import CORES, Core

PUPILS: Final = ("ali", "Ўқувчи")
"""Each play has a third pupil in the recorded class."""
FULL: Final = 10
CARE: Final = 3
PASSING: Final = 6
GIVEN: Final = {"login", "password", "phone_model"}
"""What every world draws; a world differs if something else does."""

PLAYED = [
    pytest.param(core, play, id=f"{core.slug}-{play}") for core in CORES for play in core.parts
]
each_exercise = pytest.mark.parametrize("core", CORES, ids=lambda core: core.slug)


@each_exercise
def test_ten_points_three_of_them_for_care(core: Core) -> None:
    cells = core.checks()
    assert sum(core.points().values()) == FULL
    care = list(core.points())[_heading_of_care(core) :]
    assert sum(core.points()[key] for key in care) == CARE, care
    assert cells.keys() == set(core.points())


def _heading_of_care(core: Core) -> int:
    """Return how many checks stand before the second part, the care."""
    text = core.unit.exercise.path.read_text(encoding="utf-8")
    before, heading, _after = text.partition("### What you took care of")
    assert heading, "the checks of care have a heading of their own"
    return before.count("\n:test: ")


@pytest.mark.parametrize("pupil", PUPILS)
@pytest.mark.parametrize(("core", "play"), PLAYED)
def test_each_pupil_fails_just_the_checks_meant_for_them(
    tmp_path: Path, core: Core, play: str, pupil: str
) -> None:
    assert core.failed(core.played(tmp_path, play, pupil)).keys() == core.parts[play].fails


@each_exercise
def test_each_misconception_has_a_pupil_who_has_it(core: Core) -> None:
    for key, cell in core.checks().items():
        named = cell.metadata.get("savod", {}).get("misconception")
        if named is not None:
            holders = [part.fails for part in core.parts.values() if part.misconception == named]
            assert any(key in fails for fails in holders), (key, named)
            assert all(fails < core.points().keys() for fails in holders), "the rest succeeds"


@each_exercise
def test_the_plays_span_full_score_and_nothing(core: Core) -> None:
    assert core.parts["model"].fails == frozenset()
    assert core.parts["empty"].fails == core.points().keys()
    assert core.score(core.parts["clicks_everything"].fails) < PASSING


@each_exercise
def test_the_scores_of_the_recorded_class_follow_from_the_checks(core: Core) -> None:
    cast = read_cast(core.unit)
    assert cast is not None
    for part in cast.pupils.values():
        assert part.score == core.score(core.parts[part.play].fails), part
    assert {part.play for part in cast.pupils.values()} == core.parts.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
@each_exercise
def test_an_untouched_desk_scores_nothing_and_says_why_in_the_language(
    core: Core, lang: str
) -> None:
    said = core.failed(empty_desk(core.slug, "ali"), lang)
    assert said.keys() == core.points().keys()
    for key, text in said.items():
        assert text.startswith("✗ "), key
        assert "\n  " in text, f"{key}: a hint"


@each_exercise
def test_a_classmates_journal_does_not_count(core: Core, tmp_path: Path) -> None:
    core.played(tmp_path, "model", "ali")
    with pytest.raises(ForeignJournalError):
        replay(tmp_path, core.slug, "vali")


@each_exercise
def test_a_classmates_steps_do_not_fit_another_world(core: Core, tmp_path: Path) -> None:
    journal = record(core.slug, "ali", core.parts["model"].play)
    renamed = journal.replace(b'"pupil":"ali"', b'"pupil":"eli"', 1)
    journal_path(tmp_path, core.slug).write_bytes(renamed)
    with pytest.raises(JournalError, match="spliced"):
        replay(tmp_path, core.slug, "eli")


@each_exercise
def test_a_classmates_steps_done_again_do_not_score_full(core: Core, tmp_path: Path) -> None:
    """Do click by click what a classmate did, each in a world of their own."""
    core.played(tmp_path, "model", "ali")
    for name in ("eli", "oybek", "zuhra"):
        fails = core.failed(_copied(core, tmp_path, name)).keys()
        assert core.score(frozenset(fails)) < FULL, name


def _copied(core: Core, folder: Path, pupil: str) -> Evidence:
    world = World(core.slug, pupil)
    for command in read_journal(journal_path(folder, core.slug))[1]:
        world.do(command)
    return Evidence(world)


@each_exercise
def test_worlds_differ_in_what_is_to_be_found(core: Core) -> None:
    truths = [empty_desk(core.slug, f"pupil-{number}").truth for number in range(40)]
    names = set(dir(truths[0])) - GIVEN
    found = {tuple(_told(getattr(truth, name)) for name in sorted(names)) for truth in truths}
    assert len(found) > 10
    assert len({truth.login for truth in truths}) > 30


def _told(fact: object) -> str:
    return repr(sorted(fact, key=repr) if isinstance(fact, Set) else fact)
