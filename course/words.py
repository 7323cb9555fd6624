"""The words of the `savod` command, in the language of this computer."""

from __future__ import annotations

from gettext import NullTranslations

from sandbox_portal.language import system_language, translator


def _(message: str) -> str:
    """Return a message in the language of this computer."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a message that fits a number."""
    return _catalogue().ngettext(one, many, number)


def _catalogue() -> NullTranslations:
    # `savod build` is what makes the catalogue, so it must be able to speak before there is one.
    try:
        return translator(system_language())
    except FileNotFoundError:
        return NullTranslations()
