"""The simulated clock."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sandbox_portal.domain.clock import LIMIT, PASSES, STEP, PassTime
from sandbox_portal.domain.navigation import OpenPage
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of


@pytest.mark.parametrize("span", PASSES)
def test_time_passes(stranger: CitizenAtWork, span: str) -> None:
    before = stranger.country.now
    stranger.wait(span)
    assert stranger.country.now - before == PASSES[span] + STEP


def test_each_command_takes_a_moment(stranger: CitizenAtWork) -> None:
    before = stranger.country.now
    stranger.do(OpenPage("my/home"))
    assert stranger.country.now - before == STEP == timedelta(seconds=15)


def test_an_unknown_span_and_too_much_time_are_refused(stranger: CitizenAtWork) -> None:
    assert code_of(stranger.do(PassTime("year"))) == ("span", "unknown")
    weeks = LIMIT // PASSES["week"]
    stranger.wait(*["week"] * weeks)
    assert code_of(stranger.do(PassTime("week"))) == ("span", "too_far")


def test_what_falls_due_comes_after_time_began_to_pass(citizen: CitizenAtWork) -> None:
    citizen.ask_right_correction()
    citizen.wait("week")
    times = [event.at for event in citizen.world.events]
    assert times == sorted(times)
