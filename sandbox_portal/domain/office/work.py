"""What an official does with a letter: register, forward, extend, leave, answer.

The law's acts and states are those of `law/appeals.toml`, the same that bind the offices which
answer the pupil. What the law forbids is refused, and the try is written down.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.appeals.state import Step
from sandbox_portal.domain.law.appeals import appeal_law
from sandbox_portal.domain.law.terms import after
from sandbox_portal.domain.office.state import WORDS, Letter
from sandbox_portal.domain.outcome import Fact, Outcome, done, refused
from sandbox_portal.language import LANGUAGES

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class RegisterLetter(msgspec.Struct, frozen=True, tag="register_letter"):
    """Give a letter its number."""

    letter: str


class SendLetterBack(msgspec.Struct, frozen=True, tag="send_letter_back"):
    """Try to hand a letter back unregistered."""

    letter: str


class ForwardLetter(msgspec.Struct, frozen=True, tag="forward_letter"):
    """Hand a letter on to another body."""

    letter: str
    to: str


class ExtendLetter(msgspec.Struct, frozen=True, tag="extend_letter"):
    """Take more time for a letter; the citizen is told."""

    letter: str


class LeaveLetter(msgspec.Struct, frozen=True, tag="leave_letter"):
    """Leave a letter without consideration."""

    letter: str


class AnswerLetter(msgspec.Struct, frozen=True, tag="answer_letter"):
    """Answer a letter: how it is worded, and in which language."""

    letter: str
    words: str
    lang: str


class AnswerVisitor(msgspec.Struct, frozen=True, tag="answer_visitor"):
    """Answer somebody at the window who wants to know who wrote a letter."""

    letter: str
    reply: str


Rule = Callable[["Country", Letter], str | None]


def register_letter(country: Country, command: RegisterLetter) -> Outcome:
    """Register a letter; the term runs from the day on which that had to be done."""
    letter = _find(country, command.letter)
    if letter is None or letter.appeal.state != "sent":
        return refused("letter", "not_possible")
    appeal = letter.appeal
    appeal.move("register")
    number = country.office.letters.index(letter) + 1
    appeal.number = f"{letter.to_register:%y}-{number:05d}"
    appeal.registered = appeal.received = letter.to_register
    letter.registered_on = country.now.date()
    in_time = letter.registered_on <= letter.to_register
    return _did(country, letter, "register", in_time=in_time)


def send_letter_back(country: Country, command: SendLetterBack) -> Outcome:
    """Refuse to register: the law forbids it (article 23)."""
    letter = _find(country, command.letter)
    if letter is None or letter.appeal.state != "sent":
        return refused("letter", "not_possible")
    return _forbidden(country, letter, "letter", "must_register")


def forward_letter(country: Country, command: ForwardLetter) -> Outcome:
    """Hand on to the body that decides, within 5 days, never to the one complained about."""
    letter = _find(country, command.letter)
    if letter is None or not _may(letter, "forward"):
        return refused("letter", "not_possible")
    if command.to not in country.appeals.offices:
        return refused("to", "empty")
    if code := _why_not_forward(country, letter, command.to):
        return _forbidden(country, letter, "to", code)
    letter.appeal.move("forward")
    letter.appeal.body, letter.settled = command.to, True
    return _did(country, letter, "forward", body=command.to)


def _why_not_forward(country: Country, letter: Letter, to: str) -> str | None:
    appeal, today = letter.appeal, country.now.date()
    if letter.anonymous:
        return "anonymous"
    if to == appeal.about:
        return "complained_about"
    if country.appeals.competent(appeal) == country.office.body:
        return "ours"
    if to != country.appeals.competent(appeal):
        return "not_competent"
    last = after(appeal.received or today, appeal_law().terms["forward"])
    return "too_late" if today > last else None


def extend_letter(country: Country, command: ExtendLetter) -> Outcome:
    """Take up to one month more: an exception, before the term is over, and the citizen is told."""
    letter = _find(country, command.letter)
    if letter is None or not _may(letter, "extend"):
        return refused("letter", "not_possible")
    if code := _why_not_extend(country, letter):
        return _forbidden(country, letter, "letter", code)
    letter.appeal.move("extend")
    letter.appeal.extended = letter.settled = True
    return _did(country, letter, "extend")


def _why_not_extend(country: Country, letter: Letter) -> str | None:
    if not letter.waits_text:
        return "no_reason"
    return "extend_late" if letter.appeal.late(country.now.date()) else None


def leave_letter(country: Country, command: LeaveLetter) -> Outcome:
    """Leave an anonymous letter without consideration (article 29), and no other."""
    letter = _find(country, command.letter)
    if letter is None or not _may(letter, "leave"):
        return refused("letter", "not_possible")
    if not letter.anonymous:
        return _forbidden(country, letter, "letter", "must_consider")
    letter.appeal.move("leave")
    letter.settled = True
    return _did(country, letter, "leave")


def answer_letter(country: Country, command: AnswerLetter) -> Outcome:
    """Answer on the substance, when everything that is needed has come in."""
    letter = _find(country, command.letter)
    if letter is None or not _may(letter, "answer"):
        return refused("letter", "not_possible")
    if command.words not in WORDS:
        return refused("words", "empty")
    if command.lang not in LANGUAGES:
        return refused("lang", "empty")
    if code := _why_not_answer(country, letter):
        return _forbidden(country, letter, "letter", code)
    today = country.now.date()
    in_time = not letter.appeal.late(today)
    letter.appeal.move("answer")
    letter.words, letter.answered_in = command.words, command.lang
    letter.answered_on, letter.settled = today, True
    same = command.lang == letter.lang
    return _did(country, letter, "answer", words=command.words, same_language=same, in_time=in_time)


def _why_not_answer(country: Country, letter: Letter) -> str | None:
    appeal = letter.appeal
    if letter.anonymous:
        return "anonymous"
    if country.appeals.competent(appeal) != country.office.body:
        return "not_ours"
    ready = (appeal.received or country.now.date()) + timedelta(days=letter.ready_after)
    return "not_ready" if country.now.date() < ready else None


def answer_visitor(country: Country, command: AnswerVisitor) -> Outcome:
    """Tell a visitor who wrote, or keep it secret (article 19)."""
    letter = _find(country, command.letter)
    if letter is None or not letter.visitor_text or letter.visitor:
        return refused("letter", "not_possible")
    if command.reply not in ("keep", "tell"):
        return refused("reply", "unknown")
    letter.visitor = command.reply
    name = "writer_kept_secret" if command.reply == "keep" else "writer_told"
    return done(country.event(name, letter=letter.appeal.id))


def _find(country: Country, key: str) -> Letter | None:
    return country.office.find(key) if country.account.signed_in else None


def _may(letter: Letter, act: str) -> bool:
    """Tell whether the law allows an act now; what another body has is no longer ours."""
    return letter.appeal.state != "forwarded" and appeal_law().allows(act, letter.appeal.state)


def _did(country: Country, letter: Letter, act: str, **facts: Fact) -> Outcome:
    appeal = letter.appeal
    until = appeal.deadline if appeal.running and act != "forward" else None
    appeal.history.append(Step(country.now, act, country.office.body, until))
    return done(country.event(f"letter_{PAST[act]}", letter=appeal.id, **facts))


PAST = {
    "register": "registered",
    "forward": "forwarded",
    "extend": "extended",
    "leave": "left",
    "answer": "answered",
}


def _forbidden(country: Country, letter: Letter, field: str, code: str) -> Outcome:
    tried = country.event("law_forbade", letter=letter.appeal.id, what=code)
    return refused(field, code, tried)
