"""Who may use the citizen's data, and who asks to."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.consent import Consent, GiveConsent, RefuseConsent, WithdrawConsent
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.sites.filling import ticked
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


@portal.page("/cabinet/consents/<consent>", "my/consent", about="consent", private=True)
def consent_screen(consent: str) -> ResponseReturnValue:
    """Show who asks for which fields, what for and for how long; nothing is ticked."""
    return _screen(_with_choice(consent))


@portal.action("/cabinet/consents/<consent>/choose", private=True)
def choose_fields(consent: str) -> ResponseReturnValue:
    """Give consent for the fields that are ticked."""
    asked = _with_choice(consent)
    chosen = ticked(asked.fields)
    outcome = perform(GiveConsent(consent=asked.id, fields=chosen))
    if outcome.refused:
        return _screen(asked, outcome.problems, chosen)
    return go("/cabinet/consents?done=consent_given")


def _with_choice(consent_id: str) -> Consent:
    consent = current_visit().country.consents.find(consent_id)
    return consent if consent is not None and consent.days else abort(404)


def _screen(
    consent: Consent, problems: Sequence[Problem] = (), chosen: Sequence[str] = ()
) -> ResponseReturnValue:
    return show("portal/consent_screen.html", problems, consent=consent, chosen=chosen)


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
        earlier=[c for c in everything if c.status in ("withdrawn", "refused", "expired")],
    )
