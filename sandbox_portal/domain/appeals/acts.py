"""What a citizen may do with an appeal that was sent: wait, remind, end it, complain, rate."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.appeals.state import Appeal, Step
from sandbox_portal.domain.appeals.writing import TEXT_LENGTH, hand_in
from sandbox_portal.domain.law.appeals import appeal_law
from sandbox_portal.domain.law.terms import after
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

MOST_STARS: Final = 5
REPLIES: Final = {"thank": True, "ask": True, "insult": False}
"""What one can write under an answer, and whether it is polite."""


class WithdrawAppeal(msgspec.Struct, frozen=True, tag="withdraw_appeal"):
    """End an appeal that still runs."""

    appeal: str


class RemindOffice(msgspec.Struct, frozen=True, tag="remind_office"):
    """Ask an office how far it is."""

    appeal: str


class KeepIdentitySecret(msgspec.Struct, frozen=True, tag="keep_identity_secret"):
    """Ask the office not to tell others who wrote."""

    appeal: str


class RateAnswer(msgspec.Struct, frozen=True, tag="rate_answer"):
    """Rate an answer and write something back."""

    appeal: str
    stars: int
    reply: str


class ComplainUpward(msgspec.Struct, frozen=True, tag="complain_upward"):
    """Complain to a higher body about one that is late or has refused."""

    appeal: str
    body: str
    text: str


def withdraw_appeal(country: Country, command: WithdrawAppeal) -> Outcome:
    """End the appeal; the office stops. After a complaint one may complain anew."""
    appeal = country.appeals.find(command.appeal)
    if appeal is None or not _may(country, appeal, "withdraw"):
        return refused("appeal", "not_possible")
    appeal.move("withdraw")
    _note(country, appeal, "withdraw")
    if first := country.appeals.find(appeal.complains_of):
        first.complaint = ""
    return done(country.event("appeal_withdrawn", appeal=appeal.id))


def remind_office(country: Country, command: RemindOffice) -> Outcome:
    """Remind the office, once a day at most: it does not make the term shorter."""
    appeal = country.appeals.find(command.appeal)
    if appeal is None or not _may(country, appeal, "remind"):
        return refused("appeal", "not_possible")
    today = country.now.date()
    if any(step.act == "remind" and step.at.date() == today for step in appeal.history):
        return refused("remind", "today")
    _note(country, appeal, "remind")
    return done(country.event("office_reminded", appeal=appeal.id, overdue=appeal.late(today)))


def keep_identity_secret(country: Country, command: KeepIdentitySecret) -> Outcome:
    """Keep one's identity secret: the office knows it and tells nobody (article 19)."""
    appeal = country.appeals.find(command.appeal)
    if appeal is None or not _may(country, appeal, "keep_secret") or appeal.secret:
        return refused("appeal", "not_possible")
    appeal.secret = True
    _note(country, appeal, "keep_secret")
    return done(country.event("identity_kept_secret", appeal=appeal.id))


def rate_answer(country: Country, command: RateAnswer) -> Outcome:
    """Rate an answer once."""
    appeal = country.appeals.find(command.appeal)
    if appeal is None or not _may(country, appeal, "rate") or appeal.stars:
        return refused("appeal", "not_possible")
    if not 1 <= command.stars <= MOST_STARS:
        return refused("stars", "empty")
    if command.reply not in REPLIES:
        return refused("reply_to_office", "empty")
    appeal.stars, appeal.reply = command.stars, command.reply
    _note(country, appeal, "rate")
    polite = REPLIES[command.reply]
    return done(country.event("answer_rated", appeal=appeal.id, stars=command.stars, polite=polite))


def complain_upward(country: Country, command: ComplainUpward) -> Outcome:
    """Complain when a body is late or has refused, within a year (article 22)."""
    appeal = country.appeals.find(command.appeal)
    if appeal is None or not _may(country, appeal, "complain") or appeal.complaint:
        return refused("appeal", "not_possible")
    since = wronged_on(appeal, country.now.date())
    if since is None:
        early = country.event("complained_too_early", appeal=appeal.id)
        return refused("upward", "too_early", early)
    if country.now.date() > after(since, appeal_law().terms["upward"]):
        return refused("upward", "too_late")
    if command.body not in country.appeals.offices:
        return refused("body", "empty")
    if command.body == appeal.body:
        return refused("body", "same_body")
    if code := _why_not(command):
        return refused("text", code)
    return _complain(country, appeal, command)


def wronged_on(appeal: Appeal, today: date) -> date | None:
    """Return the day from which one may complain: a refusal, or the last day of the term."""
    if appeal.state == "refused":
        return appeal.ended_on
    return appeal.deadline if appeal.late(today) else None


def _why_not(command: ComplainUpward) -> str | None:
    if not command.text.strip():
        return "empty"
    return "long" if len(command.text) > TEXT_LENGTH else None


def _complain(country: Country, appeal: Appeal, command: ComplainUpward) -> Outcome:
    complaint = Appeal(
        id=f"a{len(country.appeals.all) + 1}",
        kind="shikoyat",
        subject=appeal.subject,
        body=command.body,
        about=appeal.body,
        name=appeal.name,
        home=appeal.home,
        text=command.text.strip(),
        secret=appeal.secret,
        confirmed=True,
        complains_of=appeal.id,
    )
    country.appeals.all.append(complaint)
    appeal.complaint = complaint.id
    _note(country, appeal, "complain")
    higher = country.appeals.offices[appeal.body].higher
    event = country.event(
        "appeal_escalated",
        appeal=appeal.id,
        complaint=complaint.id,
        body=command.body,
        higher=command.body == higher,
        overdue=appeal.state != "refused",
    )
    return done(event, *hand_in(country, complaint))


def _may(country: Country, appeal: Appeal, act: str) -> bool:
    return country.account.signed_in and appeal_law().allows(act, appeal.state)


def _note(country: Country, appeal: Appeal, act: str) -> None:
    appeal.history.append(Step(country.now, act, ""))
