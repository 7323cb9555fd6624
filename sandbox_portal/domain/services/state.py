"""What the services of the portal keep: requests and their traces, forms, and one's own notes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

import msgspec

CITIZEN: Final = "citizen"
RELATIONS: Final = ("g2c", "g2b", "g2g")
"""Government to citizen, to business, to government."""

FormStatus = Literal["open", "sent", "refused", "taken_back"]


class StepPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a service: who asks whom for what.

    `asks` and `asked` are keys of bodies, or `citizen`. `paper` is the paper that nobody has to
    bring because of this step; `reads` tells whether data of the citizen are read in it. Names
    that end in `text` are English, keys of translations.
    """

    key: str
    asks: str
    asked: str
    text: str
    why_text: str
    paper: str = ""
    reads: bool = True


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paper that lies at home, and that a state office has on record as well."""

    key: str
    text: str


class Service(msgspec.Struct, frozen=True):
    """A service of the catalogue, with the steps that a request takes in this country."""

    key: str
    text: str
    what_text: str
    steps: tuple[StepPlan, ...]


class Step(msgspec.Struct, frozen=True):
    """A step that was taken, and when."""

    plan: StepPlan
    at: datetime


class Request(msgspec.Struct):
    """A request for a service, the steps taken so far, and what its owner has noted."""

    id: str
    service: Service
    asked: datetime
    attached: tuple[str, ...] = ()
    trace: list[Step] = msgspec.field(default_factory=list)
    labels: tuple[str, ...] = ()
    paper: str = ""

    @property
    def done(self) -> bool:
        """Tell whether all steps are taken and the certificate is there."""
        return len(self.trace) == len(self.service.steps)


class FormField(msgspec.Struct, frozen=True):
    """A field of a form; `star` is the mark that its author has put on it."""

    key: str
    why_text: str
    needed: bool
    star: bool


class Form(msgspec.Struct):
    """A form that somebody would like to have filled in, and what became of it."""

    key: str
    body: str
    text: str
    purpose: str
    fields: tuple[FormField, ...]
    thanks: str
    status: FormStatus = "open"
    sent: tuple[str, ...] = ()

    @property
    def needed(self) -> frozenset[str]:
        """The fields without which the purpose cannot be reached."""
        return frozenset(f.key for f in self.fields if f.needed)


class Address(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the page that the browser starts with: what it calls itself, and its address."""

    url: str
    title_text: str
    about_text: str


class Services(msgspec.Struct):
    """The catalogue and the pupil's requests; forms; the start page; the masked number."""

    catalogue: dict[str, Service] = msgspec.field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    companies: frozenset[str] = frozenset()
    requests: list[Request] = msgspec.field(default_factory=list)
    forms: dict[str, Form] = msgspec.field(default_factory=dict)
    start_title: str = ""
    start: tuple[Address, ...] = ()
    hidden: tuple[int, ...] | None = None

    def find(self, request_id: str) -> Request | None:
        """Return a request by its id."""
        return next((r for r in self.requests if r.id == request_id), None)

    def relation(self, step: StepPlan) -> str:
        """Return which of the three relations a step belongs to."""
        sides = {step.asks, step.asked}
        if CITIZEN in sides:
            return "g2c"
        return "g2b" if sides & self.companies else "g2g"

    def paper_text(self, key: str) -> str:
        """Return the name of a paper."""
        return next(paper.text for paper in self.papers if paper.key == key)

    @property
    def names(self) -> Mapping[str, str]:
        """The names of the services by key."""
        return {key: service.text for key, service in self.catalogue.items()}


def labels_of(services: Services, service: Service) -> tuple[str, ...]:
    """Return the relations of a service's steps, in order."""
    return tuple(services.relation(step) for step in service.steps)
