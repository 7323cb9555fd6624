"""Corrections: only what is wrong, within three days, and what the registry answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.domain.cabinet import VALUE_LENGTH, AskCorrection, folded
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of


def test_the_registry_corrects_within_three_days(citizen: CitizenAtWork) -> None:
    citizen.ask_right_correction()
    asked = citizen.country.now
    citizen.wait("day")
    assert "correction_done" not in citizen.happened()
    citizen.wait("day")
    done = next(e for e in citizen.world.events if e.name == "correction_done")
    assert (done.at - asked).days < 3
    field = citizen.truth.wrong_field
    assert citizen.country.cabinet.record[field] == citizen.truth.right_value


def test_the_answer_comes_on_the_phone_and_into_the_access_log(citizen: CitizenAtWork) -> None:
    citizen.ask_right_correction()
    citizen.wait("week")
    assert "correction_done" in [m.text for m in citizen.country.inbox.messages]
    assert "correction" in [e.reason for e in citizen.country.access_log.entries]


def test_a_wrong_value_is_not_accepted_and_may_be_asked_again(citizen: CitizenAtWork) -> None:
    citizen.do(AskCorrection(citizen.truth.wrong_field, "something else"))
    citizen.wait("week")
    assert "correction_refused" in citizen.happened()
    assert not citizen.ask_right_correction().refused
    citizen.wait("week")
    assert "correction_done" in citizen.happened()


def test_a_right_field_stays_as_it_is(citizen: CitizenAtWork) -> None:
    before = citizen.country.cabinet.record["given_name"]
    citizen.do(AskCorrection("given_name", "Boshqa"))
    citizen.wait("week")
    assert citizen.country.cabinet.record["given_name"] == before


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("shoe_size", "41", ("field", "unknown")),
        ("street", "   ", ("value", "empty")),
        ("street", "x" * (VALUE_LENGTH + 1), ("value", "long")),
    ],
)
def test_what_cannot_be_asked(
    citizen: CitizenAtWork, field: str, value: str, problem: tuple[str, str]
) -> None:
    assert code_of(citizen.do(AskCorrection(field, value))) == problem


def test_the_value_on_record_and_a_second_request_are_refused(citizen: CitizenAtWork) -> None:
    field = citizen.truth.wrong_field
    on_record = citizen.country.cabinet.record[field]
    assert code_of(citizen.do(AskCorrection(field, on_record))) == ("value", "same")
    citizen.ask_right_correction()
    assert code_of(citizen.ask_right_correction()) == ("value", "already_asked")


def test_who_is_not_signed_in_cannot_ask(stranger: CitizenAtWork) -> None:
    assert code_of(stranger.ask_right_correction()) == ("session", "not_signed_in")


@given(st.sampled_from("ʻʼ‘’'`"), st.sampled_from(["Gʻulomov", "Oʻktam oʻgʻli", "Maʼrifat"]))
def test_all_signs_for_the_apostrophe_count_as_one(sign: str, name: str) -> None:
    typed = name.replace("ʻ", sign).replace("ʼ", sign)
    assert folded(typed) == folded(name)
    assert folded(f"  {typed.upper()} ") == folded(name)
