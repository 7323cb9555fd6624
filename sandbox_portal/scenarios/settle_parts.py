"""The parts that a scenario may have, in the order in which they are put into a country."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sandbox_portal.domain.country import Country
from sandbox_portal.scenarios.loader import Scenario
from sandbox_portal.scenarios.plan_office import settle_office
from sandbox_portal.scenarios.settle_access import settle_access
from sandbox_portal.scenarios.settle_appeals import settle_appeals
from sandbox_portal.scenarios.settle_council import settle_council
from sandbox_portal.scenarios.settle_fraud import settle_fraud
from sandbox_portal.scenarios.settle_kiosk import settle_kiosk
from sandbox_portal.scenarios.settle_mahalla import settle_mahalla
from sandbox_portal.scenarios.settle_one_id import settle_one_id
from sandbox_portal.scenarios.settle_services import settle_services
from sandbox_portal.scenarios.settle_signature import settle_signature

PARTS: Final[Mapping[str, Callable[[Country, Any], dict[str, Any]]]] = {
    "signature": settle_signature,
    "kiosk": settle_kiosk,
    "council": settle_council,
    "appeals": settle_appeals,
    "office": settle_office,
    "fraud": settle_fraud,
    "services": settle_services,
    "access": settle_access,
    "one_id": settle_one_id,
    "mahalla": settle_mahalla,
}
"""How each part is put into a country, by its key in the scenario."""


def settle_parts(country: Country, scenario: Scenario) -> dict[str, Any]:
    """Put the parts that a scenario has into a country; return what was seeded, by name."""
    truth: dict[str, Any] = {}
    for key, settle_part in PARTS.items():
        plan = getattr(scenario, key)
        if plan is not None:
            truth |= settle_part(country, plan)
    return truth
