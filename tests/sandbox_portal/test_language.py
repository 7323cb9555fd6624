"""Three languages, and a clear sentence for any other."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from babel.dates import format_date

from sandbox_portal.language import (
    LANGUAGES,
    UnknownLanguageError,
    known_language,
    say_date,
    say_time,
    system_language,
)


@pytest.mark.parametrize("lang", ["xx", "", "UZ", "uz_UZ", "uzbek"])
def test_an_unknown_language_names_the_three(lang: str) -> None:
    with pytest.raises(UnknownLanguageError, match="uz, ru, en"):
        known_language(lang)


@pytest.mark.parametrize(
    ("variable", "lang"),
    [("ru_RU.UTF-8", "ru"), ("uz_UZ.UTF-8", "uz"), ("en_US.UTF-8", "en"), ("C.UTF-8", "uz")],
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, variable: str, lang: str
) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    for name in ("LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", variable)
    assert system_language() == lang


def test_dates_are_written_as_people_write_them() -> None:
    assert say_date(date(2026, 9, 14), "uz") == "14-sentabr, 2026"
    assert say_date(date(2026, 9, 14), "ru").startswith("14 сентября 2026")
    assert say_time(datetime(2026, 9, 14, 8, 5), "en").endswith("08:05")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dates_are_those_of_cldr(lang: str) -> None:
    for month in range(1, 13):
        for day in (date(2026, month, 1), date(2028, month, 29)):
            assert say_date(day, lang) == format_date(day, format="long", locale=lang)
