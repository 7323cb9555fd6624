"""Reading a scenario: an unknown or missing key is an error that names file and key."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from sandbox_portal.domain.bodies import Body
from sandbox_portal.domain.kiosk.state import Document
from sandbox_portal.domain.messages import AwaitedMessage
from sandbox_portal.scenarios.plan_access import AccessPlan
from sandbox_portal.scenarios.plan_appeals import AppealPlans, faults_of
from sandbox_portal.scenarios.plan_council import CouncilPlan
from sandbox_portal.scenarios.plan_fraud import FraudPlan
from sandbox_portal.scenarios.plan_mahalla import MahallaPlan
from sandbox_portal.scenarios.plan_office import OfficePlan
from sandbox_portal.scenarios.plan_one_id import OneIdPlan
from sandbox_portal.scenarios.plan_services import ServicesPlan
from sandbox_portal.scenarios.plan_signature import SignaturePlan, faults

FOLDER: Final = Path(__file__).parent


class ScenarioError(Exception):
    """A scenario file is missing or wrong; the message names the file and the key."""


class ConsentPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A consent that may be drawn. `text` and the others are English, keys of translations."""

    key: str
    body: str
    purpose_text: str
    state_text: str
    fields: tuple[str, ...]
    after_text: str = ""


class ConsentPools(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From which consents chance takes how many of each sort."""

    keep: int
    ended: int
    kept_pool: tuple[ConsentPlan, ...]
    ended_pool: tuple[ConsentPlan, ...]
    excessive_pool: tuple[ConsentPlan, ...]


class KioskPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the infokiosk prints, whose help is asked for, and which printings may get stuck.

    Without documents of an elder, no elder comes.
    """

    documents: tuple[Document, ...]
    elder_documents: tuple[Document, ...]
    elder_age: tuple[int, int]
    jams_at: tuple[int, ...]


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What awaits the pupil; `version` goes up with every change that alters a world."""

    key: str
    version: int
    start: datetime
    age: tuple[int, int]
    password_words: tuple[str, ...]
    phones: tuple[str, ...]
    computers: tuple[str, ...]
    bodies: dict[str, Body]
    wrong_field: tuple[str, ...] = ()
    consents: ConsentPools | None = None
    messages: tuple[AwaitedMessage, ...] = ()
    signature: SignaturePlan | None = None
    kiosk: KioskPlan | None = None
    council: CouncilPlan | None = None
    appeals: AppealPlans | None = None
    fraud: FraudPlan | None = None
    mahalla: MahallaPlan | None = None
    one_id: OneIdPlan | None = None
    access: AccessPlan | None = None
    office: OfficePlan | None = None
    services: ServicesPlan | None = None


def scenario_keys() -> list[str]:
    """Return the keys of all scenarios."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def load_scenario(key: str) -> Scenario:
    """Read the scenario of an exercise strictly."""
    if key not in scenario_keys():
        known = ", ".join(scenario_keys())
        raise ScenarioError(f"There is no scenario {key!r}. There are: {known}")
    return read_scenario(FOLDER / f"{key}.toml")


def read_scenario(path: Path) -> Scenario:
    """Read one scenario file strictly."""
    try:
        scenario = msgspec.toml.decode(path.read_bytes(), type=Scenario)
    except msgspec.DecodeError as error:
        raise ScenarioError(f"{path.name}: {error}") from error
    if scenario.key != path.stem:
        raise ScenarioError(f"{path.name}: key = {scenario.key!r} must be the file's name")
    for fault in _faults(scenario):
        raise ScenarioError(f"{path.name}: {fault}")
    return scenario


def _faults(scenario: Scenario) -> Iterator[str]:
    """Yield what is wrong in the parts of a scenario; each fault names its key."""
    for plan in _consent_plans(scenario):
        if plan.body not in scenario.bodies:
            yield f"consent {plan.key}: no body {plan.body!r}"
    if scenario.signature:
        yield from faults(scenario.signature, scenario.bodies)
    if scenario.council and (wrong := scenario.council.fault(set(scenario.bodies))):
        yield f"council: {wrong}"
    if scenario.appeals:
        yield from faults_of(scenario.appeals, scenario.start)
    if scenario.one_id and (wrong := scenario.one_id.fault(scenario.bodies)):
        yield f"one_id: {wrong}"
    for part in (
        scenario.office,
        scenario.fraud,
        scenario.mahalla,
        scenario.services,
        scenario.access,
    ):
        if part is not None:
            yield from part.faults(scenario.bodies)


def _consent_plans(scenario: Scenario) -> list[ConsentPlan]:
    pools = scenario.consents
    if pools is None:
        return []
    return [*pools.kept_pool, *pools.ended_pool, *pools.excessive_pool]
