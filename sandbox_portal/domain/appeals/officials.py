"""What offices do when their time comes: register, forward, study, extend, answer.

Each appeal has a plan, made when it is registered or given by the scenario, so that the same
clock brings the same acts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.appeals.state import Appeal, PlannedAct, Step
from sandbox_portal.domain.law.appeals import LawError, appeal_law
from sandbox_portal.domain.law.terms import after, registered_at
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

NUMBER_DIGITS: Final = 5


def act_on_appeals(country: Country) -> list[Event]:
    """Let every office do what is due now; say which appeals have become overdue."""
    return [event for appeal in country.appeals.all for event in _act_on(country, appeal)]


def _act_on(country: Country, appeal: Appeal) -> list[Event]:
    events = register_due(country, appeal)
    while appeal.running and appeal.registered and appeal.plan:
        if country.now.date() < appeal.registered + timedelta(days=appeal.plan[0].day):
            break
        events += _do(country, appeal, appeal.plan.pop(0))
    if appeal.late(country.now.date()) and not appeal.overdue:
        appeal.overdue = True
        events.append(country.event("appeal_overdue", appeal=appeal.id, body=appeal.body))
    return events


def register_due(country: Country, appeal: Appeal) -> list[Event]:
    """Register an appeal if its time has come (article 23)."""
    if appeal.state != "sent" or appeal.sent is None or registered_at(appeal.sent) > country.now:
        return []
    return [register(country, appeal, registered_at(appeal.sent).date())]


def register(country: Country, appeal: Appeal, day: date) -> Event:
    """Give an appeal its number, and make the plan if the scenario gave none."""
    if appeal.plan is None:
        appeal.plan = planned(country, appeal)
    appeal.move("register")
    digits = country.draw.stream(f"appeal {appeal.id}").digits(NUMBER_DIGITS)
    appeal.number = f"{day:%y}-{digits}{appeal.id[1:].zfill(2)}"
    appeal.registered = appeal.received = day
    _note(country, appeal, "register", number=appeal.number)
    record_access(country, appeal.body, "appeal", appeal.id)
    return country.event("appeal_registered", appeal=appeal.id, number=appeal.number)


def planned(country: Country, appeal: Appeal) -> list[PlannedAct]:
    """Return what the offices will do with an appeal of the pupil's: all in time."""
    if country.appeals.same_running(appeal) is not None:
        return [PlannedAct(0, "join")]
    body, days, plan = country.appeals.competent(appeal), 0, []
    if body != appeal.body:
        days = 2 + country.draw.stream(f"forward {appeal.id}").number(3)
        plan.append(PlannedAct(days, "forward", to=body))
    takes = country.appeals.offices[body].answers_in
    notice = appeal_law().kinds[appeal.kind].notice
    if notice is not None and takes > notice.days:
        plan.append(PlannedAct(days + notice.days // 2, "study"))
    return [*plan, PlannedAct(days + takes, "answer")]


def _do(country: Country, appeal: Appeal, plan: PlannedAct) -> list[Event]:
    return ACTS[plan.act](country, appeal, plan)


def _forward(country: Country, appeal: Appeal, plan: PlannedAct) -> list[Event]:
    """Hand on to the competent body; the term begins anew there (articles 25 and 28)."""
    today = country.now.date()
    if plan.to in ("", appeal.body, appeal.about):
        raise LawError(f"{appeal.id} must not be forwarded to {plan.to!r}")
    if appeal.received is None or today > after(appeal.received, appeal_law().terms["forward"]):
        raise LawError(f"{appeal.id} is forwarded too late")
    appeal.move("forward")
    before, appeal.body = appeal.body, plan.to
    appeal.received = today
    _note(country, appeal, "forward")
    record_access(country, appeal.body, "appeal", appeal.id)
    event = country.event("appeal_forwarded", appeal=appeal.id, was=before, body=appeal.body)
    return [event]


def _study(country: Country, appeal: Appeal, _: PlannedAct) -> list[Event]:
    """Study more, and tell the citizen; of a proposal in ten days at most (article 28)."""
    notice = appeal_law().kinds[appeal.kind].notice
    if notice and appeal.received and country.now.date() > after(appeal.received, notice):
        raise LawError(f"the notice about {appeal.id} comes too late")
    appeal.move("study")
    appeal.studied = True
    _note(country, appeal, "study")
    return [country.event("appeal_studied", appeal=appeal.id)]


def _extend(country: Country, appeal: Appeal, _: PlannedAct) -> list[Event]:
    """Take at most one month more, and tell the citizen (article 28)."""
    if appeal.late(country.now.date()):
        raise LawError(f"{appeal.id} must be extended before its deadline")
    appeal.move("extend")
    appeal.extended = True
    _note(country, appeal, "extend")
    return [country.event("appeal_extended", appeal=appeal.id)]


def _answer(country: Country, appeal: Appeal, plan: PlannedAct) -> list[Event]:
    """Reply; if this was a complaint about a silent body, that body's answer comes too."""
    late = appeal.late(country.now.date())
    appeal.move(plan.act)
    appeal.plan = []
    _note(country, appeal, plan.act, text=plan.text)
    event = country.event(f"appeal_{appeal.state}", appeal=appeal.id, late=late)
    first = country.appeals.find(appeal.complains_of)
    if first is not None and first.running:
        return [event, *_answer(country, first, PlannedAct(0, "answer"))]
    return [event]


def _join(country: Country, appeal: Appeal, _: PlannedAct) -> list[Event]:
    appeal.move("join")
    _note(country, appeal, "join")
    return [country.event("appeal_joined", appeal=appeal.id)]


ACTS: Final[dict[str, Callable[[Country, Appeal, PlannedAct], list[Event]]]] = {
    "forward": _forward,
    "study": _study,
    "extend": _extend,
    "answer": _answer,
    "refuse": _answer,
    "join": _join,
}


def _note(country: Country, appeal: Appeal, act: str, *, text: str = "", number: str = "") -> None:
    """Write an act into the history and tell the citizen on the phone."""
    until = appeal.deadline if appeal.running else None
    appeal.history.append(Step(country.now, act, appeal.body, until, text))
    values = {"number": number or appeal.number, "body": appeal.body}
    if until:
        values["day"] = until.isoformat()
    message_id = f"{appeal.id}-{len(appeal.history)}"
    deliver(country, message_id, appeal.body, f"appeal_{act}", values=values)
