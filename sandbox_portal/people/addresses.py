"""E-mail addresses that could be somebody's: all but those under .test and .example."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from sandbox_portal.people.words import words

LOCAL: Final = re.compile(r"[\w.+\-]$")
DOMAIN: Final = re.compile(r"\w[\w.\-]*")
SAFE: Final = frozenset({"test", "example"})
"""Top-level domains that resolve nowhere (RFC 2606 and RFC 6761)."""
SPACED: Final = frozenset(words("com info kz net org ru su uz рф"))
"""Where an @ between spaces is still an address, and not a product of matrices."""


def has_email(seen: str) -> bool:
    """Say whether a text that is as seen holds an address outside .test and .example."""
    return any(_is_email(before, after) for before, after in pairwise(seen.split("@")))


def _is_email(before: str, after: str) -> bool:
    spaced = before[-1:] == " " and after[:1] == " "
    place = after[:1] == " "
    domain = DOMAIN.match(after, int(place))
    start = before[:-1] if spaced else before
    if domain is None or not LOCAL.search(start[-1:]):
        return False
    *labels, top = domain[0].rstrip(".-_").lower().split(".")
    if not labels or len(top) < 2 or not any(map(str.isalpha, top)) or top in SAFE:
        return False
    return top in SPACED if place else True
