"""The record and requests to correct it."""

from __future__ import annotations

from datetime import date

import pytest

from sandbox_portal.domain.cabinet import AskCorrection
from sandbox_portal.sites.portal.dates import read_date
from sandbox_portal.sites.portal.profile import DATES, GROUPS
from tests.sandbox_portal.sites.visitor import MY, PHONE, Visitor

PROFILE = f"{MY}/cabinet/profile"


def correct(visitor: Visitor, field: str, value: str):
    return visitor.post(f"{PROFILE}/{field}/correct", value=value)


def test_the_page_shows_the_whole_record_and_each_row_can_be_corrected(citizen):
    page = citizen.get(PROFILE)
    shown = [name for group in GROUPS.values() for name in group]
    assert sorted(shown) == sorted(citizen.country.cabinet.record)
    for name in shown:
        assert citizen.country.cabinet.record[name] in page.text
        assert f"{PROFILE}/{name}/correct" in page.links


def test_a_request_is_sent_shown_with_its_deadline_and_answered(citizen):
    field, value = citizen.truth.wrong_field, citizen.truth.right_value
    page = correct(citizen, field, value)
    assert page.banner == "Your request is sent."
    assert "within 3 days: law OʻRQ-547, article 11" in page.text
    assert "Being checked" in page.text
    assert f"{PROFILE}/{field}/correct" not in page.links
    citizen.post(f"{PHONE}/clock", span="week")
    assert citizen.country.cabinet.record[field] == value
    assert "Corrected" in citizen.get(PROFILE).text
    assert "in your record is corrected" in citizen.get(f"{PHONE}/messages/c1-answer").text


def test_a_wrong_value_is_refused_by_the_office_later(citizen):
    correct(citizen, "house", "9999")
    citizen.post(f"{PHONE}/clock", span="week")
    assert "Refused" in citizen.get(PROFILE).text
    assert "is not the one in your documents" in citizen.get(f"{PHONE}/messages/c1-answer").text


@pytest.mark.parametrize(("value", "said"), [("", "Type the right value"), ("x" * 150, "too long")])
def test_what_cannot_be_asked_is_said_beside_the_field(citizen, value, said):
    page = correct(citizen, "street", value)
    assert page.status == 422
    assert said in page.problems
    assert page.soup.select_one("#value")["value"] == value


def test_the_same_value_and_a_second_request_are_refused(citizen):
    assert (
        "says already"
        in correct(citizen, "street", citizen.country.cabinet.record["street"]).problems
    )
    correct(citizen, "house", "9999")
    assert "already sent" in correct(citizen, "house", "8888").problems


@pytest.mark.parametrize("field", DATES)
def test_a_date_must_be_a_date(citizen, field):
    page = correct(citizen, field, "31.02.2004")
    assert "Type a date" in page.problems
    assert not [c for c in citizen.commands if isinstance(c, AskCorrection)]
    correct(citizen, field, " 5/3/2004 ")
    assert citizen.commands[-2] == AskCorrection(field=field, value="05.03.2004")


def test_dates_as_people_type_them():
    day = date(2004, 3, 5)
    assert {read_date(t) for t in ("5.3.2004", "05/03/2004", "2004-03-05", " 5 3 2004")} == {day}
    for text in ("5.3.04", "2004", "five", "32.1.2004", "٥.٣.٢٠٠٤", "1.1.1.2004"):
        assert read_date(text) is None


def test_a_field_that_does_not_exist_has_no_page(citizen):
    assert citizen.get(f"{PROFILE}/shoe_size/correct").status == 404
    assert correct(citizen, "shoe_size", "43").status == 404


def test_hostile_text_comes_back_as_text(citizen):
    value = "<script>alert(1)</script>\"'><img src=x>{{ 7*7 }}"
    page = correct(citizen, "house", value)
    assert value[:20] not in page.html
    assert not page.soup.select("script, img")
    assert value in page.text
    page = correct(citizen, "house", value)
    assert page.soup.select_one("#value")["value"] == value
