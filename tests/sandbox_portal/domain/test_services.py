"""Requests for services: the trace, attached papers, and one's notes about them."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.identity import SignOut
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.domain.services.requests import LabelTrace, NamePaper, RequestService
from sandbox_portal.evidence import Evidence
from sandbox_portal.world import World
from tests.sandbox_portal.played import signed_in

EXERCISE = "01-who-serves-whom"


def finished(*attached: str) -> World:
    world = signed_in(EXERCISE).world
    world.do(RequestService("residence", attached))
    world.do(PassTime("quarter"))
    return world


def problem(outcome: Outcome) -> tuple[str, str]:
    (only,) = outcome.problems
    assert isinstance(only, Problem)
    return only.field, only.code


def test_a_request_goes_through_six_steps_in_a_quarter_of_an_hour() -> None:
    world = signed_in(EXERCISE).world
    outcome = world.do(RequestService("residence"))
    assert [e.name for e in outcome.events] == ["service_requested"]
    (request,) = world.country.services.requests
    assert len(request.trace) == 1
    assert not request.done
    passed = world.do(PassTime("quarter"))
    assert [e.name for e in passed.events] == ["time_passed", "request_done"]
    assert request.done
    assert [step.plan for step in request.trace] == list(request.service.steps)
    times = [step.at for step in request.trace]
    assert times == sorted(times)
    assert times[-1] <= world.now
    assert world.country.inbox.messages[-1].text == "request_done"


@pytest.mark.parametrize("pupil", ["ali", "lola", "umid", "zuhra", "eli"])
def test_each_trace_has_all_three_relations_and_replaces_one_paper(pupil: str) -> None:
    world = World(EXERCISE, pupil)
    for key, service in world.country.services.catalogue.items():
        labels = world.truth.labels[key]
        assert len(labels) == 6
        assert set(labels) == {"g2c", "g2b", "g2g"}
        assert [s.paper for s in service.steps if s.paper] == [world.truth.paper[key]]


def test_the_relation_follows_from_who_asks_and_who_is_asked() -> None:
    services = World(EXERCISE, "ali").country.services
    for service in services.catalogue.values():
        for step in service.steps:
            sides = {step.asks, step.asked}
            expected = "g2c" if "citizen" in sides else "g2g"
            if sides & services.companies:
                expected = "g2b"
            assert services.relation(step) == expected


def test_offices_and_companies_that_read_data_stand_in_the_access_log() -> None:
    world = finished()
    (request,) = world.country.services.requests
    readers = [
        s.plan.asked
        for s in request.trace
        if s.plan.reads and "citizen" not in (s.plan.asks, s.plan.asked)
    ]
    logged = [e.body for e in world.country.access_log.entries if e.reason == "service"]
    assert logged == readers
    assert readers


def test_an_attached_paper_is_one_that_the_state_holds() -> None:
    world = finished("ownership", "house_book", "ownership")
    evidence = Evidence(world)
    assert evidence.count("attachment_added", held=True) == 2
    assert evidence.never("attachment_added", document="birth_certificate")
    assert world.country.services.requests[0].attached == ("ownership", "house_book")


def test_the_same_service_is_not_asked_twice_while_it_runs() -> None:
    world = signed_in(EXERCISE).world
    world.do(RequestService("residence"))
    assert problem(world.do(RequestService("residence"))) == ("service", "runs")
    assert not world.do(RequestService("family")).refused
    world.do(PassTime("quarter"))
    assert not world.do(RequestService("residence")).refused


def test_labels_and_paper_are_kept_and_can_be_changed() -> None:
    world = finished()
    number = world.country.services.requests[0].id
    evidence = Evidence(world)
    assert evidence.labels("residence") == ()
    world.do(LabelTrace(number, ("g2c",) * 6))
    assert evidence.labels("residence") == ("g2c",) * 6
    world.do(LabelTrace(number, world.truth.labels["residence"]))
    assert evidence.labels("residence") == world.truth.labels["residence"]
    assert evidence.labels("family") == ()
    world.do(NamePaper(number, "ownership"))
    assert evidence.paper("residence") == "ownership"
    assert evidence.paper("family") == ""


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ((), ("labels", "missing")),
        (("g2c",) * 5, ("labels", "missing")),
        (("g2c",) * 5 + ("g2x",), ("labels", "missing")),
    ],
)
def test_marks_must_be_whole(labels: tuple[str, ...], expected: tuple[str, str]) -> None:
    world = finished()
    number = world.country.services.requests[0].id
    assert problem(world.do(LabelTrace(number, labels))) == expected
    assert problem(world.do(NamePaper(number, "diary"))) == ("paper", "none")


def test_nothing_is_marked_before_the_request_is_done_or_by_a_stranger() -> None:
    world = signed_in(EXERCISE).world
    assert problem(world.do(LabelTrace("M-1", ()))) == ("request", "unknown")
    world.do(RequestService("residence"))
    number = world.country.services.requests[0].id
    assert problem(world.do(LabelTrace(number, ("g2c",)))) == ("request", "not_done")
    world.do(SignOut())
    assert problem(world.do(NamePaper(number, "ownership"))) == ("session", "not_signed_in")
    assert problem(world.do(RequestService("family"))) == ("session", "not_signed_in")


def test_an_unknown_service_or_paper_is_refused() -> None:
    world = signed_in(EXERCISE).world
    assert problem(world.do(RequestService("moon"))) == ("service", "unknown")
    assert problem(world.do(RequestService("residence", ("diary",)))) == ("service", "unknown")
    assert not world.country.services.requests
