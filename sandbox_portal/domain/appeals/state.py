"""What there is of appeals: the register of bodies, and each appeal with its history."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

import msgspec

from sandbox_portal.domain.law.appeals import Kind, LawError, appeal_law
from sandbox_portal.domain.law.terms import due
from sandbox_portal.people.citizen import Citizen

Place = Literal["mahalla", "district", "region", "country"]


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A body that takes appeals. `text` and `does_text` are English, keys of translations.

    `place` is how far it reaches, `subjects` what it decides, `higher` the body above it, and
    `answers_in` the days after which it answers what pupils write to it.
    """

    text: str
    does_text: str
    place: Place
    subjects: tuple[str, ...] = ()
    higher: str = ""
    answers_in: int = 9


class PlannedAct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an office will do, so many days after the registration; `to` is for forwarding."""

    day: int
    act: Literal["forward", "study", "extend", "answer", "refuse", "join"]
    to: str = ""
    text: str = ""


class Step(msgspec.Struct, frozen=True):
    """One line of an appeal's history: an act, who did it, and the deadline after it."""

    at: datetime
    act: str
    body: str
    until: date | None = None
    text: str = ""


class Appeal(msgspec.Struct):
    """One appeal, with all that was done to it."""

    id: str
    kind: Kind
    subject: str
    body: str
    about: str
    name: str
    home: str
    text: str
    secret: bool = False
    confirmed: bool = False
    state: str = "draft"
    number: str = ""
    sent: datetime | None = None
    registered: date | None = None
    received: date | None = None
    studied: bool = False
    extended: bool = False
    plan: list[PlannedAct] | None = None
    history: list[Step] = msgspec.field(default_factory=list)
    overdue: bool = False
    complains_of: str = ""
    complaint: str = ""
    stars: int = 0
    reply: str = ""

    @property
    def deadline(self) -> date | None:
        """The last day for an answer, once a body has registered the appeal."""
        if self.received is None:
            return None
        return due(self.kind, self.received, studied=self.studied, extended=self.extended)

    @property
    def addressee(self) -> str:
        """The body that the citizen sent it to; forwarding does not change that."""
        sent = (step.body for step in self.history if step.act == "send")
        return next(sent, self.body)

    @property
    def unsent(self) -> bool:
        """Tell whether nobody considers this appeal yet."""
        return self.state in appeal_law().states.unsent

    @property
    def running(self) -> bool:
        """Tell whether an answer is still to come."""
        return self.state in appeal_law().states.running

    @property
    def ended_on(self) -> date | None:
        """The day of the answer, if there was one."""
        answers = [step.at.date() for step in self.history if step.act in ("answer", "refuse")]
        return answers[-1] if answers else None

    def late(self, today: date) -> bool:
        """Tell whether the deadline has passed without an answer."""
        return self.running and self.deadline is not None and today > self.deadline

    def move(self, act: str) -> None:
        """Go into the state after an act; an act that the law forbids here is a mistake."""
        law = appeal_law()
        if not law.allows(act, self.state):
            raise LawError(f"{act} is not allowed when an appeal is {self.state}")
        self.state = law.acts[act].to or self.state


class Appeals(msgspec.Struct):
    """The register of bodies, the subjects, and the citizen's appeals.

    `others` are people whose data a pupil may be tempted to write into an appeal.
    """

    offices: Mapping[str, Office] = msgspec.field(default_factory=dict)
    subjects: Mapping[str, str] = msgspec.field(default_factory=dict)
    others: tuple[Citizen, ...] = ()
    all: list[Appeal] = msgspec.field(default_factory=list)

    @property
    def standing(self) -> list[Appeal]:
        """What was sent and not taken back."""
        return [a for a in self.all if a.sent is not None and a.state != "withdrawn"]

    @property
    def open(self) -> bool:
        """Tell whether this country has the service."""
        return bool(self.offices)

    def find(self, key: str) -> Appeal | None:
        """Return the appeal with an id or a number, or None if there is no such one."""
        return next((a for a in self.all if key and key in (a.id, a.number)), None)

    def competent(self, appeal: Appeal) -> str:
        """Return who must decide: a complaint is for the body above the one complained about."""
        if appeal.kind == "shikoyat":
            return self.offices[appeal.about].higher or appeal.body
        decides = (key for key, office in self.offices.items() if appeal.subject in office.subjects)
        return next(decides, appeal.body)

    def same_running(self, appeal: Appeal) -> Appeal | None:
        """Return an earlier appeal about the same that still runs: sending again is no help."""
        earlier = itertools.takewhile(lambda other: other is not appeal, self.all)
        return next((a for a in earlier if a.running and _same(a, appeal)), None)


def _same(one: Appeal, other: Appeal) -> bool:
    if other.complains_of or one.complains_of:
        return False
    return (one.kind, one.subject, one.about) == (other.kind, other.subject, other.about)
