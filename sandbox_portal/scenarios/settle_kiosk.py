"""Chance settles the infokiosk: which paper is needed, who asks for help, what gets stuck."""

from __future__ import annotations

from typing import Any

from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.kiosk.state import Elder, Kiosk
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.loader import KioskPlan


def settle_kiosk(country: Country, plan: KioskPlan) -> dict[str, Any]:
    """Put the kiosk into the country; return what was seeded, by name."""
    draw = country.draw.stream("kiosk")
    needed = draw.one(plan.documents)
    elder = Elder(
        name=_grandmother(plan, country, draw.stream("elder")),
        document=draw.one(plan.elder_documents or plan.documents),
    )
    country.kiosk = Kiosk(
        documents=plan.documents,
        elder=elder,
        jams_at=draw.one(plan.jams_at),
        elder_comes=bool(plan.elder_documents),
    )
    return {
        "needed_document": needed.key,
        "needed_document_text": needed.text,
        "elder": elder.name,
        "elder_document": elder.document.key,
        "jams_at": country.kiosk.jams_at,
    }


def _grandmother(plan: KioskPlan, country: Country, draw: Draw) -> str:
    """Return the name of an elderly neighbour."""
    registry = CivilRegistry(draw.random)
    while True:
        person = registry.citizen(age=plan.elder_age, today=country.started.date())
        if person.sex == "f":
            return person.given_name
