"""What One ID is in the middle of, and whose number is whose."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from sandbox_portal.domain.identity import Challenge, PasswordSeal

Kind = Literal["register", "recover", "move", "take_back"]
NUMBER: Final = re.compile(r"\+998 00 \d{3} \d\d \d\d")
"""A phone number of the training country, as it is written."""


class Errand(msgspec.Struct):
    """One thing that somebody does at One ID, from the first form to the last.

    First a code shows that the number is theirs; then, unless the number only moves, comes a
    password, which may be tried and measured before it is kept.
    """

    kind: Kind
    phone: str
    login: str = ""
    challenge: Challenge | None = None
    confirmed: bool = False
    proposed: PasswordSeal | None = None


class Helper(msgspec.Struct, frozen=True):
    """Somebody who likes to register others on his own phone."""

    name: str = ""
    phone: str = ""


class OneId(msgspec.Struct):
    """The numbers of the story, who opened the account, and the errand under way.

    `own` is the number of the SIM card in the citizen's phone now; `next_number` replaces it
    some days after the registration, and `old` is the one that is gone.
    """

    own: str = ""
    story: bool = False
    helper: Helper = msgspec.field(default_factory=Helper)
    operator: str = ""
    next_number: str = ""
    changes_after: timedelta = timedelta()
    old: str = ""
    opened_by: Literal["", "self", "helper"] = ""
    opened_at: datetime | None = None
    errand: Errand | None = None

    def whose(self, phone: str) -> str:
        """Say whose a number is: `own`, `old`, `helper` or `other`."""
        known = {self.own: "own", self.old: "old", self.helper.phone: "helper"}
        return known.get(phone, "other")
