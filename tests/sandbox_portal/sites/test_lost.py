"""Addresses that lead nowhere."""

from __future__ import annotations

import pytest
from werkzeug.test import Client

from sandbox_portal.sites.visit import Visit
from sandbox_portal.sites.web import the_web
from tests.sandbox_portal.sites.visitor import ID, MY, PHONE


@pytest.mark.parametrize(
    "url", [f"{MY}/zzz", f"{ID}/cabinet", f"{PHONE}/app", f"{MY}/cabinet/", f"{MY}/static/x.js"]
)
def test_a_site_without_such_a_page(visitor, url):
    page = visitor.get(url)
    assert page.status == 404
    assert page.h1 == "There is no such page"
    assert url in page.text


@pytest.mark.parametrize("host", ["my.gov.tset", "id-gov.test", "xn--80ak6aa92e.test"])
def test_an_unknown_host(visitor, host):
    page = visitor.get(f"https://{host}/cabinet")
    assert page.status == 404
    assert page.h1 == "There is no such site"
    assert host in page.text


def test_what_was_asked_is_shown_as_text(visitor):
    page = visitor.get("https://no-such-site.test/?asked=%3Cimg%20src=x%20onerror=alert(1)%3E")
    assert page.soup.select_one(".asked").get_text() == "<img src=x onerror=alert(1)>"
    assert not page.soup.select("img")


def test_the_laptop_cannot_open_the_phone(visitor):
    environ = {"savod.visit": Visit(visitor.world, visitor.perform, "en", "laptop")}
    client = Client(the_web())
    for method in ("GET", "POST"):
        response = client.open("/clock", method=method, base_url=PHONE, environ_overrides=environ)
        assert response.status_code == 404
    assert not visitor.commands


def test_a_form_sent_to_a_page_that_takes_none(citizen):
    assert citizen.post(f"{MY}/cabinet").status == 404
    assert citizen.get(f"{MY}/cabinet/sessions/end").status == 404
