"""Chance settles the e-mahalla: sizes, requests, the own register, the secret numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.mahalla.circle import Circle, Member
from sandbox_portal.domain.mahalla.load import live_month
from sandbox_portal.domain.mahalla.state import EMahalla, Entry, Kind, Mahalla
from sandbox_portal.domain.mahalla.tables import SMALL, per_thousand
from sandbox_portal.people.places import DISTRICTS
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.plan_mahalla import MINIMUM, CirclePlan, MahallaPlan

Counts = dict[tuple[str, str], int]
MONTH_DAYS: Final = 28


def settle_mahalla(country: Country, plan: MahallaPlan) -> dict[str, Any]:
    """Put an e-mahalla into the country; return what was seeded."""
    draw = country.draw.stream("mahalla")
    names = _names(country, len(plan.sizes))
    own, *others = _mahallas(plan, names, draw.stream("sizes"))
    counts = _counts(plan, [own, *others], draw.stream("counts"))
    site = EMahalla(
        own=own.id,
        mahallas=tuple(sorted([own, *others], key=lambda m: m.name)),
        kinds=plan.kinds,
        counts=counts,
        register=_register(country, plan, own, counts, draw.stream("register")),
        notices=plan.notices_text,
        circle=_circle(country, plan.circle, len(others), draw.stream("circle")),
    )
    country.mahalla = site
    return _seeded(country, site)


def _names(country: Country, count: int) -> list[str]:
    """Return the citizen's mahalla, then others of the district and of the next one."""
    home = country.citizen.address
    at = next(n for n, district in enumerate(DISTRICTS) if district.name == home.district)
    near = [*DISTRICTS[at].mahallas, *DISTRICTS[(at + 1) % len(DISTRICTS)].mahallas]
    return [home.mahalla, *(name for name in near if name != home.mahalla)][:count]


def _mahallas(plan: MahallaPlan, names: Sequence[str], draw: Draw) -> list[Mahalla]:
    """Return a mahalla of each size; the own one is the smallest."""
    own, *others = names
    return [
        Mahalla(
            id=f"m{number}",
            name=name,
            households=_within(size, draw) // 10 * 10,
            connected=_within(plan.connected, draw),
        )
        for number, (name, size) in enumerate(
            zip([own, *draw.shuffled(others)], plan.sizes, strict=True), start=1
        )
    ]


def _within(limits: tuple[int, int], draw: Draw) -> int:
    return limits[0] + draw.number(limits[1] - limits[0] + 1)


def _counts(plan: MahallaPlan, mahallas: Sequence[Mahalla], draw: Draw) -> Counts:
    """Return requests by mahalla and kind: one is hot, some have a small number, one a zero."""
    own, *others = mahallas
    hot = draw.one(others[:-1])
    rare = [own, *draw.some(others, plan.small_rows - 1)]
    zero = draw.one([m for m in others if m not in rare])
    small_kinds = [kind for kind in plan.kinds if kind.small]
    counts: Counts = {}
    for mahalla in mahallas:
        rate = _within(plan.hot if mahalla is hot else plan.usual, draw)
        fixed: dict[str, int] = {}
        total = rate * mahalla.households // 1000
        if mahalla in rare:
            most = min(SMALL[-1], total - MINIMUM * (len(plan.kinds) - 1))
            fixed[draw.one(small_kinds).key] = 1 + draw.number(most)
        elif mahalla is zero:
            fixed[small_kinds[-1].key] = 0
        row = _row(plan.kinds, total, fixed, draw)
        counts |= {(mahalla.id, key): number for key, number in row.items()}
    return counts


def _row(kinds: Sequence[Kind], total: int, fixed: dict[str, int], draw: Draw) -> dict[str, int]:
    """Return a total spread over the kinds by their shares; who is not fixed has 5 or more."""
    free = [kind for kind in kinds if kind.key not in fixed]
    row = {kind.key: fixed.get(kind.key, MINIMUM) for kind in kinds}
    pile = [kind.key for kind in free for _ in range(kind.share)]
    for _ in range(total - sum(row.values())):
        row[draw.one(pile)] += 1
    return row


def _register(
    country: Country, plan: MahallaPlan, own: Mahalla, counts: Counts, draw: Draw
) -> tuple[Entry, ...]:
    """Return the own mahalla's requests of the month before, a line each, by day."""
    people = CivilRegistry(draw.stream("people").random)
    first = (country.started.date().replace(day=1) - timedelta(days=1)).replace(day=1)
    kinds = draw.shuffled(
        [kind.key for kind in plan.kinds for _ in range(counts[own.id, kind.key])]
    )
    return tuple(sorted((_entry(people, first, kind, draw) for kind in kinds), key=_day))


def _entry(people: CivilRegistry, first: date, kind: str, draw: Draw) -> Entry:
    person = people.citizen(age=(20, 80), today=first)
    name = f"{person.family_name} {person.given_name}"
    return Entry(first + timedelta(days=draw.number(MONTH_DAYS)), name, person.phone, kind)


def _day(entry: Entry) -> tuple[date, str]:
    return entry.day, entry.name


def _circle(country: Country, plan: CirclePlan, others: int, draw: Draw) -> Circle:
    """Return a circle whose average is a whole number or a half."""
    people = CivilRegistry(draw.stream("people").random)
    named = [people.citizen(age=(25, 50), today=country.started.date()) for _ in range(others)]
    numbers = [_within(plan.numbers, draw) for _ in named]
    size = others + 1
    own = _within(plan.numbers, draw)
    while (own + sum(numbers)) * 2 % size:
        numbers[draw.number(others)] += 1
    return Circle(
        question=plan.question_text,
        own=own,
        others=tuple(Member(p.given_name, n) for p, n in zip(named, numbers, strict=True)),
    )


def _seeded(country: Country, site: EMahalla) -> dict[str, Any]:
    """Return what a check may compare with."""
    rates = {m.id: per_thousand(site.total(m.id), m.households) for m in site.mahallas}
    months = [
        sum(live_month(site, country.draw.stream("month"), e_mahalla=way).values())
        for way in (False, True)
    ]
    return {
        "own_mahalla": site.own,
        "own_counts": {k.key: site.counts[site.own, k.key] for k in site.kinds},
        "own_rate": rates[site.own],
        "busiest": max(rates, key=lambda m: rates[m]),
        "largest": max(rates, key=site.total),
        "small_numbers": frozenset(f"{m}-{k}" for (m, k), n in site.counts.items() if n in SMALL),
        "own_number": site.circle.own,
        "average": site.circle.average,
        "saved_percent": (months[0] - months[1]) * 100 // months[0],
    }
