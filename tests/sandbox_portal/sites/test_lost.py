"""Addresses that lead nowhere."""

from __future__ import annotations

import pytest
from werkzeug.test import Client, TestResponse

from sandbox_portal.scenarios.loader import scenario_keys
from sandbox_portal.sites.visit import QUIET, VISIT, Visit
from sandbox_portal.sites.web import the_web
from tests.sandbox_portal.sites.visitor import ID, MY, PHONE, Visitor


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
    environ = {VISIT: Visit(visitor.world, visitor.perform, "en", "laptop")}
    client = Client(the_web())
    for method in ("GET", "POST"):
        response = client.open("/clock", method=method, base_url=PHONE, environ_overrides=environ)
        assert response.status_code == 404
    assert not visitor.commands


def test_a_form_sent_to_a_page_that_takes_none(citizen):
    assert citizen.post(f"{MY}/cabinet").status == 404
    assert citizen.get(f"{MY}/cabinet/sessions/end").status == 404


def test_where_a_site_has_a_front_door_only_the_page_is_missing():
    standing = set()
    for exercise in scenario_keys():
        visitor = Visitor(exercise=exercise)
        devices = ["laptop", "phone", *(["kiosk"] if visitor.country.kiosk else [])]
        for host in the_web().hosts:
            for device in devices:
                door, lost = (look(visitor, host, path, device) for path in ("/", "/zzz"))
                if lost.status_code != 404:
                    continue  # the kiosk has shown its own first page
                stands = door.status_code != 404
                said = "There is no such page" if stands else "There is no such site"
                assert f"<h1>{said}</h1>" in lost.text, (exercise, host, device)
                standing |= {host} if stands else set()
    assert standing == the_web().hosts


def look(visitor: Visitor, host: str, path: str, device: str) -> TestResponse:
    environ = {VISIT: visitor.visit(device), QUIET: True}
    return Client(the_web()).get(path, base_url=f"https://{host}", environ_overrides=environ)
