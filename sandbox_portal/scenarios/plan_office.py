"""What a scenario says about the official's desk: one body, and letters to it."""

from collections.abc import Collection, Iterator
from datetime import timedelta
from typing import Any, Final, Literal

import msgspec

from sandbox_portal.domain.appeals.state import Appeal, Step
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.law.appeals import Kind
from sandbox_portal.domain.office.state import Language, Letter, OfficeDesk
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.plan_appeals import load_register

ADULT: Final = (22, 70)


class LetterPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A letter that may be drawn; one of each slot is. `arrives` is minutes before the start.

    `text`, `fits_text` (the answer that helps), `waits_text` and `visitor_text` are English,
    the keys of their translations.
    """

    slot: Literal["secret", "elsewhere", "complaint", "slow", "nameless"]
    key: str
    kind: Kind
    subject: str
    lang: Language
    arrives: int
    text: str
    fits_text: str = ""
    about: str = ""
    waits_text: str = ""
    ready_after: int = 0
    visitor_text: str = ""


class OfficePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body, and the letters by slot."""

    body: str
    letters: tuple[LetterPlan, ...]

    def faults(self, _bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong; each fault names its key. Its bodies are those of the register."""
        register = load_register()
        if self.body not in register.offices:
            yield f"office: no body {self.body!r}"
            return
        for plan in self.letters:
            yield from (f"office {plan.key}: {fault}" for fault in self._faults(plan))

    def _faults(self, plan: LetterPlan) -> Iterator[str]:
        register = load_register()
        if plan.subject not in register.subjects:
            yield f"no subject {plan.subject!r}"
            return
        if (plan.kind == "shikoyat") != (plan.about in register.offices):
            yield f"no body {plan.about!r} to complain about"
        ours = plan.subject in register.offices[self.body].subjects and not plan.about
        if ours != (plan.slot in ("secret", "slow", "nameless")):
            yield f"slot {plan.slot!r} does not fit the subject {plan.subject!r}"
        if (plan.slot in ("secret", "slow")) != bool(plan.fits_text):
            yield "fits_text belongs to letters that this body answers"
        if (plan.slot == "slow") != bool(plan.waits_text and plan.ready_after):
            yield "waits_text and ready_after belong to slot 'slow'"
        if (plan.slot == "secret") != bool(plan.visitor_text):
            yield "visitor_text belongs to slot 'secret'"


def settle_office(country: Country, plan: OfficePlan) -> dict[str, Any]:
    """Put the letters on the desk, in the order in which they came; say which is which."""
    draw = country.draw.stream("office")
    registry = CivilRegistry(draw.stream("writers").random)
    slots = dict.fromkeys(letter.slot for letter in plan.letters)
    drawn = [draw.one([p for p in plan.letters if p.slot == slot]) for slot in slots]
    drawn.sort(key=lambda letter: -letter.arrives)
    letters = [_letter(country, registry, p, n, plan.body) for n, p in enumerate(drawn, start=1)]
    country.office = OfficeDesk(plan.body, letters)
    return {f"{p.slot}_letter": one.appeal.id for p, one in zip(drawn, letters, strict=True)}


def _letter(
    country: Country, registry: CivilRegistry, plan: LetterPlan, number: int, body: str
) -> Letter:
    writer = registry.citizen(age=ADULT, today=country.now.date())
    named = plan.slot != "nameless"
    appeal = Appeal(
        id=f"l{number}",
        kind=plan.kind,
        subject=plan.subject,
        body=body,
        about=plan.about,
        name=writer.full_name if named else "",
        home=writer.address.text if named else "",
        text=plan.text,
        secret=plan.slot == "secret",
        confirmed=named,
        state="sent",
    )
    appeal.sent = country.now - timedelta(minutes=plan.arrives)
    appeal.history.append(Step(appeal.sent, "send", body))
    return Letter(
        appeal,
        plan.lang,
        fits=plan.fits_text,
        waits_text=plan.waits_text,
        ready_after=plan.ready_after,
        visitor_text=plan.visitor_text,
    )
