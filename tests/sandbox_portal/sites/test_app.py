"""The sites together, and the style sheet."""

from __future__ import annotations

import re

from sandbox_portal.sites.style import css
from tests.sandbox_portal.sites.visitor import ID, MY, PHONE, Visitor


def test_every_site_serves_the_style_sheet(visitor):
    for site in (MY, ID, PHONE):
        response = visitor.ask("GET", f"{site}/portal.css")
        assert response.mimetype == "text/css"
        assert response.get_data(as_text=True) == css()


def test_the_style_sheet_works_in_a_shadow_root_and_loads_nothing():
    assert not re.search(r"url\(|@import|@media[^{]*width|\bhtml\b", css())


def test_a_page_has_the_same_colours_in_each_language():
    assert not re.search(r":lang\(|\[lang", css())


def test_the_whole_journey_can_be_told_from_the_events():
    visitor = Visitor()
    from tests.sandbox_portal.sites.pages import all_pages

    assert len(list(all_pages(visitor))) > 40
    names = [event.name for event in visitor.world.events]
    for name in (
        "code_sent",
        "message_replied",
        "message_reported",
        "signed_in",
        "profile_seen",
        "correction_asked",
        "session_ended",
        "consent_withdrawn",
        "consent_refused",
        "password_changed",
        "correction_done",
        "signed_out",
        "account_locked",
    ):
        assert name in names
    assert "code_disclosed" not in names
