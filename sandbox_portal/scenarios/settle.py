"""Chance settles a scenario: which citizen, which wrong field, which unknown session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from sandbox_portal.domain.cabinet import Cabinet, folded
from sandbox_portal.domain.consent import Consent, Consents, ConsentStatus
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.identity import Account, Session, mark_of
from sandbox_portal.domain.messages import Inbox
from sandbox_portal.domain.one_id.state import OneId
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.places import REGIONS
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.scenarios.loader import ConsentPlan, ConsentPools, Scenario
from sandbox_portal.scenarios.settle_parts import settle_parts

DATE: Final = "%d.%m.%Y"


class Truth:
    """What the scenario seeded, by name: `truth.wrong_field`, `truth.unknown_session` …"""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = MappingProxyType(dict(facts))

    def __getattr__(self, name: str) -> Any:
        """Return a seeded fact; an unknown name says which there are."""
        try:
            return self.__dict__["_facts"][name]
        except KeyError:
            known = ", ".join(sorted(self.__dict__.get("_facts", ())))
            raise AttributeError(f"No truth {name!r}. There are: {known}") from None

    def __dir__(self) -> list[str]:
        return sorted(self._facts)


def settle(scenario: Scenario, draw: Draw) -> tuple[Country, Truth]:
    """Return the country at the start of the exercise, and what was seeded in it."""
    registry = CivilRegistry(draw.stream("people").random)
    today = scenario.start.date()
    citizen = registry.citizen(age=scenario.age, today=today)
    stranger = registry.citizen(age=scenario.age, today=today)
    password = first_password(scenario, draw.stream("password"))
    cabinet, wrong_field = _cabinet(scenario, citizen, stranger, draw.stream("record"))
    sessions, phone_model = _sessions(scenario, citizen, draw.stream("sessions"))
    pools = scenario.consents
    consents = _consents(scenario, pools, draw.stream("consents")) if pools else {}
    account = Account(
        login=login_of(citizen),
        phone=citizen.phone,
        mark=mark_of(password, draw.seed),
        sessions=sessions,
    )
    country = Country(
        started=scenario.start,
        now=scenario.start,
        draw=draw,
        citizen=citizen,
        bodies=scenario.bodies,
        account=account,
        cabinet=cabinet,
        consents=Consents([c for kind in consents.values() for c in kind]),
        inbox=Inbox(awaited=list(scenario.messages)),
        one_id=OneId(own=citizen.phone),
    )
    country.consents.all = draw.stream("order").shuffled(country.consents.all)
    truth: dict[str, Any] = {
        "login": account.login,
        "password": password,
        "phone_model": phone_model,
        "unknown_session": next(s.id for s in sessions if not s.mine),
        "own_sessions": frozenset(s.id for s in sessions if s.mine),
    }
    if wrong_field:
        truth |= {"wrong_field": wrong_field, "right_value": cabinet.true[wrong_field]}
    if consents:
        truth |= {
            "kept_consents": frozenset(c.id for c in consents["kept"]),
            "ended_consents": frozenset(c.id for c in consents["ended"]),
            "excessive_request": consents["excessive"][0].id,
        }
    return country, Truth({**truth, **settle_parts(country, scenario)})


def login_of(citizen: Citizen) -> str:
    """Return a One ID login made of the name: letters and a dot."""
    return f"{folded(citizen.given_name)}.{folded(citizen.family_name)}"


def first_password(scenario: Scenario, draw: Draw) -> str:
    """Return the password that the service centre printed for the citizen."""
    first, second = draw.some(scenario.password_words, 2)
    return f"{first}-{second}-{draw.digits(2)}"


def record_of(citizen: Citizen) -> dict[str, str]:
    """Return the citizen's record as text by field."""
    home = citizen.address
    return {
        "family_name": citizen.family_name,
        "given_name": citizen.given_name,
        "patronymic": citizen.patronymic,
        "born": citizen.born.strftime(DATE),
        "jshshir": citizen.jshshir,
        "document_number": citizen.document.number,
        "document_expires": citizen.document.expires.strftime(DATE),
        "phone": citizen.phone,
        "region": home.region,
        "district": home.district,
        "mahalla": home.mahalla,
        "street": home.street,
        "house": str(home.house),
    }


def _cabinet(
    scenario: Scenario, citizen: Citizen, stranger: Citizen, draw: Draw
) -> tuple[Cabinet, str]:
    true = record_of(citizen)
    other = record_of(stranger)
    if not scenario.wrong_field:
        return Cabinet(record=dict(true), true=true), ""
    name = draw.one([f for f in scenario.wrong_field if other[f] != true[f]])
    return Cabinet(record={**true, name: _wrong(name, true[name], other[name])}, true=true), name


def _wrong(name: str, true: str, other: str) -> str:
    """Return a wrong value that looks like a slip: a date moved, or another person's value."""
    if name in {"born", "document_expires"}:
        return _moved(datetime.strptime(true, DATE).date()).strftime(DATE)  # noqa: DTZ007 - a date
    return other


def _moved(day: date) -> date:
    return day + timedelta(days=9 if day.day < 15 else -9)


def _sessions(scenario: Scenario, citizen: Citizen, draw: Draw) -> tuple[list[Session], str]:
    mine, theirs = draw.some(scenario.phones, 2)
    away = draw.stream("away").one([r for r in REGIONS if r != citizen.address.region])
    start = scenario.start
    places = [
        (mine, citizen.address.region, start - timedelta(days=6, hours=13), True),
        (draw.one(scenario.computers), citizen.address.region, start - timedelta(days=4), True),
        (theirs, away, start - timedelta(hours=draw.number(5) + 4, minutes=17), False),
    ]
    sessions = [
        Session(f"s{number}", device, place, at, own)
        for number, (device, place, at, own) in enumerate(draw.shuffled(places), start=1)
    ]
    return sessions, mine


def _consents(scenario: Scenario, pools: ConsentPools, draw: Draw) -> dict[str, list[Consent]]:
    today = scenario.start.date()

    def drawn(pool: tuple[ConsentPlan, ...], count: int, status: ConsentStatus) -> list[Consent]:
        return [
            Consent(
                id=plan.key,
                body=plan.body,
                purpose=plan.purpose_text,
                state_of_purpose=plan.state_text,
                fields=plan.fields,
                since=today - timedelta(days=120 + draw.number(200)),
                status=status,
                after_withdrawal=plan.after_text,
            )
            for plan in draw.some(pool, count)
        ]

    return {
        "kept": drawn(pools.kept_pool, pools.keep, "active"),
        "ended": drawn(pools.ended_pool, pools.ended, "active"),
        "excessive": drawn(pools.excessive_pool, 1, "asked"),
    }
