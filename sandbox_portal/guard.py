"""The guard on input: personal data of a real person is turned away before it is stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote, unquote_plus

from sandbox_portal.language import translator
from sandbox_portal.people.real import real_looking

ADDRESS: Final = "@address"


def find_real(fields: Iterable[tuple[str, str]], url: str) -> dict[str, frozenset[str]]:
    """Return the kinds of real-looking data by field name; the url counts as field ADDRESS."""
    found: dict[str, frozenset[str]] = {}
    for name, text in (*fields, (ADDRESS, url)):
        kinds = _look(text)
        if kinds:
            found[name] = found.get(name, frozenset()) | kinds
    return found


def explain(kinds: Iterable[str], lang: str) -> tuple[str, str]:
    """Return a title and a text that tell the pupil what was turned away and what to do."""
    _ = translator(lang).gettext
    sentences = {
        "jshshir": _("This looks like a real person's personal number (JShShIR)."),
        "phone": _("This looks like a real person's phone number."),
        "document": _("This looks like the number of a real person's document."),
        "card": _("This looks like the number of a real bank card."),
        "email": _("This looks like a real person's e-mail address."),
    }
    said = [sentences[kind] for kind in sorted(set(kinds)) if kind in sentences]
    advice = _("It was not kept and was sent nowhere. Here, use only the data on your role card.")
    return _("Keep real data to yourself"), " ".join([*said, advice])


def _look(text: str) -> frozenset[str]:
    """Look at a text as it is and as it reads with percent codes taken out."""
    ways = {text, unquote(text), unquote_plus(text)}
    return frozenset().union(*(real_looking(way) for way in ways))
