"""What looks like an identifier of a real person.

Fakes of `identifiers` pass. Numbers are found as people write them: with spaces, dashes, dots
and brackets, in digits of any script, with look-alike letters and hidden signs. Each part of a
text is looked at a bounded number of times, so a long hostile text takes no more than its share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sandbox_portal.people import shapes
from sandbox_portal.people.addresses import has_email
from sandbox_portal.people.documents import document
from sandbox_portal.people.reading import Run, as_seen, runs

LONGEST: Final = 16
FINDERS: Final = {
    9: (shapes.phone_here,),
    10: (shapes.phone_abroad,),
    11: (shapes.phone_abroad,),
    12: (shapes.phone_abroad,),
    13: (shapes.phone_abroad,),
    14: (shapes.phone_abroad, shapes.jshshir),
    15: (shapes.phone_abroad,),
    16: (shapes.card,),
}
"""Who knows a number of so many digits."""


def real_looking(text: str) -> frozenset[str]:
    """Return the kinds in a text, of jshshir, phone, document, card and email."""
    seen = as_seen(text)
    found = {kind for run in runs(seen) for kind in _kinds(run)}
    if has_email(seen):
        found.add("email")
    return frozenset(found - {shapes.FAKE})


def _kinds(run: Run) -> Iterator[str]:
    """Yield the kinds of the numbers in a run, from left to right, none inside another."""
    kind, place = document(run)
    if kind:
        yield kind
    elif _is_inside_word(run):
        return
    while place < len(run.groups):
        kind, size = _number(run, place)
        if kind:
            yield kind
        place += size


def _number(run: Run, first: int) -> tuple[str, int]:
    """Return the kind of the number that begins with a group, or nothing, and its groups."""
    if not _is_fraction(run, first):
        length = 0
        for size, group in enumerate(run.groups[first : first + LONGEST], start=1):
            length += len(group)
            for find in FINDERS.get(length, ()):
                kind = find(shapes.window(run, first, size))
                if kind:
                    return kind, size
    return "", 1


def _is_fraction(run: Run, place: int) -> bool:
    """Say whether a group stands behind a decimal point or comma."""
    if place:
        return run.gaps[place - 1] == "."
    return run.before.endswith("0,") and not run.before[:-2][-1:].isdigit()


def _is_inside_word(run: Run) -> bool:
    """Say whether letters touch the number on both sides, as in a checksum."""
    return run.before[-1:].isalpha() and run.after[:1].isalpha()
