"""The phone: who writes, and what a reply gives away."""

from __future__ import annotations

from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of


def test_the_helper_writes_when_the_code_has_come(stranger: CitizenAtWork) -> None:
    assert stranger.country.inbox.messages == []
    stranger.try_password(stranger.truth.password)
    assert [m.id for m in stranger.country.inbox.messages] == ["code-1", "helper"]
    stranger.try_password(stranger.truth.password)
    assert [m.id for m in stranger.country.inbox.messages].count("helper") == 1


def test_telling_the_code_lets_a_stranger_in(citizen: CitizenAtWork) -> None:
    before = len(citizen.country.account.sessions)
    citizen.do(ReplyToMessage("helper", "send_code"))
    assert citizen.happened()[-2:] == ["code_disclosed", "stranger_signed_in"]
    assert len(citizen.country.account.sessions) == before + 1


def test_refusing_gives_nothing_away(citizen: CitizenAtWork) -> None:
    citizen.do(ReplyToMessage("helper", "refuse"))
    assert "code_disclosed" not in citizen.happened()
    again = citizen.do(ReplyToMessage("helper", "send_code"))
    assert code_of(again) == ("reply", "already_sent")


def test_unknown_messages_and_replies(citizen: CitizenAtWork) -> None:
    assert code_of(citizen.do(ReplyToMessage("nobody", "refuse"))) == ("reply", "unknown")
    assert code_of(citizen.do(ReplyToMessage("helper", "shout"))) == ("reply", "unknown")
    assert code_of(citizen.do(ReportMessage("nobody"))) == ("message", "unknown")


def test_reporting_twice_is_one_report(citizen: CitizenAtWork) -> None:
    citizen.do(ReportMessage("helper"))
    citizen.do(ReportMessage("helper"))
    assert citizen.happened().count("message_reported") == 1
