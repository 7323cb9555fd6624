"""What a check may ask of a world: what happened, what never did, and how things stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from sandbox_portal.domain.appeals.state import Appeal
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.identity import PasswordSeal
from sandbox_portal.domain.kiosk.turn import open_session
from sandbox_portal.domain.outcome import Event, Fact
from sandbox_portal.scenarios.settle import Truth
from sandbox_portal.world import World

LOOKING: Final = frozenset({"page_opened", "document_viewed", "profile_seen"})
"""Events that only say what was on the screen."""
BEGINNINGS: Final = frozenset({"signed_in", "message_handled"})
"""Events that show that the pupil did begin to work."""

Step = str | tuple[str, dict[str, Fact]]


class Witness:
    """The questions that test cells ask; whoever has a world can be asked them."""

    world: World

    @property
    def truth(self) -> Truth:
        """What the scenario seeded for this pupil."""
        return self.world.truth

    @property
    def country(self) -> Country:
        """The state of the simulated country now."""
        return self.world.country

    def happened(self, name: str, **facts: Fact) -> bool:
        """Tell whether such an event happened, with at least these facts."""
        return self.count(name, **facts) > 0

    def never(self, name: str, **facts: Fact) -> bool:
        """Tell whether no such event happened, although the pupil did begin to work."""
        return self.began and not self.happened(name, **facts)

    @property
    def began(self) -> bool:
        """Tell whether the citizen did anything to speak of: doing nothing is no care."""
        return any(event.name in BEGINNINGS for event in self.world.events)

    def count(self, name: str, **facts: Fact) -> int:
        """Return how often such an event happened."""
        return sum(event.matches(name, facts) for event in self.world.events)

    def facts(self, name: str, key: str) -> set[Fact]:
        """Return the values that one fact had over all events of a name."""
        return {event.facts[key] for event in self.world.events if event.name == name}

    def order(self, *steps: Step) -> bool:
        """Tell whether such events happened in this order, others between them allowed."""
        events: Iterable[Event] = iter(self.world.events)
        return all(any(_is(event, step) for event in events) for step in steps)

    def between(self, first: str, last: str) -> set[str] | None:
        """Return what else happened after an event and before the next one of another name.

        None if the two did not happen in this order. Opening pages does not count.
        """
        names = [e.name for e in self.world.events if e.name not in LOOKING]
        try:
            start = names.index(first) + 1
            return set(names[start : names.index(last, start)])
        except ValueError:
            return None

    def verdict(self, document: str) -> tuple[str, str] | None:
        """Return the pupil's last verdict on a signed document, and its reason."""
        given = self.country.signature.verdicts.get(document)
        return None if given is None else (given.verdict, given.reason)

    def within(self, minutes: int, since: str, *names: str) -> bool:
        """Tell whether all these events happened so many simulated minutes after another one."""
        start = self._first(since)
        firsts = [self._first(name) for name in names]
        limit = timedelta(minutes=minutes)
        return start is not None and all(at is not None and at - start <= limit for at in firsts)

    def _first(self, name: str) -> datetime | None:
        return next((event.at for event in self.world.events if event.name == name), None)

    def handled(self, message: str) -> set[str]:
        """Return what was done with a message: `report`, `check`, `open_link`, `disclose` …"""
        return set(self.country.inbox.handled.get(message, ()))

    def handled_well(self, message: str) -> bool:
        """Tell whether a right thing was done with a message, and nothing wrong."""
        hows = self.handled(message)
        right, wrong = self.truth.right_handlings[message], self.truth.wrong_handlings[message]
        return bool(hows & right) and not hows & wrong

    def password(self) -> PasswordSeal | None:
        """Return what is known of the One ID's password, if the citizen chose it here."""
        return self.country.account.seal

    def answer(self, question: str) -> str | None:
        """Return the key of the option that the pupil chose last."""
        return self.country.answers.get(question)

    def consents(self, status: str) -> set[str]:
        """Return the ids of the consents that have a status now."""
        return {c.id for c in self.country.consents.all if c.status == status}

    def sessions(self, status: str) -> set[str]:
        """Return the ids of the sessions that are `open` or `ended` now."""
        return {s.id for s in self.country.account.sessions if s.status == status}

    def tray(self) -> set[str]:
        """Return the documents that lie in the kiosk's tray now."""
        kiosk = self.country.kiosk
        return {job.document for job in kiosk.tray} if kiosk else set()

    def prints(self, *statuses: str) -> set[str]:
        """Return the ids of the printings that are `jammed`, `in_tray`, `cancelled` … now."""
        kiosk = self.country.kiosk
        return {job.id for job in kiosk.jobs if job.status in statuses} if kiosk else set()

    def left_at_kiosk(self) -> set[str]:
        """Return what the next visitor would find now: `paper`, `cabinet`, or nothing."""
        kiosk = self.country.kiosk
        paper = kiosk is not None and bool(kiosk.tray or kiosk.waiting)
        found = {"paper": paper, "cabinet": open_session(self.country)}
        return {what for what, there in found.items() if there}

    def appeal(self, key: str) -> Appeal | None:
        """Return an appeal as it is now, by its id or its number."""
        return self.country.appeals.find(key)

    def appeals(self, state: str) -> set[str]:
        """Return the ids of the appeals that are in a state now."""
        return {a.id for a in self.country.appeals.all if a.state == state}

    def standing(self, subject: str = "") -> list[Appeal]:
        """Return the appeals that were sent and not taken back, all or those on one subject."""
        sent = self.country.appeals.standing
        return [a for a in sent if not subject or a.subject == subject]

    def well_addressed(self, appeal: Appeal) -> bool:
        """Tell whether an appeal was sent to the body that must decide it."""
        return appeal.addressee == self.country.appeals.competent(appeal)

    def labels(self, service: str) -> tuple[str, ...]:
        """Return how the pupil marked the steps of the last request for a service."""
        marked = [r.labels for r in self.country.services.requests if r.service.key == service]
        return marked[-1] if marked else ()

    def paper(self, service: str) -> str:
        """Return which paper the pupil named for the last request for a service."""
        named = [r.paper for r in self.country.services.requests if r.service.key == service]
        return named[-1] if named else ""

    def sent(self, form: str) -> set[str]:
        """Return the fields that a body holds now because of a form."""
        return set(self.country.services.forms[form].sent)

    @property
    def hidden_digits(self) -> set[int]:
        """The places of the personal number that the pupil hides, from 1 to 14."""
        return set(self.country.services.hidden or ())

    def record(self, name: str) -> Any:
        """Return what the state has on record now in one field."""
        return self.country.cabinet.record[name]


class Evidence(Witness):
    """A world that can be asked, without any code or screen of the pupil's."""

    def __init__(self, world: World) -> None:
        self.world = world


def _is(event: Event, step: Step) -> bool:
    name, facts = (step, {}) if isinstance(step, str) else step
    return event.matches(name, facts)
