"""Consents: given, withdrawn, refused, and what the bodies do with them."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.consent import GiveConsent, RefuseConsent, WithdrawConsent
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of


def readings(citizen: CitizenAtWork, consent: str) -> int:
    return sum(entry.case == consent for entry in citizen.country.access_log.entries)


def test_a_body_reads_each_day_until_the_consent_is_withdrawn(citizen: CitizenAtWork) -> None:
    consent = min(citizen.truth.ended_consents)
    citizen.wait("day", "day")
    assert readings(citizen, consent) == 2
    citizen.do(WithdrawConsent(consent))
    citizen.wait("week")
    assert readings(citizen, consent) == 2


def test_withdrawing_tells_on_the_phone_what_follows(citizen: CitizenAtWork) -> None:
    before = len(citizen.country.inbox.messages)
    citizen.do(WithdrawConsent(min(citizen.truth.kept_consents)))
    assert len(citizen.country.inbox.messages) == before + 1


def test_a_consent_withdrawn_by_mistake_can_be_given_again(citizen: CitizenAtWork) -> None:
    consent = min(citizen.truth.kept_consents)
    citizen.do(WithdrawConsent(consent))
    assert not citizen.do(GiveConsent(consent)).refused
    found = citizen.country.consents.find(consent)
    assert found is not None
    assert found.status == "active"


def test_refusing_is_a_normal_way_and_can_be_changed(citizen: CitizenAtWork) -> None:
    request = citizen.truth.excessive_request
    assert not citizen.do(RefuseConsent(request)).refused
    citizen.wait("week")
    assert readings(citizen, request) == 0
    assert not citizen.do(GiveConsent(request)).refused
    assert readings(citizen, request) == 1


@pytest.mark.parametrize("command", [WithdrawConsent, GiveConsent, RefuseConsent])
def test_an_unknown_consent_and_a_stranger_are_refused(
    citizen: CitizenAtWork,
    stranger: CitizenAtWork,
    command: type[WithdrawConsent | GiveConsent | RefuseConsent],
) -> None:
    assert code_of(citizen.do(command("none"))) == ("consent", "unknown")
    assert code_of(stranger.do(command("none"))) == ("session", "not_signed_in")


def test_what_is_already_so_cannot_be_done_again(citizen: CitizenAtWork) -> None:
    kept = min(citizen.truth.kept_consents)
    for command in (GiveConsent(kept), RefuseConsent(kept)):
        assert code_of(citizen.do(command)) == ("consent", "not_possible")
    request = citizen.truth.excessive_request
    assert code_of(citizen.do(WithdrawConsent(request))) == ("consent", "not_possible")
