"""Asking the body that read, and its answer when its time comes.

Everybody has the right to know about the use of their data (O'RQ-547 of 2 July 2019, articles
22 and 30). How fast a body answers is a rule of this model: two to four days.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.access_log import AccessEntry, record_access
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.oversight.state import VERDICTS, Answer, Question

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

SOONEST: Final = timedelta(days=2)
DIFFERENCE: Final = 3
"""So many different waiting times there are, each a day longer."""


class AskAboutAccess(msgspec.Struct, frozen=True, tag="ask_about_access"):
    """Ask a body why an entry of the log is there."""

    entry: str
    body: str


class JudgeAccess(msgspec.Struct, frozen=True, tag="judge_access"):
    """Say what one thinks of a reading; it can be changed."""

    entry: str
    verdict: str


def ask_about_access(country: Country, command: AskAboutAccess) -> Outcome:
    """Send the question; the body it goes to need not be the one that read."""
    oversight = country.oversight
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    entry = country.access_log.find(command.entry)
    if entry is None:
        return refused("entry", "unknown")
    if command.body not in country.bodies:
        return refused("addressee", "none")
    if any(q.body == command.body for q in oversight.about(entry.id)):
        return refused("addressee", "asked")
    own = command.body == entry.body
    number = len(oversight.questions) + 1
    wait = country.draw.stream(f"answer {entry.id} {command.body}").number(DIFFERENCE)
    oversight.questions.append(
        Question(
            id=f"q{number}",
            entry=entry.id,
            body=command.body,
            own=own,
            asked=country.now,
            wait=SOONEST + timedelta(days=wait),
        )
    )
    return done(country.event("access_questioned", entry=entry.id, body=command.body, own=own))


def answer_questions(country: Country) -> list[Event]:
    """Let the bodies answer the questions whose time has come."""
    waiting = [q for q in country.oversight.questions if q.answer is None]
    return [_answer(country, q) for q in waiting if q.asked + q.wait <= country.now]


def _answer(country: Country, question: Question) -> Event:
    entry = country.access_log.find(question.entry)
    assert entry is not None  # noqa: S101 - entries never go
    question.answer = answer = _answer_of(country, question, entry)
    if question.own:
        record_access(country, question.body, "access_question", question.id)
    deliver(country, f"{question.id}-answer", question.body, answer.text, values=answer.values)
    return country.event("access_answered", entry=entry.id, kind=answer.kind, own=question.own)


def _answer_of(country: Country, question: Question, entry: AccessEntry) -> Answer:
    if not question.own:
        return Answer("misdirected", "access_misdirected", {"body": entry.body})
    if entry.id in country.oversight.answers:
        return country.oversight.answers[entry.id]
    if entry.number:
        return Answer("explained", "access_by_case", {"number": entry.number})
    return Answer("explained", "access_by_rule")


def judge_access(country: Country, command: JudgeAccess) -> Outcome:
    """Keep what the citizen thinks, and whether the body had answered by then."""
    oversight = country.oversight
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    entry = country.access_log.find(command.entry)
    if entry is None:
        return refused("entry", "unknown")
    if command.verdict not in VERDICTS:
        return refused("judgement", "none")
    oversight.judged[entry.id] = command.verdict
    shown = oversight.answers.get(entry.id, Answer("explained", ""))
    judged = country.event(
        "access_judged",
        entry=entry.id,
        verdict=command.verdict,
        answered=oversight.answered(entry.id),
        right=command.verdict == shown.kind,
    )
    return done(judged)
