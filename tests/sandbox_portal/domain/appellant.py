"""A citizen who writes appeals: short ways to do what the rules are tried with."""

from __future__ import annotations

from typing import Any

from sandbox_portal.domain.appeals.acts import ComplainUpward
from sandbox_portal.domain.appeals.state import Appeal
from sandbox_portal.domain.appeals.writing import SendAppeal, WriteAppeal
from sandbox_portal.domain.outcome import Outcome
from tests.sandbox_portal.domain.citizen import CitizenAtWork


class Appellant(CitizenAtWork):
    """Somebody signed in, in a world with appeals."""

    def __init__(self, exercise: str = "06-appeals", pupil: str = "ali") -> None:
        super().__init__(pupil, exercise)
        self.sign_in()

    def write(self, slot: str = "request", **changes: Any) -> Outcome:
        citizen = self.country.citizen
        fields: dict[str, Any] = {
            "kind": getattr(self.truth, f"{slot}_kind"),
            "subject": getattr(self.truth, f"{slot}_subject"),
            "body": getattr(self.truth, f"{slot}_body"),
            "about": getattr(self.truth, f"{slot}_about"),
            "text": "It began two weeks ago. I ask you for help.",
            "name": citizen.full_name,
            "home": citizen.address.text,
        }
        return self.do(WriteAppeal(**{**fields, **changes}))

    def send(self, slot: str = "request", *, confirmed: bool = True, **changes: Any) -> Appeal:
        draft = str(self.write(slot, **changes).events[-1].facts["appeal"])
        self.do(SendAppeal(draft, confirmed))
        return self.appeal(draft)

    def appeal(self, key: str) -> Appeal:
        found = self.country.appeals.find(key)
        assert found is not None
        return found

    def complain(self, appeal: str, body: str, text: str = "You are late.") -> Outcome:
        return self.do(ComplainUpward(appeal, body, text))
