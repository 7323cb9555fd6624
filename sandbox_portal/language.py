"""The three languages: translations, and dates as people write them."""

from __future__ import annotations

import gettext
import locale
import os
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

Language = Literal["uz", "ru", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
LOCALE_FOLDER: Final = Path(__file__).parent / "locale"
DOMAIN: Final = "savod"

NAMES: Final[dict[Language, str]] = {"uz": "Oʻzbekcha", "ru": "Русский", "en": "English"}


class UnknownLanguageError(ValueError):
    """The language asked for is not one of the course's three."""

    def __init__(self, lang: str) -> None:
        known = ", ".join(LANGUAGES)
        super().__init__(
            f"Bunday til yoʻq / Такого языка нет / No such language: {lang!r}. → {known}"
        )
        self.lang = lang


def known_language(lang: str) -> Language:
    """Return the language if the course speaks it; raise UnknownLanguageError if not."""
    for known in LANGUAGES:
        if lang == known:
            return known
    raise UnknownLanguageError(lang)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a message for translation and return it as it is; `translator` says it later."""
    return message


@cache
def translator(lang: str) -> gettext.NullTranslations:
    """Return the translations of a language; English is the source and needs no catalogue."""
    known = known_language(lang)
    if known == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALE_FOLDER, languages=[known])


def system_language() -> Language:
    """Return the language that the computer speaks, or Uzbek if it is none of the three."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    names.append(locale.getlocale()[0] or "")
    for name in names:
        for known in LANGUAGES:
            if name.lower().startswith(known):
                return known
    return "uz"


def say_date(day: date, lang: str) -> str:
    """Return a date as a person writes it: «14-sentabr, 2026», «14 сентября 2026 г.».

    CLDR's long date. Its twelve sentences stand in the catalogue: loading Babel's locale data
    for the one date that a desk shows at first was 7 % of what opening it costs.
    """
    return translator(lang).gettext(_DATES[day.month - 1]).format(day=day.day, year=day.year)


_DATES: Final = (
    N_("January {day}, {year}"),
    N_("February {day}, {year}"),
    N_("March {day}, {year}"),
    N_("April {day}, {year}"),
    N_("May {day}, {year}"),
    N_("June {day}, {year}"),
    N_("July {day}, {year}"),
    N_("August {day}, {year}"),
    N_("September {day}, {year}"),
    N_("October {day}, {year}"),
    N_("November {day}, {year}"),
    N_("December {day}, {year}"),
)


def say_time(moment: datetime, lang: str) -> str:
    """Return a date with the time of day."""
    return f"{say_date(moment.date(), lang)}, {moment:%H:%M}"
