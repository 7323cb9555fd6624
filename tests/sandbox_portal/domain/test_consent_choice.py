"""A company's request: one chooses the fields, refuses freely, and the consent ends by itself."""

from __future__ import annotations

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.consent import GiveConsent, RefuseConsent
from sandbox_portal.evidence import Evidence
from tests.sandbox_portal.domain.test_services import EXERCISE, problem
from tests.sandbox_portal.played import signed_in


def test_only_the_chosen_fields_are_shared() -> None:
    world = signed_in(EXERCISE).world
    asking, needs = world.truth.asking, world.truth.asking_needs
    outcome = world.do(GiveConsent(asking, tuple(needs)))
    assert [e.name for e in outcome.events] == ["consent_given", *["field_shared"] * len(needs)]
    consent = world.country.consents.find(asking)
    assert set(consent.allowed) == needs
    assert Evidence(world).never("field_shared", needed=False)
    assert [e.case for e in world.country.access_log.entries] == [asking]


def test_too_little_nothing_or_something_else_is_refused() -> None:
    world = signed_in(EXERCISE).world
    asking = world.truth.asking
    assert problem(world.do(GiveConsent(asking))) == ("fields", "none")
    assert problem(world.do(GiveConsent(asking, ("name",)))) == ("fields", "not_enough")
    assert problem(world.do(GiveConsent(asking, ("moon",)))) == ("fields", "unknown")
    assert Evidence(world).consents("asked") == {asking}
    assert not world.country.access_log.entries


def test_more_than_is_needed_can_be_given_and_is_written_down() -> None:
    world = signed_in(EXERCISE).world
    consent = world.country.consents.find(world.truth.asking)
    world.do(GiveConsent(consent.id, consent.fields))
    extra = set(consent.fields) - world.truth.asking_needs
    assert Evidence(world).count("field_shared", needed=False) == len(extra)


def test_refusing_is_enough_and_may_be_changed() -> None:
    world = signed_in(EXERCISE).world
    asking = world.truth.asking
    assert not world.do(RefuseConsent(asking)).refused
    assert Evidence(world).consents("refused") == {asking}
    assert not world.do(GiveConsent(asking, tuple(world.truth.asking_needs))).refused
    again = GiveConsent(asking, tuple(world.truth.asking_needs))
    assert problem(world.do(again)) == ("consent", "not_possible")


def test_a_consent_ends_when_its_time_is_over_and_the_company_stops_reading() -> None:
    world = signed_in(EXERCISE).world
    consent = world.country.consents.find(world.truth.asking)
    world.do(GiveConsent(consent.id, consent.needed))
    for _ in range(3):
        world.do(PassTime("week"))
    assert consent.status == "expired"
    assert Evidence(world).count("consent_expired", consent=consent.id) == 1
    last = max(e.at.date() for e in world.country.access_log.entries if e.case == consent.id)
    assert last == consent.until
    assert not world.do(GiveConsent(consent.id, consent.needed)).refused
