"""The site of the signature service."""

from __future__ import annotations

from typing import Any, Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.sign import words
from sandbox_portal.sites.site import Site, unless_signed_in
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    return current_visit().country.signature.offered


sign: Final = Site(
    "sign", hosts.SIGN, stands=_stands, turn_away=unless_signed_in("/?done=sign_in_to_sign")
)


@sign.context_processor
def what_pages_use() -> dict[str, Any]:
    """Give every page of the site the state of the service and its words."""
    return {
        "signature": current_visit().country.signature,
        "purposes": words.PURPOSES,
        "in_groups": in_groups,
    }


def in_groups(digits: str, first: int = 4, last: int = 2) -> str:
    """Return hexadecimal digits shortened and in groups of four, as people compare them."""
    groups = [digits[start : start + 4] for start in range(0, len(digits), 4)]
    return " ".join([*groups[:first], "…", *groups[-last:]])
