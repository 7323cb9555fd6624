"""What a scenario says of services, forms and look-alikes: pools that chance draws from."""

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

import msgspec

from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.domain.messages import Channel
from sandbox_portal.domain.services.fields import REGISTER, SENSITIVE
from sandbox_portal.domain.services.state import CITIZEN, Address, Paper, StepPlan

MIDDLE: tuple[tuple[str, ...], ...] = (
    ("office", "office"),
    ("office", "company"),
    ("office", "citizen"),
    ("company", "citizen"),
)
"""The two steps besides the fetched paper and one company: which sorts may be drawn."""


class ServicePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A service of the catalogue."""

    key: str
    text: str
    what_text: str


class CatalogPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The services, and the pools of steps of which each pupil's traces are made.

    Each trace has six steps: `first` and `last`, one of `paper_pool` and of `company_pool`,
    and two more of the pools that are drawn.
    """

    services: tuple[ServicePlan, ...]
    papers: tuple[Paper, ...]
    companies: tuple[str, ...]
    first: StepPlan
    last: StepPlan
    paper_pool: tuple[StepPlan, ...]
    office_pool: tuple[StepPlan, ...]
    company_pool: tuple[StepPlan, ...]
    citizen_pool: tuple[StepPlan, ...]

    @property
    def steps(self) -> tuple[StepPlan, ...]:
        """All steps of all pools."""
        pools = (self.paper_pool, self.office_pool, self.company_pool, self.citizen_pool)
        return (self.first, self.last, *(step for pool in pools for step in pool))

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong; each fault names its key."""
        papers = {paper.key for paper in self.papers}
        for body in self.companies:
            if body not in bodies:
                yield f"catalog.companies: no body {body!r}"
        for step in self.steps:
            sides = {step.asks, step.asked}
            for side in sides - {CITIZEN, *bodies}:
                yield f"catalog step {step.key}: no body {side!r}"
            if (step in self.paper_pool) != (step.paper in papers):
                yield f"catalog step {step.key}: paper {step.paper!r}"
            if (step in self.company_pool) != bool(sides & set(self.companies)):
                yield f"catalog step {step.key}: companies stand in company_pool"


class FieldPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field with the reason why it is asked."""

    key: str
    why_text: str


class VariantPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One purpose that a form may have, and the fields that it needs."""

    purpose_text: str
    fields: tuple[FieldPlan, ...]


class ExtraPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field that is asked without need; one of each slot is drawn."""

    slot: str
    key: str
    why_text: str
    star: bool = False


class FormPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A form: one of its variants is drawn, and its extra fields."""

    key: str
    body: str
    text: str
    thanks_text: str
    variants: tuple[VariantPlan, ...]
    extras: tuple[ExtraPlan, ...]

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong; each fault names its key."""
        if self.body not in bodies:
            yield f"form {self.key}: no body {self.body!r}"
        needed = {f.key for variant in self.variants for f in variant.fields}
        for name in sorted({*needed, *(extra.key for extra in self.extras)}):
            if name not in REGISTER:
                yield f"form {self.key}: no field {name!r} in the register of fields"
            elif name in needed and REGISTER[name].kind in SENSITIVE:
                yield f"form {self.key}: {name} is {REGISTER[name].kind}, so no form needs it"


class AskingPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A company that asks for data on a consent screen."""

    key: str
    body: str
    purpose_text: str
    state_text: str
    fields: tuple[str, ...]
    needed: tuple[str, ...]
    days: int

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong; each fault names its key."""
        if self.body not in bodies:
            yield f"asking {self.key}: no body {self.body!r}"
        if not set(self.needed) < set(self.fields):
            yield f"asking {self.key}: needed is not a part of fields"
        if self.days < 1:
            yield f"asking {self.key}: days = {self.days}"


class LurePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message with a link to a look-alike."""

    key: str
    sender: str
    channel: Channel
    address: str
    link: str
    text: str
    found_text: str


class ServicesPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything about services; what a scenario leaves out is not there."""

    start_text: str = ""
    addresses: tuple[Address, ...] = ()
    catalog: CatalogPlan | None = None
    forms: tuple[FormPlan, ...] = ()
    asking: tuple[AskingPlan, ...] = ()
    lures: tuple[LurePlan, ...] = ()

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong with the plan; each fault names its key."""
        if self.catalog is not None:
            yield from self.catalog.faults(bodies)
        plans: tuple[FormPlan | AskingPlan, ...] = (*self.forms, *self.asking)
        for plan in plans:
            yield from plan.faults(bodies)
        for lure in self.lures:
            if urlsplit(lure.link).hostname not in LOOK_ALIKES:
                yield f"lure {lure.key}: link: {lure.link} is no look-alike"
