"""The seeded log: what is there, what explains it, and what nothing explains."""

from __future__ import annotations

import re

import pytest

from sandbox_portal.scenarios.loader import FOLDER, ScenarioError, load_scenario, read_scenario
from sandbox_portal.scenarios.plan_access import LONG_CLOSED
from sandbox_portal.world import World

WORLDS = [World("05-access-log", f"pupil-{number}") for number in range(60)]
PRACTICE = [World("05-access-log-practice", f"pupil-{number}") for number in range(20)]


def explained(world: World, entry) -> bool:
    oversight = world.country.oversight
    return (
        entry.body == "cabinet"
        or any(case.covers(entry) for case in oversight.cases)
        or any(duty.covers(entry) for duty in oversight.duties)
    )


@pytest.mark.parametrize("world", [*WORLDS, *PRACTICE], ids=lambda w: f"{w.exercise} {w.pupil}")
def test_a_pupil_who_compares_finds_just_what_nothing_explains(world):
    entries = world.country.access_log.entries
    found = {entry.id for entry in entries if not explained(world, entry)}
    assert found == world.truth.unexplained
    assert len(entries) == load_scenario(world.exercise).access.rows
    assert [e.at for e in entries] == sorted(e.at for e in entries)
    assert all(e.at < world.country.started for e in entries)


def test_the_three_are_of_different_kinds_and_differ_from_pupil_to_pupil():
    for world in WORLDS:
        assert sorted(world.truth.kinds.values()) == ["explained", "mistake", "misuse"]
        strange = [world.country.access_log.find(e) for e in world.truth.unexplained]
        assert sum(not e.number for e in strange) == 1, "one has no case"
        mine = {case.number for case in world.country.oversight.cases}
        assert sum(e.number in mine for e in strange) == 1, "one has a case of the pupil's"
    assert len({world.truth.unexplained for world in WORLDS}) > 40
    assert len({tuple(sorted(world.truth.kinds.items())) for world in WORLDS}) > 50


def test_one_body_reads_clearly_more_often_than_the_others():
    for world in WORLDS:
        counts = world.country.access_log.counts()
        counts.pop("cabinet")
        first, second = sorted(counts.values(), reverse=True)[:2]
        assert first >= second + 3


def test_some_lawful_readings_look_odd():
    for world in WORLDS:
        lawful = [e for e in world.country.access_log.entries if explained(world, e)]
        assert any(e.at.hour < 6 or e.at.hour >= 20 for e in lawful if e.body != "cabinet")
        assert any(not e.number for e in lawful if e.body != "cabinet"), "a task by law"


@pytest.mark.parametrize(
    ("there", "instead", "said"),
    [
        ("rows = 42", 'rows = "many"', "rows"),
        ("rows = 42", "", "rows"),
        ("rows = 42", "rows = 42\nsurprise = 1", "surprise"),
        ("cases = 3", "cases = 9", "access.cases = 9"),
        ("odd = 2", "odd = 4", "access.odd = 4"),
        ("unexplained = 3", "unexplained = 4", "access.unexplained = 4"),
        ("unexplained = 3", "unexplained = 0", "access.unexplained = 0"),
        ('body = "library"', 'body = "nowhere"', "no body 'nowhere'"),
        ('key = "reader"', 'key = "treatment"', "treatment is there 2 times"),
        ("closed = [77, 77]", f"closed = [{LONG_CLOSED}, 77]", "ambulance-call: closed"),
        ('kind = "explained"', 'kind = "mistake"', "no 'explained' in group 'no_case'"),
        ('group = "no_case"', 'group = "nobody"', "group"),
    ],
)
def test_a_wrong_plan_is_named(tmp_path, there, instead, said):
    text = (FOLDER / "05-access-log.toml").read_text(encoding="utf-8")
    assert there in text
    path = tmp_path / "05-access-log.toml"
    path.write_text(text.replace(there, instead, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=re.escape(said)):
        read_scenario(path)
