"""Chance settles the signature service: who signed what, and what is wrong with it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.signature.certificate import Authority, later, serial_of
from sandbox_portal.domain.signature.keys import hash_of, key_from
from sandbox_portal.domain.signature.papers import Paper, SignedPaper, signatures_of
from sandbox_portal.domain.signature.state import Signatures
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.plan_signature import FLAWS, PaperPlan, SignaturePlan

ONE_OFF: Final = str.maketrans("aeiou", "oiaui")
"""A letter for which another is typed, so that a name still looks like one."""
REASONS: Final = {
    "good": ("valid", "all_passed"),
    "changed": ("invalid", "text_changed"),
    "expired": ("invalid", "expired"),
    "revoked": ("invalid", "revoked"),
    "other_purpose": ("invalid", "other_purpose"),
}
STRANGERS_REVOKED: Final = 4
ADULT: Final = (25, 60)


def settle_signature(country: Country, plan: SignaturePlan) -> dict[str, Any]:
    """Open the signature service in a country; return what was seeded, by name."""
    draw = country.draw.stream("signature")
    service = _Service(plan, country.citizen, country.started, draw)
    plans = draw.stream("documents").some(plan.received_pool, len(FLAWS))
    flaws = draw.stream("flaws").shuffled(FLAWS)
    received = {
        f"d{number}": service.received(f"d{number}", paper, flaw)
        for number, (paper, flaw) in enumerate(zip(plans, flaws, strict=True), start=1)
    }
    own = service.paper("own1", draw.stream("own document").one(plan.own_pool))
    country.signature = Signatures(
        authority=service.authority,
        months=plan.months,
        received=received,
        drafts={own.id: own},
        revoked=service.revoked,
        loses_key=plan.loses_key,
    )
    flaw_of = dict(zip(received, flaws, strict=True))
    verdicts = {document: REASONS[flaw] for document, flaw in flaw_of.items()}
    truth: dict[str, Any] = {f"{flaw}_document": doc for doc, flaw in flaw_of.items()}
    truth |= {"own_document": own.id, "right_verdicts": MappingProxyType(verdicts)}
    return truth


class _Service:
    """The authority and the people who signed, while a scenario is being settled."""

    def __init__(self, plan: SignaturePlan, citizen: Citizen, start: datetime, draw: Draw) -> None:
        self.plan = plan
        self.citizen = citizen
        self.start = start
        self.draw = draw
        self.registry = CivilRegistry(draw.stream("people").random)
        self.authority = Authority(plan.authority, key_from(draw, "the authority"))
        self.revoked = self._strangers_revoked(draw.stream("revoked"))

    def _strangers_revoked(self, draw: Draw) -> dict[str, datetime]:
        """Return entries of the revocation list that have nothing to do with the citizen."""
        return {
            serial_of(hash_of(f"{draw.seed}\0{number}")): self._earlier(draw, 10, 200)
            for number in range(STRANGERS_REVOKED)
        }

    def _earlier(self, draw: Draw, least: int, span: int) -> datetime:
        day = self.start - timedelta(days=least + draw.number(span))
        return day.replace(hour=9 + draw.number(8), minute=draw.number(60))

    def paper(self, paper_id: str, plan: PaperPlan, person: str | None = None) -> Paper:
        """Return a document with its gaps filled."""
        draw = self.draw.stream(f"gaps {plan.key}")
        values = {
            "person": person or self._name(),
            "citizen": _short(self.citizen),
            "number": str(2 + draw.number(97)),
            "amount": f"{2 + draw.number(7)}{draw.number(10)}0 000",
            "day": f"{self.start + timedelta(days=20 + draw.number(60)):%d.%m.%Y}",
        }
        texts = {
            lang: text.strip().format_map(values) for lang, text in plan.words.by_language().items()
        }
        return Paper(paper_id, plan.title_text, plan.body, plan.kind, texts)

    def received(self, paper_id: str, plan: PaperPlan, flaw: str) -> SignedPaper:
        """Return a document that somebody signed, with one flaw or none."""
        draw = self.draw.stream(f"signature {paper_id}")
        at = self._earlier(draw, 3, 40)
        person = self._name()
        paper = self.paper(paper_id, plan, person)
        private = key_from(self.draw, f"the signer of {paper_id}")
        certificate = self.authority.issue(
            private,
            self._name(),
            self._purposes(draw, plan, flaw),
            self._since(draw, at.date(), flaw),
            self.plan.months,
            plan.body,
        )
        langs = tuple(paper.texts)
        signatures = signatures_of(paper, langs, private, at, certificate.serial)
        if flaw == "changed":
            paper = self.paper(paper_id, plan, one_letter_off(person))
        if flaw == "revoked":
            self.revoked[certificate.serial] = at - timedelta(days=2 + draw.number(15))
        return SignedPaper(paper, at, certificate, signatures)

    def _purposes(self, draw: Draw, plan: PaperPlan, flaw: str) -> tuple[str, ...]:
        others = [p for p in self.plan.other_purposes if p != plan.kind]
        return (draw.one(others),) if flaw == "other_purpose" else (plan.kind,)

    def _since(self, draw: Draw, signed: date, flaw: str) -> date:
        """Return the first day of a certificate: for an expired one, too long ago."""
        if flaw == "expired":
            return later(signed, -self.plan.months) - timedelta(days=4 + draw.number(50))
        return signed - timedelta(days=30 + draw.number(200))

    def _name(self) -> str:
        return _short(self.registry.citizen(age=ADULT, today=self.start.date()))


def _short(citizen: Citizen) -> str:
    return f"{citizen.family_name} {citizen.given_name}"


def one_letter_off(name: str) -> str:
    """Return a name with one letter of it changed: its first small vowel."""
    place = next(place for place, letter in enumerate(name) if letter in "aeiou")
    return name[:place] + name[place].translate(ONE_OFF) + name[place + 1 :]
