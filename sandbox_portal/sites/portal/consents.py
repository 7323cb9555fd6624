"""Who may use the citizen's data, and who asks to."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.consent import GiveConsent, RefuseConsent, WithdrawConsent
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/cabinet/consents", "my/consents", private=True)
def consents() -> ResponseReturnValue:
    """Show requests, consents, and what was withdrawn or refused."""
    return _page()


@portal.action("/cabinet/consents/withdraw", private=True)
def withdraw_consent() -> ResponseReturnValue:
    """Take a consent back."""
    return _after(perform(WithdrawConsent(consent=_chosen())), "consent_withdrawn")


@portal.action("/cabinet/consents/give", private=True)
def give_consent() -> ResponseReturnValue:
    """Give consent, or give it again."""
    return _after(perform(GiveConsent(consent=_chosen())), "consent_given")


@portal.action("/cabinet/consents/refuse", private=True)
def refuse_consent() -> ResponseReturnValue:
    """Refuse a request."""
    return _after(perform(RefuseConsent(consent=_chosen())), "consent_refused")


def _chosen() -> str:
    return typed("consent", 60)


def _after(outcome: Outcome, done: str) -> ResponseReturnValue:
    return _page(outcome.problems) if outcome.refused else go(f"/cabinet/consents?done={done}")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    everything = current_visit().country.consents.all
    return show(
        "portal/consents.html",
        problems,
        asked=[c for c in everything if c.status == "asked"],
        active=[c for c in everything if c.status == "active"],
        earlier=[c for c in everything if c.status in ("withdrawn", "refused")],
    )
