"""The card that tells a pupil whom they play."""

from __future__ import annotations

from flask import render_template
from markupsafe import Markup
from werkzeug.test import create_environ

from sandbox_portal.scenarios.settle import Truth
from sandbox_portal.sites import hosts
from sandbox_portal.sites.style import role_card_css
from sandbox_portal.sites.visit import VISIT, Visit
from sandbox_portal.sites.web import the_web


def role_card(visit: Visit, truth: Truth) -> str:
    """Return the role as a piece of HTML: who one is, what one signs in with and from where."""
    country = visit.country
    own = [session.device for session in country.account.sessions if session.mine]
    computers = [device for device in own if device != truth.phone_model]
    looking = create_environ(base_url=f"https://{hosts.PORTAL}", environ_overrides={VISIT: visit})
    with the_web().site(hosts.PORTAL).request_context(looking):
        return render_template(
            "role_card.html",
            truth=truth,
            home_computer=computers[0] if computers else "",
            style=Markup(role_card_css()),  # noqa: S704 - our own file
        )
