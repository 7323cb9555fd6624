"""Reading the law on appeals: an unknown or missing key is an error that names file and key."""

from __future__ import annotations

from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec

FILE: Final = Path(__file__).with_name("appeals.toml")

Kind = Literal["ariza", "taklif", "shikoyat"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
DayCount = Literal["calendar", "working"]
Role = Literal["citizen", "office"]


class LawError(Exception):
    """The file of the law is wrong, or an act of an office breaks the law it holds."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rule: where it stands, when that was last looked up, and how sure we are."""

    article: str
    checked: date
    confidence: Literal["high", "medium", "low"]
    why: str


class Counting(Rule, frozen=True, kw_only=True):
    """Whether the days of a term are calendar or working days."""

    count: DayCount


class OfficeHours(Rule, frozen=True, kw_only=True):
    """When an office registers what comes in; Monday is 1."""

    opens: time
    closes: time
    working_days: tuple[int, ...]


class Term(Rule, frozen=True, kw_only=True):
    """So many days, or so many months."""

    days: int = 0
    months: int = 0


class KindRule(Rule, frozen=True, kw_only=True):
    """One kind of appeal, and how long an office may take."""

    answer: Term
    studied: Term | None = None
    extension: Term | None = None
    notice: Term | None = None


class Detail(Rule, frozen=True, kw_only=True):
    """Something that an appeal must contain, and what comes of its absence."""

    missing: Literal["anonymous", "incomplete"]


class States(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All states, in three groups."""

    unsent: tuple[str, ...]
    running: tuple[str, ...]
    ended: tuple[str, ...]

    @property
    def all(self) -> frozenset[str]:
        """Every state."""
        return frozenset((*self.unsent, *self.running, *self.ended))


class ActRule(Rule, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An act: who does it, from which states, and the state after it; none if it stays."""

    role: Role
    from_: tuple[str, ...]
    to: str = ""


class AppealLaw(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole law, as far as the simulation follows it."""

    law: str
    passed: date
    days: Counting
    office_hours: OfficeHours
    kinds: dict[Kind, KindRule]
    terms: dict[Literal["forward", "upward"], Term]
    details: dict[str, Detail]
    states: States
    acts: dict[str, ActRule]

    @property
    def identifying(self) -> tuple[str, ...]:
        """The details without which an appeal is anonymous."""
        return tuple(name for name, detail in self.details.items() if detail.missing == "anonymous")

    def allows(self, act: str, state: str) -> bool:
        """Tell whether an act may be done in a state."""
        return state in self.acts[act].from_


@cache
def appeal_law() -> AppealLaw:
    """Return the law on appeals."""
    return read_law(FILE)


def read_law(path: Path) -> AppealLaw:
    """Read a law's file strictly."""
    try:
        law = msgspec.toml.decode(path.read_bytes(), type=AppealLaw)
    except msgspec.DecodeError as error:
        raise LawError(f"{path.name}: {error}") from error
    for fault in _faults(law):
        raise LawError(f"{path.name}: {fault}")
    return law


def _faults(law: AppealLaw) -> list[str]:
    states = law.states.all
    terms = [(f"terms.{name}", term) for name, term in law.terms.items()]
    terms += [(f"kinds.{kind}.answer", rule.answer) for kind, rule in law.kinds.items()]
    return [
        *(f"kinds: no {kind!r}" for kind in KINDS if kind not in law.kinds),
        *(
            f"acts.{name}: no state {state!r}"
            for name, act in law.acts.items()
            for state in (*act.from_, act.to)
            if state and state not in states
        ),
        *(f"{name}: days or months" for name, t in terms if bool(t.days) == bool(t.months)),
    ]
