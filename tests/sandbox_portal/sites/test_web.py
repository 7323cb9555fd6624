"""The web that is made of all sites."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest
from flask import Flask
from werkzeug.test import Client

from sandbox_portal import sites
from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.sites import hosts
from sandbox_portal.sites.web import PACKAGES, Web, the_web


def says(text: str) -> Flask:
    app = Flask(text)
    app.get("/")(lambda: text)
    return app


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def web(made: list[str]) -> Web:
    def make(host: str) -> Flask:
        made.append(host)
        return says(host)

    return Web({"a.test": lambda: make("a.test"), "b.test": lambda: make("b.test")}, says("else"))


def test_a_site_is_made_once_and_when_it_is_first_asked(web: Web, made: list[str]) -> None:
    client = Client(web)
    assert not made
    for _ in range(2):
        assert client.get("/", base_url="https://b.test").text == "b.test"
        assert made == ["b.test"]


@pytest.mark.parametrize("host", ["c.test", "a.test:8080", "b.test.", "www.a.test"])
def test_every_other_host_is_answered_elsewhere(web: Web, made: list[str], host: str) -> None:
    assert Client(web).get("/", base_url=f"https://{host}").text == "else"
    assert not web.answers("GET", host, "/")
    assert not made


def test_which_addresses_answer(web: Web) -> None:
    assert web.answers("GET", "a.test", "/")
    assert not web.answers("POST", "a.test", "/")
    assert not web.answers("GET", "a.test", "/b")


def test_every_site_answers_at_its_host() -> None:
    packages = [one.name for one in iter_modules(sites.__path__) if one.ispkg]
    home = {
        site.host: name
        for name in packages
        for site in import_module(f"{sites.__name__}.{name}").SITES
    }
    assert home == PACKAGES
    for host in PACKAGES:
        assert the_web().answers("GET", host, "/portal.css"), host


def test_every_known_host_has_a_site() -> None:
    named = {value for name, value in vars(hosts).items() if name.isupper() and "/" not in value}
    assert the_web().hosts == named | set(LOOK_ALIKES)


def test_opening_a_desk_loads_only_the_sites_that_it_shows(tmp_path) -> None:
    code = (
        "import sys; from sandbox_portal import open_desk;"
        "open_desk('04-cabinet', lang='uz', pupil='ali', folder=sys.argv[1]);"
        "print(*(name.split('.')[2] for name in sys.modules"
        " if name.startswith('sandbox_portal.sites.') and name.endswith('.site')"
        " and name.count('.') == 3))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path], check=True, capture_output=True, text=True
    )
    assert sorted(done.stdout.split()) == ["phone", "portal"]
