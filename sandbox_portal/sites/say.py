"""Saying keys and values of the domain in the language of the visit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from sandbox_portal.domain.access_log import AccessEntry
from sandbox_portal.domain.appeals.state import Appeal, Step
from sandbox_portal.domain.council.sessions import AgendaItem
from sandbox_portal.domain.identity import Session
from sandbox_portal.domain.messages import Message, Reply
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.oversight.state import Answer
from sandbox_portal.language import say_date, say_time, translator
from sandbox_portal.sites import (
    words,
    words_access,
    words_appeals,
    words_council,
    words_mahalla,
    words_messages,
    words_office,
    words_services,
)
from sandbox_portal.sites.visit import Visit

SIGN_IN_FIRST: Final = frozenset({"sign_in_first", "sign_in_to_sign"})


class Say:
    """One visit's voice; templates know it as `say`."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._translated = translator(visit.lang).gettext

    def text(self, english: str) -> str:
        """Say a text of the scenario."""
        return self._translated(english) if english else ""

    def _word(self, known: Mapping[str, str], key: str) -> str:
        """Say a key that has words; anything else is a name and stays as it is."""
        return self.text(known[key]) if key in known else key

    def field(self, key: str) -> str:
        """Say the name of a field of the record."""
        return self._word(words.FIELDS, key)

    def sex(self, key: str) -> str:
        """Say the sex as it stands on an identity card."""
        return self._word(words.SEXES, key)

    def device(self, session: Session) -> str:
        """Say on which device a session was started."""
        return self._word(words.DEVICES, session.device)

    def place(self, session: Session) -> str:
        """Say where a session was started."""
        return self._word(words.PLACES, session.place)

    def body(self, key: str) -> str:
        """Say the name of an office or company."""
        return self.text(self._visit.country.bodies[key].text)

    def system(self, key: str) -> str:
        """Say the information system of an office or company."""
        return self.text(self._visit.country.bodies[key].system)

    def reason(self, entry: AccessEntry) -> str:
        """Say why data were read: the domain's own reasons by key, the scenario's translated."""
        return self.text(words.REASONS.get(entry.reason, entry.reason))

    def case(self, entry: AccessEntry) -> str:
        """Say what a reading belongs to: a consent, a request to correct, or nothing."""
        country = self._visit.country
        if entry.number:
            return entry.number
        if consent := country.consents.find(entry.case):
            return self.text(consent.purpose)
        if appeal := country.appeals.find(entry.case):
            return appeal.number
        if request := country.services.find(entry.case):
            return f"{request.id}, {self.text(request.service.text)}"
        asked = (self.field(c.field) for c in country.cabinet.corrections if c.id == entry.case)
        return next(asked, "")

    def answer(self, answer: Answer) -> str:
        """Say what a body answered when it was asked about a reading."""
        text = self._known(answer.text)
        return text.format(**{n: self._value(n, v) for n, v in answer.values.items()})

    def verdict(self, key: str) -> str:
        """Say what one thinks of a reading."""
        return self.text(words_access.VERDICTS[key])

    def correction(self, status: str) -> str:
        """Say how far a request to correct has come."""
        return self._word(words.CORRECTIONS, status)

    def channel(self, key: str) -> str:
        """Say how a message came."""
        return self._word(words_messages.CHANNELS, key)

    def route(self, key: str) -> str:
        """Say one's own way of checking a message."""
        return self._word(words_messages.ROUTES, key)

    def helper(self, key: str) -> str:
        """Say whom one can call for help."""
        return self._word(words_messages.HELPERS, key)

    def sender(self, key: str) -> str:
        """Say who sent a message: a body by its key, or anybody by name."""
        return self.body(key) if key in self._visit.country.bodies else self.text(key)

    def message(self, message: Message) -> str:
        """Say a message; the domain's own by key, the scenario's by its English text."""
        said = self._known(message.text)
        if not message.values:
            return said
        values = {name: self._value(name, value) for name, value in message.values.items()}
        return said.format(**values)

    def _known(self, text: str) -> str:
        """Say a message of the domain by its key, or a text of the scenario."""
        return self.text(words.MESSAGES.get(text, text))

    def _value(self, name: str, value: str) -> str:
        """Say what fills a gap: the key of a field or body, a date, or a text as it is."""
        if name == "day":
            return self.date(date.fromisoformat(value))
        return {"field": self.field, "body": self.body}.get(name, str)(value)

    def problem(self, problem: Problem) -> str:
        """Say what stopped a command and what to do."""
        return self.text(words.PROBLEMS[problem.field, problem.code])

    def done(self, code: str | None) -> str:
        """Say what has just been done, if the code is a known one."""
        return self.text(words.DONE.get(code or "", ""))

    def is_note(self, code: str | None) -> bool:
        """Tell whether the code says what still has to be done."""
        return code in SIGN_IN_FIRST or code in words_council.NOTES | words_mahalla.NOTES

    def outcome(self, key: str) -> str:
        """Say what the council decided."""
        return self._word(words_council.OUTCOMES, key)

    def decision(self, item: AgendaItem) -> str:
        """Say what follows from a decision."""
        outcome = item.decision.outcome
        return self.text(words_council.NOT_ADOPTED.get(outcome, item.adopted))

    def basis(self, key: str) -> str:
        """Say why a body holds data."""
        return self._word(words_council.BASES, key)

    def banner_icon(self, code: str | None) -> str:
        """Return the drawing that stands beside what has just been done."""
        if code in SIGN_IN_FIRST:
            return "key"
        return "eye" if self.is_note(code) else "check"

    def kind(self, key: str) -> str:
        """Say the kind of an appeal."""
        return self.text(words_appeals.KINDS[key])

    def subject(self, key: str) -> str:
        """Say what an appeal is about."""
        return self.text(self._visit.country.appeals.subjects[key])

    def appeal_text(self, appeal: Appeal) -> str:
        """Say an appeal's text: the pupil's own as it is, the scenario's translated."""
        return self.text(appeal.text)

    def act(self, step: Step) -> str:
        """Say what was done with an appeal."""
        return self.text(words_appeals.ACTS[step.act])

    def reply_of(self, step: Step) -> str:
        """Say what an office answered."""
        return self.text(step.text or words_appeals.ANSWERS[step.act])

    def appeal_word(self, table: str, key: str) -> str:
        """Say another word of appeals, from a table by its name."""
        return self.text(getattr(words_appeals, table)[key])

    def mahalla_word(self, table: str, key: str) -> str:
        """Say a word of the e-mahalla, from a table by its name."""
        return self.text(getattr(words_mahalla, table)[key])

    def tenths(self, number: int) -> str:
        """Say a number that is given in tenths."""
        return f"{number // 10}{'.' if self._visit.lang == 'en' else ','}{number % 10}"

    def office_word(self, table: str, key: str) -> str:
        """Say a word of the official's desk, from a table by its name."""
        return self.text(getattr(words_office, table)[key])

    def in_language(self, english: str, lang: str) -> str:
        """Say a text in another language than the visit's: a letter speaks its writer's."""
        return translator(lang).gettext(english)

    def reply(self, reply: Reply) -> str:
        """Say a reply that the phone offers: a text, or the date that is its key."""
        return self.text(reply.text) or self.date(date.fromisoformat(reply.key))

    def service_word(self, table: str, key: str) -> str:
        """Say a word of services, from a table by its name."""
        return self.text(getattr(words_services, table)[key])

    def side(self, key: str) -> str:
        """Say who asks or is asked in a step of a request."""
        return self.service_word("SIDES", key) if key in words_services.SIDES else self.body(key)

    def keeper(self, key: str) -> str:
        """Say who keeps a field."""
        return self.service_word("KEEPERS", key)

    def strength(self, score: int) -> str:
        """Say how strong a new password is."""
        return self.text(words.STRENGTHS[score])

    def date(self, day: date) -> str:
        """Say a date."""
        return say_date(day, self._visit.lang)

    def time(self, moment: datetime) -> str:
        """Say a date with the time of day."""
        return say_time(moment, self._visit.lang)
