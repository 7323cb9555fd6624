"""The footprint, the copy of one's data, and the chain of one's steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.domain.chain import (
    START,
    CheckChain,
    TryChange,
    first_broken,
    line_of,
    seal,
)
from sandbox_portal.domain.consent import WithdrawConsent
from sandbox_portal.domain.footprint import CountFootprint, ExportData, counts, footprint
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of


@pytest.fixture
def resident() -> CitizenAtWork:
    """A citizen whose district has a council."""
    someone = CitizenAtWork(exercise="12-council")
    someone.sign_in()
    return someone


def sealed(lines: list[str]) -> list[str]:
    seals: list[str] = []
    for line in lines:
        seals.append(seal(seals[-1] if seals else START, line))
    return seals


@given(st.lists(st.text(max_size=20), min_size=1, max_size=12), st.data())
def test_any_changed_line_is_found(lines: list[str], data: st.DataObject) -> None:
    seals = sealed(lines)
    assert first_broken(lines, seals) is None
    at = data.draw(st.integers(0, len(lines) - 1))
    other = data.draw(st.text(max_size=20).filter(lambda text: text != lines[at]))
    assert first_broken([*lines[:at], other, *lines[at + 1 :]], seals) == at + 1


def test_every_event_is_a_line_of_the_chain(resident: CitizenAtWork) -> None:
    resident.wait("day")
    chain = resident.country.chain
    assert chain.lines == [line_of(event) for event in resident.world.events]
    assert chain.seals == sealed(chain.lines)


def test_the_own_log_is_whole_and_a_changed_copy_is_not(resident: CitizenAtWork) -> None:
    resident.do(CheckChain())
    assert resident.world.events[-1].facts["ok"] is True
    before = list(resident.country.chain.lines)
    resident.do(TryChange(2))
    assert resident.world.events[-1].facts == {"line": 2, "noticed": True}
    assert resident.country.chain.lines[: len(before)] == before
    assert code_of(resident.do(TryChange(0))) == ("line", "unknown")


def test_a_log_that_was_changed_is_noticed(resident: CitizenAtWork) -> None:
    resident.country.chain.lines[0] = "{}"
    resident.do(CheckChain())
    assert resident.world.events[-1].facts["ok"] is False


def test_the_footprint_has_register_list_of_voters_and_consents(resident: CitizenAtWork) -> None:
    bodies = [trace.body for trace in footprint(resident.country)]
    assert bodies[:2] == ["civil_registry", "council"]
    active = [c.body for c in resident.country.consents.all if c.status == "active"]
    assert sorted(bodies[2:]) == sorted(active)


def test_a_withdrawn_consent_stays_in_the_footprint(resident: CitizenAtWork) -> None:
    before = [t.body for t in footprint(resident.country)]
    resident.do(WithdrawConsent(min(resident.truth.ended_consents)))
    assert [t.body for t in footprint(resident.country)] == before


def test_readings_are_those_of_the_log(resident: CitizenAtWork) -> None:
    resident.wait("week")
    entries = resident.country.access_log.entries
    for trace in footprint(resident.country):
        assert trace.readings == sum(entry.body == trace.body for entry in entries)


def test_counting_the_footprint(resident: CitizenAtWork) -> None:
    bodies, fields = counts(footprint(resident.country))
    resident.do(CountFootprint(bodies, fields))
    assert resident.world.events[-1].facts["right"] is True
    resident.do(CountFootprint(bodies + 1, fields))
    assert resident.world.events[-1].facts["right"] is False


def test_a_copy_of_the_data_is_in_the_log(resident: CitizenAtWork) -> None:
    resident.do(ExportData())
    assert resident.country.access_log.entries[-1].reason == "own_export"


@pytest.mark.parametrize(
    "command", [CheckChain(), TryChange(1), CountFootprint(1, 1), ExportData()]
)
def test_strangers_see_nothing(command) -> None:  # type: ignore[no-untyped-def]
    assert code_of(CitizenAtWork().do(command)) == ("session", "not_signed_in")
