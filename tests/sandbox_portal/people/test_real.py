"""The guard's patterns: real-looking identifiers are found, ordinary texts are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.people.real import real_looking

REAL = {
    "jshshir": [
        "31503100000014",
        "3-150310-000-001-4",
        "٣١٥٠٣١٠٠٠٠٠٠١٤",
        "３１５０３１００００００１４",
        "mening raqamim 52911090123456, rahmat",
        "3150\u200b3100000014",
    ],
    "phone": [
        "+998901234567",
        "+998 90 123 45 67",
        "998-33-123-45-67",
        "00998 71 200 00 00",
        "901234567",
        "90 123 45 67",
        "(93) 123-45-67",
        "97.123.45.67",
        "tel: 881234567",
        "9\u200b0 123 45 67",
        "90\u00a0123\u00a045\u00a067",
    ],
    "document": [
        "AA1234567",
        "aa1234567",
        "AB 1234567",
        "АА1234567",
        "AC №1234567",
        "AD 123 45 67",
    ],
    "card": [
        "8600123456789012",
        "9860 1234 5678 9012",
        "4111-1111-1111-1111",
        "5614 0000 1111 2222",
    ],
    "email": ["ali@mail.uz", "a.b+c@gmail.com", "али@почта.рф", "x@test.com"],
}
ORDINARY = [
    "Bugun 14.09.2026, soat 08:30 da",
    "Narxi 50 000,00 soʻm yoki 1 200 000 soʻm",
    "Kod 482913, kod 00 12 99",
    "5 va 1234567 ta",
    "2026-09-14 083015",
    "Uy 15, xonadon 44, 3-qavat",
    "+998 00 901 23 45 va 998009012345",
    "71503100000014",
    "XX1234567 NAMUNA",
    "xx1234567",
    "0000 9012 3456 7890",
    "lola@pochta.example, lola@my.gov.test",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
    "20 30 40 50 60 70 80 90",
    "998",
    "O‘RQ-547, 11-modda, 3 kun",
    "В доме 33, квартира 55, этаж 7",
    "Пять человек и 1234567 сумов",
    "Law of 2 July 2019, articles 10, 11, 12, 13",
    "anor-gilos-97",
    "",
]


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in REAL.items() for text in texts]
)
def test_real_looking_identifiers_are_found(kind: str, text: str) -> None:
    assert real_looking(text) == {kind}
    assert real_looking(f"Salom! {text} shu.") == {kind}


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_texts_pass(text: str) -> None:
    assert real_looking(text) == frozenset()


def test_all_kinds_in_one_sentence() -> None:
    sentence = " ; ".join(texts[0] for texts in REAL.values())
    assert real_looking(sentence) == REAL.keys()


@given(st.text(max_size=300))
def test_any_text_is_looked_at_without_an_error(text: str) -> None:
    assert real_looking(text) <= REAL.keys()


@pytest.mark.parametrize(
    "piece", ["9", "90 ", "x@", "1 ", "a", "a.", "+998", "AA ", "4 4 4 4 ", "-"]
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
