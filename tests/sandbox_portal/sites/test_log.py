"""The access log."""

from __future__ import annotations

from tests.sandbox_portal.sites.visitor import MY, PHONE

LOG = f"{MY}/cabinet/log"


def test_looking_at_the_profile_is_a_reading(citizen):
    assert "Nobody has read your data yet" in citizen.get(LOG).text
    citizen.get(f"{MY}/cabinet/profile")
    row = citizen.get(LOG).soup.select_one("tbody tr").get_text(" ", strip=True)
    assert "Personal cabinet" in row
    assert "You opened your data yourself" in row


def test_the_data_itself_is_never_shown(citizen):
    citizen.get(f"{MY}/cabinet/profile")
    citizen.post(f"{PHONE}/clock", span="week")
    page = citizen.get(LOG).soup.main.get_text()
    for name in ("jshshir", "document_number", "phone", "born", "street"):
        assert citizen.country.cabinet.record[name] not in page


def test_a_long_log_has_pages(citizen):
    for _ in range(3):
        citizen.post(f"{PHONE}/clock", span="week")
    entries = len(citizen.country.access_log.entries)
    first = citizen.get(LOG)
    assert len(first.soup.select("tbody tr")) == 20
    assert f"{LOG}?page=2" in first.links
    last = citizen.get(f"{LOG}?page=9999")
    assert len(last.soup.select("tbody tr")) == entries % 20 or 20
    assert citizen.get(f"{LOG}?page=-1").text == citizen.get(f"{LOG}?page=x").text


def test_an_entry_says_which_consent_it_belongs_to(citizen):
    citizen.post(f"{PHONE}/clock", span="day")
    consent = next(c for c in citizen.country.consents.all if c.status == "active")
    assert consent.purpose in citizen.get(LOG).text
