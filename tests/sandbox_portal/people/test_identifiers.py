"""Fake identifiers: right check digits, in ranges that nobody has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.people import identifiers as ids
from sandbox_portal.people.real import real_looking

SEVEN_DIGITS = st.integers(0, 10**7 - 1)


def test_the_published_examples() -> None:
    assert ids.jshshir("m", date(2010, 3, 15), 1) == "71503100000014"
    assert ids.stir_check("31000677") == "7"
    assert ids.luhn_check("411111111111111") == "1"


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


@given(SEVEN_DIGITS)
def test_a_phone_rings_nowhere_as_libphonenumber_says(serial: int) -> None:
    number = phonenumbers.parse(ids.phone(serial))
    assert number.country_code == 998
    assert not phonenumbers.is_valid_number(number)


@given(st.integers(0, 10**11 - 1))
def test_a_card_belongs_to_no_bank(serial: int) -> None:
    number = ids.card_number(serial)
    assert len(number) == 16
    assert number.startswith("0000")
    assert number[15] != ids.luhn_check(number[:15])
    assert not real_looking(number)


def test_plates_are_all_different() -> None:
    serials = range(0, ids.PLATES, 997)
    assert len({ids.plate(serial) for serial in serials}) == len(serials)
    assert ids.plate(0) == "00 A 001 AA"
    assert ids.plate(ids.PLATES - 1) == "00 Z 999 ZZ"


SIZES = [
    (ids.stir, ids.SEVEN_DIGITS),
    (ids.phone, ids.SEVEN_DIGITS),
    (ids.document_number, ids.SEVEN_DIGITS),
    (ids.plate, ids.PLATES),
    (ids.card_number, ids.CARDS),
]


@pytest.mark.parametrize(("make", "size"), SIZES)
@given(data=st.data())
def test_another_serial_gives_another_identifier(
    make: Callable[[int], str], size: int, data: st.DataObject
) -> None:
    one, other = data.draw(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)))
    assert (make(one) == make(other)) == (one == other)


@pytest.mark.parametrize(("make", "size"), SIZES)
@pytest.mark.parametrize("beyond", [None, 0, 1])
def test_a_serial_out_of_range_is_named(
    make: Callable[[int], str], size: int, beyond: int | None
) -> None:
    serial = -1 if beyond is None else size + beyond
    with pytest.raises(ValueError, match=f"must be from 0 to {size - 1}, not {serial}"):
        make(serial)


@pytest.mark.parametrize(
    ("sex", "serial", "district", "words"),
    [
        ("x", 0, "000", "'m' or 'f', not 'x'"),
        ("", 0, "000", "'m' or 'f'"),
        ("m", -1, "000", "from 0 to 999, not -1"),
        ("m", 1000, "000", "from 0 to 999, not 1000"),
        ("f", 0, "00", "three digits, not '00'"),
        ("f", 0, "0000", "three digits"),
        ("f", 0, "00a", "three digits"),
        ("f", 0, "٠٠١", "three digits"),
        ("f", 0, "²²²", "three digits"),
    ],
)
def test_what_makes_no_jshshir_is_named(
    sex: ids.Sex, serial: int, district: str, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        ids.jshshir(sex, date(2010, 3, 15), serial, district)


@pytest.mark.parametrize("digits", ["", "1", "123456789012345", "abcdefgh", "١٢٣٤٥٦٧٨"])
@pytest.mark.parametrize("check", [ids.jshshir_check, ids.stir_check])
def test_a_wrong_number_of_digits_is_named(check: Callable[[str], str], digits: str) -> None:
    with pytest.raises(ValueError, match="digits are needed"):
        check(digits)
