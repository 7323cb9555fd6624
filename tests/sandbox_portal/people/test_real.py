"""The guard's patterns: real-looking identifiers are found, ordinary texts are not."""

from __future__ import annotations

import time

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.people.identifiers import jshshir_check
from sandbox_portal.people.real import real_looking
from sandbox_portal.people.shapes import CODES
from tests.sandbox_portal.people.examples import HIDDEN, ORDINARY, REAL, lines

CASES = [(kind, text) for kind, texts in REAL.items() for text in lines(texts)]
BARE = {"jshshir": "31503980000014", "phone": "901234567", "document": "AA1234567"}
KINDS = REAL.keys()


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


GAPS = st.sampled_from(["", " ", "-", ".", "–", "\u00a0"])
SENTENCE = st.sampled_from(["{}", "Raqamim {}.", "{}, 14.09.2026", "tel:{}", "5 ta ({})", "«{}»"])


@given(digits(9).map("+998{}".format))
def test_every_phone_that_libphonenumber_calls_valid_is_found(written: str) -> None:
    if phonenumbers.is_valid_number(phonenumbers.parse(written)):
        assert "phone" in real_looking(written)


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_real_looking_identifiers_are_found(kind: str, text: str) -> None:
    assert real_looking(text) == {kind}
    assert real_looking(f"Salom! {text} shu.") == {kind}
    assert real_looking(f"Ali;{text};5") == {kind}


@pytest.mark.parametrize("text", lines(ORDINARY))
def test_ordinary_texts_pass(text: str) -> None:
    assert real_looking(text) == frozenset()


def test_nothing_is_found_in_nothing() -> None:
    assert real_looking("") == frozenset()
    assert real_looking(ORDINARY) == frozenset()


def test_all_kinds_in_one_sentence() -> None:
    sentence = " ; ".join(lines(texts)[0] for texts in REAL.values())
    assert real_looking(sentence) == KINDS


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize(("kind", "number"), BARE.items())
def test_signs_that_show_nothing_hide_nothing(kind: str, number: str, hidden: str) -> None:
    assert real_looking(hidden.join(number)) == {kind}


@given(digits(2), st.integers(1, 12), st.integers(1, 31), st.sampled_from("123456"), digits(6))
def test_every_jshshir_is_found(year: str, month: int, day: int, first: str, rest: str) -> None:
    first13 = f"{first}{day:02d}{month:02d}{year}{rest}"
    assert real_looking(first13 + jshshir_check(first13)) == {"jshshir"}


@given(st.sampled_from(sorted(CODES)), digits(7), GAPS, SENTENCE, st.sampled_from(["", "+998"]))
def test_every_phone_is_found(code: str, rest: str, gap: str, sentence: str, country: str) -> None:
    written = gap.join(filter(None, [country, code, rest[:3], rest[3:5], rest[5:]]))
    expected = set() if written.endswith("00000") and not (gap or country) else {"phone"}
    assert real_looking(sentence.format(written)) == expected


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWYZ", min_size=2, max_size=2), digits(7), SENTENCE)
def test_every_document_is_found(series: str, number: str, sentence: str) -> None:
    expected = set() if series == "ID" else {"document"}
    assert real_looking(sentence.format(series + number)) == expected


@given(st.sampled_from(["8600", "9860", "5614", "4276", "5555"]), digits(12), GAPS, SENTENCE)
def test_every_card_is_found(bank: str, rest: str, gap: str, sentence: str) -> None:
    groups = [bank, rest[:4], rest[4:8], rest[8:]]
    expected = set() if all(group.endswith("00") for group in groups) else {"card"}
    assert real_looking(sentence.format(gap.join(groups))) >= expected


@given(st.text(max_size=300))
def test_any_text_is_looked_at_without_an_error(text: str) -> None:
    assert real_looking(text) <= KINDS


@given(st.text("0123456789 .-+()@AaОXx\u200b٣998", max_size=200))
def test_any_number_is_looked_at_without_an_error(text: str) -> None:
    assert real_looking(text) <= KINDS


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "90 ",
        "x@",
        "x@x.",
        "1 ",
        "a",
        "a.",
        "+998",
        "AA ",
        "4 4 4 4 ",
        "-",
        "1O",
        "٩",
        "\u200b",
    ],
)
def test_the_time_grows_with_the_length_and_not_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        return min(_timed(text) for _ in range(3))

    assert seconds(80_000) < 40 * seconds(10_000) + 0.05


def _timed(text: str) -> float:
    start = time.perf_counter()
    real_looking(text)
    return time.perf_counter() - start
