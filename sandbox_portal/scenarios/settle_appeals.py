"""Chance settles the appeals: which stories are told, and which appeals run already."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final, TypeVar

from sandbox_portal.domain.appeals.officials import act_on_appeals
from sandbox_portal.domain.appeals.state import Appeal, Appeals
from sandbox_portal.domain.appeals.writing import hand_in
from sandbox_portal.domain.bodies import Body
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.messages import deliver
from sandbox_portal.language import N_
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.ask_for_days import ask_for_days
from sandbox_portal.scenarios.plan_appeals import (
    AppealPlans,
    PuzzlePlan,
    RunningPlan,
    StoryPlan,
    load_register,
)

SYSTEM: Final = N_("Register of appeals")
ADULT: Final = (35, 60)
Plan = TypeVar("Plan", StoryPlan, RunningPlan, PuzzlePlan)


def settle_appeals(country: Country, plans: AppealPlans) -> dict[str, Any]:
    """Open the service in a country; return what was seeded, by name."""
    register = load_register()
    neighbour = _neighbour(country)
    country.appeals = Appeals(
        offices=register.offices,
        subjects={key: subject.text for key, subject in register.subjects.items()},
        others=(neighbour,),
    )
    offices = {key: Body(office.text, SYSTEM) for key, office in register.offices.items()}
    country.bodies = {**country.bodies, **offices}
    stories = _drawn(country, plans.stories, "stories")
    running = _drawn(country, plans.running, "running")
    truth = {**_run(country, running), **_tell(country, stories, neighbour)}
    truth |= ask_for_days(country, _drawn(country, plans.puzzles, "puzzles"))
    return truth | {"neighbour": neighbour, "own_home": country.citizen.address.text}


def _neighbour(country: Country) -> Citizen:
    """Draw somebody whose family name nobody can take for the citizen's."""
    registry = CivilRegistry(country.draw.stream("appeals neighbour").random)
    while True:
        person = registry.citizen(age=ADULT, today=country.now.date())
        if person.family_name[:4] != country.citizen.family_name[:4]:
            return person


def _drawn(country: Country, plans: tuple[Plan, ...], name: str) -> list[Plan]:
    """Draw one plan of each slot, in the order of the slots."""
    draw = country.draw.stream(f"appeals {name}")
    slots = dict.fromkeys(plan.slot for plan in plans)
    return [draw.one([plan for plan in plans if plan.slot == slot]) for slot in slots]


def _tell(country: Country, stories: list[StoryPlan], neighbour: Citizen) -> dict[str, Any]:
    """Put the stories on the phone; say for each what an appeal about it must be."""
    truth: dict[str, Any] = {}
    values = {
        "name": neighbour.full_name,
        "jshshir": neighbour.jshshir,
        "phone": neighbour.phone,
    }
    for plan in stories:
        deliver(
            country,
            plan.key,
            plan.sender_text,
            plan.story_text,
            channel="chat",
            values=values if "{" in plan.story_text else {},
        )
        wanted = Appeal("", plan.kind, plan.subject, "", plan.about, "", "", "")
        truth |= {
            f"{plan.slot}_kind": plan.kind,
            f"{plan.slot}_subject": plan.subject,
            f"{plan.slot}_about": plan.about,
            f"{plan.slot}_body": country.appeals.competent(wanted),
        }
    return truth


def _run(country: Country, plans: list[RunningPlan]) -> dict[str, Any]:
    """Let the days before the exercise pass, with the appeals that were sent in them."""
    truth: dict[str, Any] = {}
    start = country.now
    for days in range(max((plan.days_ago for plan in plans), default=0), 0, -1):
        country.now = start - timedelta(days=days)
        for plan in (plan for plan in plans if plan.days_ago == days):
            appeal = _send(country, plan)
            truth |= {
                f"{plan.slot}_appeal": appeal.id,
                f"{plan.slot}_subject": plan.subject,
                f"{plan.slot}_body": plan.body,
            }
            if plan.worry_text:
                truth["secret_appeal"] = appeal.id
        act_on_appeals(country)
    country.now = start
    act_on_appeals(country)
    for plan in plans:
        if plan.worry_text:
            deliver(country, plan.key, plan.sender_text, plan.worry_text, channel="chat")
    late = country.appeals.find(truth.get("overdue_appeal", ""))
    if late is not None:
        truth["higher_body"] = country.appeals.offices[late.body].higher
    return truth


def _send(country: Country, plan: RunningPlan) -> Appeal:
    citizen = country.citizen
    appeal = Appeal(
        id=f"a{len(country.appeals.all) + 1}",
        kind=plan.kind,
        subject=plan.subject,
        body=plan.body,
        about=plan.about,
        name=citizen.full_name,
        home=citizen.address.text,
        text=plan.text,
        confirmed=True,
        plan=list(plan.acts),
    )
    country.appeals.all.append(appeal)
    hand_in(country, appeal)
    return appeal
