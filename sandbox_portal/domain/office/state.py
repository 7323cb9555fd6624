"""What lies on an official's desk: letters of citizens, and a visitor who asks who wrote one."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

import msgspec

from sandbox_portal.domain.appeals.state import Appeal
from sandbox_portal.domain.law.terms import registered_at

Language = Literal["uz", "ru", "en"]
WORDS: Final = {"empty": "says_nothing", "polite": "", "rude": "rude"}
"""How an answer can be worded, and what is wrong with it."""


class Letter(msgspec.Struct):
    """A letter: the appeal in it, the language it is written in, and what the official did.

    `fits` is the wording of the answer that helps, `waits_text` what must come in first, and
    `ready_after` in how many days it comes.
    """

    appeal: Appeal
    lang: Language
    fits: str
    waits_text: str = ""
    ready_after: int = 0
    visitor_text: str = ""
    visitor: str = ""
    words: str = ""
    answered_in: str = ""
    registered_on: date | None = None
    answered_on: date | None = None
    settled: bool = False

    @property
    def anonymous(self) -> bool:
        """Tell whether nobody may consider it: no name or no address."""
        return not (self.appeal.name and self.appeal.home)

    @property
    def to_register(self) -> date:
        """The day on which it had to be registered (article 23)."""
        sent = self.appeal.sent
        if sent is None:
            raise ValueError(f"{self.appeal.id} has not come in")
        return registered_at(sent).date()

    def faults(self, today: date) -> list[str]:
        """Return what the law, or good manners, would say against the official's work so far."""
        last = self.answered_on or today
        closed = self.appeal.state in ("forwarded", "unconsidered")
        late = self.appeal.deadline is not None and last > self.appeal.deadline
        told = {
            "registered_late": (self.registered_on or today) > self.to_register,
            "not_settled": not self.settled,
            "late": late and not closed,
            WORDS.get(self.words, ""): bool(WORDS.get(self.words, "")),
            "other_language": bool(self.answered_in) and self.answered_in != self.lang,
            "writer_told": self.visitor == "tell",
            "visitor_waits": bool(self.visitor_text) and not self.visitor,
        }
        return [fault for fault, is_so in told.items() if is_so]


class OfficeDesk(msgspec.Struct):
    """One body's desk; without a body the country has none."""

    body: str = ""
    letters: list[Letter] = msgspec.field(default_factory=list)

    @property
    def open(self) -> bool:
        """Tell whether the pupil has such a desk."""
        return bool(self.body)

    def find(self, key: str) -> Letter | None:
        """Return the letter with an id, or None."""
        return next((one for one in self.letters if one.appeal.id == key), None)
