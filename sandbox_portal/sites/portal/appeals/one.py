"""One appeal: how far it is, its history, and what the citizen may do with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.appeals.acts import (
    ComplainUpward,
    KeepIdentitySecret,
    RateAnswer,
    RemindOffice,
    WithdrawAppeal,
)
from sandbox_portal.domain.appeals.state import Appeal
from sandbox_portal.domain.appeals.writing import TEXT_LENGTH
from sandbox_portal.domain.law.appeals import appeal_law
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.portal.appeals.service import (
    appeal_or_404,
    appeals_here,
    offices_by_place,
)
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import perform
from sandbox_portal.sites.words_appeals import REPLIES

STARS: Final = (5, 4, 3, 2, 1)


@portal.page("/appeals/<key>", "my/appeal", about="key", private=True)
def appeal(key: str) -> ResponseReturnValue:
    """Show one appeal."""
    return _page(key)


@portal.action("/appeals/<key>/remind", private=True)
def remind_office(key: str) -> ResponseReturnValue:
    """Remind the office."""
    return _after(key, perform(RemindOffice(appeal=_id(key))), "office_reminded")


@portal.action("/appeals/<key>/secret", private=True)
def keep_identity_secret(key: str) -> ResponseReturnValue:
    """Ask to keep the identity secret."""
    outcome = perform(KeepIdentitySecret(appeal=_id(key)))
    return _after(key, outcome, "identity_kept_secret")


@portal.action("/appeals/<key>/withdraw", private=True)
def withdraw_appeal(key: str) -> ResponseReturnValue:
    """Take the appeal back."""
    return _after(key, perform(WithdrawAppeal(appeal=_id(key))), "appeal_withdrawn")


@portal.action("/appeals/<key>/rate", private=True)
def rate_answer(key: str) -> ResponseReturnValue:
    """Rate the answer and write back."""
    problems = empty_fields("stars", "reply_to_office")
    if problems:
        return _page(key, problems)
    stars = typed("stars", 1)
    outcome = perform(
        RateAnswer(
            appeal=_id(key),
            stars=int(stars) if stars in "12345" else 0,
            reply=typed("reply_to_office", 20),
        )
    )
    return _after(key, outcome, "answer_rated")


@portal.page("/appeals/<key>/complain", "my/appeal-complain", about="key", private=True)
def complaint(key: str) -> ResponseReturnValue:
    """Show the form for a complaint to a higher body."""
    return _complaint(key)


@portal.action("/appeals/<key>/complain", private=True)
def complain_upward(key: str) -> ResponseReturnValue:
    """Complain to a higher body."""
    problems = empty_fields("body", "text")
    if problems:
        return _complaint(key, problems)
    text = typed("text", TEXT_LENGTH + 1)
    outcome = perform(ComplainUpward(appeal=_id(key), body=typed("body", 40), text=text))
    if outcome.refused:
        return _complaint(key, outcome.problems)
    new = appeals_here().find(appeal_or_404(key, sent=True).complaint)
    return go(f"/appeals/{_address(new) if new else key}?done=appeal_escalated")


def _complaint(key: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    values = {"body": typed("body", 40), "text": typed("text", TEXT_LENGTH + 1)}
    return show(
        "appeals/complain.html",
        problems,
        key=key,
        appeal=appeal_or_404(key, sent=True),
        groups=offices_by_place(),
        values=values,
    )


def _id(key: str) -> str:
    return appeal_or_404(key, sent=True).id


def _address(one: Appeal) -> str:
    return one.number or one.id


def _after(key: str, outcome: Outcome, done: str) -> ResponseReturnValue:
    return _page(key, outcome.problems) if outcome.refused else go(f"/appeals/{key}?done={done}")


def _page(key: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    here = appeal_or_404(key, sent=True)
    acts = appeal_law().acts
    values = {"stars": typed("stars", 1), "reply_to_office": typed("reply_to_office", 20)}
    return show(
        "appeals/one.html",
        problems,
        key=key,
        appeal=here,
        may={act for act in acts if appeal_law().allows(act, here.state)},
        first=appeals_here().find(here.complains_of),
        complaint=appeals_here().find(here.complaint),
        values=values,
        stars=STARS,
        replies=REPLIES,
    )
