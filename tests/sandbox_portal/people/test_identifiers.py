"""Fake identifiers: right check digits, in ranges that nobody has."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.people import identifiers as ids
from sandbox_portal.people.real import real_looking

SEVEN_DIGITS = st.integers(0, 10**7 - 1)


def test_the_published_examples() -> None:
    assert ids.jshshir("m", date(2010, 3, 15), 1) == "71503100000014"
    assert ids.stir_check("31000677") == "7"


@given(st.sampled_from("mf"), st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 999))
def test_a_jshshir_says_sex_and_birth_date_and_checks(
    sex: ids.Sex, born: date, serial: int
) -> None:
    number = ids.jshshir(sex, born, serial)
    assert len(number) == 14
    assert int(number[0]) % 2 == (sex == "m")
    assert number[0] in "78"
    assert number[1:7] == f"{born:%d%m%y}"
    assert number[13] == ids.jshshir_check(number[:13])
    assert not real_looking(number)


@given(st.text("0123456789", min_size=13, max_size=13), st.integers(0, 12), st.integers(1, 9))
def test_the_check_digit_finds_every_single_slip(first: str, place: int, shift: int) -> None:
    other = str((int(first[place]) + shift) % 10)
    slipped = first[:place] + other + first[place + 1 :]
    assert ids.jshshir_check(slipped) != ids.jshshir_check(first)


@given(SEVEN_DIGITS)
def test_fakes_lie_in_ranges_that_nobody_has(serial: int) -> None:
    assert ids.stir(serial)[0] == "0"
    assert len(ids.stir(serial)) == 9
    assert ids.stir_check(ids.stir(serial)[:8]) == ids.stir(serial)[8]
    assert ids.phone(serial).startswith("+998 00 ")
    assert ids.document_number(serial).startswith("XX")
    for fake in (ids.stir(serial), ids.phone(serial), ids.document_number(serial)):
        assert not real_looking(fake)
        assert not real_looking(f"raqam: {fake}.")


@given(st.integers(0, 10**11 - 1))
def test_a_card_belongs_to_no_bank(serial: int) -> None:
    number = ids.card_number(serial)
    assert len(number) == 16
    assert int(number[15]) != ids.luhn_check(number[:15])
    assert not real_looking(number)


def test_plates_are_all_different() -> None:
    plates = {ids.plate(serial) for serial in range(0, 2_600_000, 997)}
    assert len(plates) == len(range(0, 2_600_000, 997))
    assert ids.plate(0) == "00 A 000 AA"


@pytest.mark.parametrize(
    "make", [ids.stir, ids.phone, ids.document_number, ids.plate, ids.card_number]
)
@pytest.mark.parametrize("serial", [-1, 10**12])
def test_a_serial_out_of_range_is_named(make, serial: int) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match="serial must be from 0 to"):
        make(serial)


@pytest.mark.parametrize("digits", ["", "1", "123456789012345"])
def test_a_wrong_number_of_digits_is_named(digits: str) -> None:
    with pytest.raises(ValueError, match="digits are needed"):
        ids.jshshir_check(digits)
