"""Other people's data in a text: an appeal needs none of it (O'RQ-445, article 19).

Real identifiers never come this far: the guard refuses them. These are the invented ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from sandbox_portal.domain.cabinet import folded
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.identifiers import jshshir_check
from sandbox_portal.people.reading import as_seen

JOINING: Final = re.compile(r"(?<=[0-9A-Z])[ ().\-_]+(?=[0-9])")
SHAPES: Final = {
    "jshshir": re.compile(r"(?<!\d)[789]\d{13}(?!\d)"),
    "phone": re.compile(r"(?<!\d)(?:998)?00\d{7}(?!\d)"),
    "document_number": re.compile(r"XX\d{7}(?!\d)", re.IGNORECASE),
    "card_number": re.compile(r"(?<!\d)0000\d{12}(?!\d)"),
}


class Found(msgspec.Struct, frozen=True):
    """Something in a text that belongs to somebody else."""

    kind: str
    text: str


def others_data(text: str, own: Citizen, others: Sequence[Citizen]) -> list[Found]:
    """Return what in a text is not the citizen's own: identifiers of the simulation, and names."""
    mine = {own.jshshir, own.document.number, folded(own.phone).removeprefix("998")}
    numbers = [found for found in _numbers(text) if found.text.removeprefix("998") not in mine]
    return list(dict.fromkeys((*numbers, *_names(text, others))))


def _numbers(text: str) -> Iterator[Found]:
    seen = as_seen(text)
    for way in (seen, JOINING.sub("", seen)):
        for kind, shape in SHAPES.items():
            numbers = (match[0].upper() for match in shape.finditer(way))
            yield from (Found(kind, n) for n in numbers if kind != "jshshir" or _checks(n))


def _checks(number: str) -> bool:
    return jshshir_check(number[:13]) == number[13]


def _names(text: str, others: Sequence[Citizen]) -> Iterator[Found]:
    """Yield names of known people; in Uzbek a name may bear an ending."""
    words = [folded(word) for word in re.split(r"[\s,.;:!?()«»“”\"]+", text)]
    for person in others:
        if any(word.startswith(folded(person.family_name)) for word in words):
            yield Found("name", f"{person.family_name} {person.given_name}")
