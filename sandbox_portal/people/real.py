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
from sandbox_portal.people.shapes import Window

LONGEST: Final = 16
COMPLETE: Final = frozenset({9, 14, 16})
"""A group of so many digits is a number by itself, and no part of one, save behind 998."""
ABROAD: Final = "998"
FINDERS: Final = {
    9: (shapes.phone_here,),
    12: (shapes.phone_abroad,),
    14: (shapes.phone_abroad, shapes.jshshir),
    16: (shapes.card,),
}
"""Who knows a number of so many digits."""
WITH_PLUS: Final = dict.fromkeys((10, 11, 13, 15), (shapes.phone_abroad,)) | FINDERS
"""The same for a number that begins with a plus."""


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
    finders = WITH_PLUS if first == 0 and "+" in run.before else FINDERS
    for window in _windows(run, first):
        for find in finders.get(len(window.digits), ()):
            kind = find(window)
            if kind:
                return kind, window.end - first
    return "", 1


def _windows(run: Run, first: int) -> Iterator[Window]:
    """Yield what may be one number and begins with a group, from short to long."""
    head = run.groups[first]
    if _is_fraction(run, first):
        return
    if len(head) in COMPLETE:
        yield Window(run, first, first + 1, head)
        return
    if run.is_tight(first) and not head.startswith(ABROAD):
        return
    digits = ""
    for end, group in enumerate(run.groups[first : first + LONGEST], start=first + 1):
        if len(group) in COMPLETE and digits != ABROAD:
            return
        digits += group
        if len(digits) in WITH_PLUS and not run.is_tight(end):
            yield Window(run, first, end, digits)
        if len(digits) >= LONGEST:
            return


def _is_fraction(run: Run, place: int) -> bool:
    """Say whether a group stands behind a decimal point or comma."""
    if place:
        return run.gaps[place - 1] == "."
    return run.before.endswith("0,") and not run.before[:-2][-1:].isdigit()


def _is_inside_word(run: Run) -> bool:
    """Say whether letters touch the number on both sides, as in a checksum."""
    return run.before[-1:].isalpha() and run.after[:1].isalpha()
