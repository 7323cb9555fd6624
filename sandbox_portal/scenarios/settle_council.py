"""Chance settles the council: which sessions, decisions, initiatives, votes, and which offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from sandbox_portal.domain.council.initiatives import Comment, Initiative
from sandbox_portal.domain.council.sessions import (
    AgendaItem,
    CouncilSession,
    Decision,
    DecisionOutcome,
)
from sandbox_portal.domain.council.state import Council
from sandbox_portal.domain.council.vote import Roll, Vote, Wave
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.plan_council import AgendaPlan, CouncilPlan, InitiativePlan, VotePlan

OUTCOMES: Final[tuple[DecisionOutcome, ...]] = ("adopted", "rejected", "postponed")
SESSION_DAYS: Final = (-34, -20, 3)
"""Two sessions lie behind, one is to come; days from the start."""
ITEMS: Final = 2
VOTE_DAYS: Final = 4
LETTERS: Final = "ABDEFHKLMNPRTUWXY"
"""Letters of a receipt's code: none that looks like a digit."""


def settle_council(country: Country, plan: CouncilPlan) -> dict[str, Any]:
    """Put a council into the country; return what was seeded."""
    draw = country.draw.stream("council")
    sessions = _sessions(country.started, plan, draw.stream("sessions"))
    own_plan = draw.stream("vote").one(plan.vote_pool)
    foreign_plan = draw.stream("foreign").one(plan.foreign_vote_pool)
    own = _vote(country.started, own_plan, draw.stream("voters"), listed=True)
    foreign = _vote(country.started, foreign_plan, draw.stream("foreign voters"), listed=False)
    country.council = Council(
        sessions=sessions,
        initiatives=_initiatives(country.started, plan, draw.stream("initiatives")),
        votes=[own, foreign],
        rude_words=frozenset(plan.rude_words),
    )
    offer = draw.stream("offer").one(plan.offer_pool)
    country.inbox.awaited.append(offer)
    session, item = next((s, i) for s in sessions for i in s.items if i.key == plan.wanted)
    return {
        "initiatives": tuple(one.id for one in country.council.initiatives),
        "decision_session": session.id,
        "decision_outcome": item.decision.outcome,
        "decision_number": item.decision.number,
        "vote": own.id,
        "foreign_vote": foreign.id,
        "options": tuple(option.key for option in own.options),
        "papers_of_others": MappingProxyType(_papers_of_others(own)),
        "offer": offer.key,
    }


def _papers_of_others(vote: Vote) -> Counter[str]:
    """Return what all others mark, by option: those who have voted and those who will."""
    coming = [choice for wave in vote.waves for choice in wave.papers]
    return Counter([*vote.box.papers, *coming])


def _sessions(start: datetime, plan: CouncilPlan, draw: Draw) -> tuple[CouncilSession, ...]:
    (wanted,) = [p for p in plan.agenda_pool if p.key == plan.wanted]
    others = draw.some([p for p in plan.agenda_pool if p is not wanted], 3 * ITEMS - 1)
    place = draw.number(2 * ITEMS)
    points = [*others[:place], wanted, *others[place:]]
    first = 11 + draw.number(20)
    return tuple(
        _session(start, first + n, n, points[n * ITEMS : n * ITEMS + ITEMS], plan.members, draw)
        for n in range(len(SESSION_DAYS))
    )


def _session(
    start: datetime, number: int, n: int, points: Sequence[AgendaPlan], members: int, draw: Draw
) -> CouncilSession:
    held = (start + timedelta(days=SESSION_DAYS[n])).replace(hour=10, minute=0, second=0)
    items = tuple(
        AgendaItem(
            p.key,
            p.title_text,
            p.record_text,
            p.adopted_text,
            _decision(f"{number}-{at}", members, draw),
        )
        for at, p in enumerate(points, start=1)
    )
    return CouncilSession(f"session-{number}", held, items)


def _decision(number: str, members: int, draw: Draw) -> Decision:
    """Return a decision whose votes fit what was decided."""
    outcome = draw.one(OUTCOMES)
    abstained = draw.number(3)
    most = members // 2 + 1 + draw.number(members // 4)
    fewer = members - most - abstained
    if outcome == "rejected":
        return Decision(number, outcome, fewer, most, abstained)
    return Decision(number, outcome, most, fewer, abstained)


def _initiatives(start: datetime, plan: CouncilPlan, draw: Draw) -> list[Initiative]:
    people = CivilRegistry(draw.stream("authors").random)

    def name() -> str:
        citizen = people.citizen(age=(18, 70), today=start.date())
        return f"{citizen.given_name} {citizen.family_name}"

    def made(p: InitiativePlan) -> Initiative:
        needed = 100 + 50 * draw.number(3)
        supporters = needed // 3 + draw.number(needed // 2)
        said = Comment(name(), p.comment_text, start - timedelta(hours=5 + draw.number(90)))
        return Initiative(p.key, p.title_text, p.text, name(), supporters, needed, comments=[said])

    return [made(p) for p in draw.some(plan.initiative_pool, plan.initiatives)]


def _vote(start: datetime, plan: VotePlan, draw: Draw, *, listed: bool) -> Vote:
    eligible = tuple(f"{number:03}" for number in range(1, 59 + draw.number(16)))
    own = draw.one(eligible) if listed else ""
    codes = _codes(len(eligible), draw.stream("codes"))
    voters = draw.stream("who").shuffled([v for v in eligible if v != own])
    voters = voters[: len(voters) * (60 + draw.number(16)) // 100]
    papers = _papers(len(voters), [o.key for o in plan.options], draw.stream("papers"))
    closes = (start + timedelta(days=VOTE_DAYS)).replace(hour=20, minute=0, second=0)
    vote = Vote(
        id=plan.key,
        place=plan.place_text,
        question=plan.question_text,
        about=plan.about_text,
        options=plan.options,
        closes=closes,
        own_number=own,
        roll=Roll(eligible),
        blanks=codes,
    )
    early, *days = _parts(len(voters), VOTE_DAYS + 1)
    vote.receive(voters[:early], papers[:early])
    for day, size in enumerate(days):
        at = (start + timedelta(days=day)).replace(hour=18, minute=0, second=0)
        group = slice(early, early + size)
        vote.waves.append(Wave(at, tuple(voters[group]), tuple(papers[group])))
        early += size
    return vote


def _papers(count: int, options: Sequence[str], draw: Draw) -> list[str]:
    """Return so many papers; chance gives each option a weight, and one of them leads."""
    weights = [2 + draw.number(5) for _ in options]
    weights[draw.number(len(options))] += 4
    pile = [key for key, weight in zip(options, weights, strict=True) for _ in range(weight)]
    return [draw.one(pile) for _ in range(count)]


def _parts(whole: int, count: int) -> list[int]:
    """Return a whole number in equal parts, the rest in the first."""
    each = whole // count
    return [whole - each * (count - 1), *[each] * (count - 1)]


def _codes(count: int, draw: Draw) -> list[str]:
    """Return so many different codes like `KTX-482`, in chance order."""
    found: dict[str, None] = {}
    while len(found) < count:
        letters = "".join(draw.one(LETTERS) for _ in range(3))
        found[f"{letters}-{draw.digits(3)}"] = None
    return draw.shuffled(list(found))
