"""Writing an appeal, looking at it once more, and sending it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.appeals.officials import register_due
from sandbox_portal.domain.appeals.others import others_data
from sandbox_portal.domain.appeals.state import Appeal, Step
from sandbox_portal.domain.cabinet import folded
from sandbox_portal.domain.law.appeals import KINDS, appeal_law
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.people.citizen import Citizen

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

TEXT_LENGTH: Final = 2_000
DETAIL_LENGTH: Final = 200
MOST_APPEALS: Final = 40
"""How many appeals and drafts one citizen can have here."""


class WriteAppeal(msgspec.Struct, frozen=True, tag="write_appeal"):
    """Write a draft, or write it anew; the preview follows. `about` is whom one complains of."""

    kind: str
    subject: str
    body: str
    text: str
    about: str = ""
    name: str = ""
    home: str = ""
    secret: bool = False
    draft: str = ""


class SendAppeal(msgspec.Struct, frozen=True, tag="send_appeal"):
    """Send a draft, confirmed with One ID or not."""

    appeal: str
    confirmed: bool


class DeleteDraft(msgspec.Struct, frozen=True, tag="delete_draft"):
    """Throw a draft away."""

    appeal: str


def write_appeal(country: Country, command: WriteAppeal) -> Outcome:
    """Keep a draft; a name and a home may be missing, and then the preview says so."""
    appeals = country.appeals
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if command.kind not in KINDS:
        return refused("kind", "unknown")
    if command.subject not in appeals.subjects:
        return refused("subject", "empty")
    if command.body not in appeals.offices:
        return refused("body", "empty")
    if command.kind == "shikoyat" and command.about not in appeals.offices:
        return refused("about", "empty")
    if problem := _why_not(command):
        return refused(*problem)
    return _keep(country, command)


def _why_not(command: WriteAppeal) -> tuple[str, str] | None:
    if not command.text.strip():
        return "text", "empty"
    if len(command.text) > TEXT_LENGTH:
        return "text", "long"
    too_long = max(len(command.name), len(command.home)) > DETAIL_LENGTH
    return ("home", "long") if too_long else None


def _keep(country: Country, command: WriteAppeal) -> Outcome:
    appeals = country.appeals
    old = appeals.find(command.draft)
    if command.draft and (old is None or not old.unsent):
        return refused("appeal", "not_possible")
    if old is None and len(appeals.all) >= MOST_APPEALS:
        return refused("appeal", "too_many")
    appeal = _drafted(command, old.id if old else f"a{len(appeals.all) + 1}")
    if old is None:
        appeals.all.append(appeal)
    else:
        appeals.all[appeals.all.index(old)] = appeal
    return done(_event(country, "appeal_previewed", appeal))


def _drafted(command: WriteAppeal, appeal_id: str) -> Appeal:
    return Appeal(
        id=appeal_id,
        kind=next(kind for kind in KINDS if kind == command.kind),
        subject=command.subject,
        body=command.body,
        about=command.about if command.kind == "shikoyat" else "",
        name=" ".join(command.name.split()),
        home=" ".join(command.home.split()),
        text=command.text.strip(),
        secret=command.secret,
    )


def send_appeal(country: Country, command: SendAppeal) -> Outcome:
    """Send a draft; without a true name and home or a confirmation nobody considers it."""
    appeal = country.appeals.find(command.appeal)
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if appeal is None:
        return refused("appeal", "unknown")
    if not appeal_law().allows("send", appeal.state):
        return refused("appeal", "not_possible")
    appeal.confirmed = command.confirmed
    if lacks := lacking(country, appeal):
        return done(_leave(country, appeal, lacks))
    return done(*hand_in(country, appeal))


def lacking(country: Country, appeal: Appeal) -> list[str]:
    """Return the details without which an appeal is anonymous (articles 3, 6 and 29)."""
    there = {
        "name": is_own_name(appeal.name, country.citizen),
        "home": is_own_home(appeal.home, country.citizen),
        "confirmation": appeal.confirmed,
    }
    return [detail for detail in appeal_law().identifying if not there[detail]]


def is_own_name(name: str, citizen: Citizen) -> bool:
    """Tell whether this is the citizen's full name, in any order."""
    typed = folded(name)
    return all(folded(part) in typed for part in citizen.full_name.split())


def is_own_home(home: str, citizen: Citizen) -> bool:
    """Tell whether this names at least the district, the street and the house of the citizen."""
    address = citizen.address
    numbers = re.findall(r"\d+", home)
    places = all(folded(place) in folded(home) for place in (address.district, address.street))
    return places and address.house in numbers


def hand_in(country: Country, appeal: Appeal) -> list[Event]:
    """Give a complete appeal to its body; in office hours it is registered at once."""
    appeal.move("send")
    appeal.sent = country.now
    appeal.history.append(Step(country.now, "send", appeal.body))
    first = country.appeals.same_running(appeal)
    events = [_event(country, "appeal_sent", appeal)]
    if first is not None:
        events.append(country.event("appeal_repeated", appeal=appeal.id, of=first.id))
    return [*events, *register_due(country, appeal)]


def _leave(country: Country, appeal: Appeal, lacks: list[str]) -> Event:
    appeal.move("leave")
    appeal.history.append(Step(country.now, "leave", appeal.body, text=",".join(lacks)))
    return country.event("appeal_unconsidered", appeal=appeal.id, lacks=",".join(lacks))


def _event(country: Country, name: str, appeal: Appeal) -> Event:
    foreign = others_data(appeal.text, country.citizen, country.appeals.others)
    return country.event(
        name,
        appeal=appeal.id,
        kind=appeal.kind,
        subject=appeal.subject,
        body=appeal.body,
        about=appeal.about,
        secret=appeal.secret,
        others=bool(foreign),
    )


def delete_draft(country: Country, command: DeleteDraft) -> Outcome:
    """Throw a draft away; what was sent stays."""
    appeal = country.appeals.find(command.appeal)
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if appeal is None:
        return refused("appeal", "unknown")
    if not appeal_law().allows("delete", appeal.state):
        return refused("appeal", "not_possible")
    appeal.move("delete")
    return done(country.event("draft_deleted", appeal=appeal.id))
