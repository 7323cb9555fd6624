"""What a scenario says about appeals: stories to write about, and appeals that run already."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from sandbox_portal.domain.appeals.state import Office, PlannedAct
from sandbox_portal.domain.law.appeals import Kind
from sandbox_portal.domain.law.terms import registered_at

REGISTER: Final = Path(__file__).parent / "registers" / "appeals.toml"


class Subject(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What appeals can be about; English, the key of its translations."""

    text: str


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The subjects, and the bodies with what each decides."""

    subjects: dict[str, Subject]
    offices: dict[str, Office]


class StoryPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something to write about, told in a message.

    The gaps {name}, {jshshir} and {phone} in it are filled with somebody else's data.
    """

    slot: Literal["request", "idea", "refusal"]
    key: str
    kind: Kind
    subject: str
    sender_text: str
    story_text: str
    about: str = ""


class RunningPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An appeal that was sent before the exercise; `worry_text` says why to keep it secret."""

    slot: Literal["in_time", "forwarded", "extended", "overdue"]
    key: str
    kind: Kind
    subject: str
    body: str
    text: str
    days_ago: int
    acts: tuple[PlannedAct, ...] = ()
    about: str = ""
    worry_text: str = ""
    sender_text: str = ""


class PuzzlePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A friend asks on the phone by which day an answer is due; `story_text` has a gap {day}."""

    slot: Literal["days", "months"]
    key: str
    kind: Kind
    received: date
    sender_text: str
    story_text: str
    studied: bool = False
    extended: bool = False


class AppealPlans(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of each slot is drawn."""

    stories: tuple[StoryPlan, ...] = ()
    running: tuple[RunningPlan, ...] = ()
    puzzles: tuple[PuzzlePlan, ...] = ()


@cache
def load_register() -> Register:
    """Read the register of bodies strictly."""
    try:
        register = msgspec.toml.decode(REGISTER.read_bytes(), type=Register)
    except msgspec.DecodeError as error:
        raise ValueError(f"{REGISTER.name}: {error}") from error
    for fault in faults_of_register(register):
        raise ValueError(f"{REGISTER.name}: {fault}")
    return register


def faults_of_register(register: Register) -> Iterator[str]:
    """Yield what is wrong: a body or subject that is not there, or nobody who decides."""
    offices, subjects = register.offices, register.subjects
    for key, office in offices.items():
        if office.higher and office.higher not in offices:
            yield f"offices.{key}: no higher body {office.higher!r}"
        yield from (
            f"offices.{key}: no subject {s!r}" for s in office.subjects if s not in subjects
        )
    for subject in subjects:
        if sum(subject in office.subjects for office in offices.values()) != 1:
            yield f"subjects.{subject}: exactly one body must decide it"


def faults_of(plans: AppealPlans, start: datetime) -> Iterator[str]:
    """Yield what is wrong with a scenario's plans."""
    register = load_register()
    everything: list[StoryPlan | RunningPlan] = [*plans.stories, *plans.running]
    for plan in everything:
        if plan.subject not in register.subjects:
            yield f"appeals {plan.key}: no subject {plan.subject!r}"
        if (plan.kind == "shikoyat") != (plan.about in register.offices):
            yield f"appeals {plan.key}: no body {plan.about!r} to complain about"
    for running in plans.running:
        bodies = (running.body, *(act.to for act in running.acts if act.act == "forward"))
        yield from (
            f"appeals {running.key}: no body {body!r}"
            for body in bodies
            if body not in register.offices
        )
        sent = start - timedelta(days=running.days_ago)
        if registered_at(sent) != sent:
            yield f"appeals {running.key}: days_ago is not in office hours"
