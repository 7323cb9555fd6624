"""A small stand-in for the country: two sites and a phone, to try the screens on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ipywidgets
from flask import Flask, redirect, request

from sandbox_portal.desk.browser import Browser
from sandbox_portal.desk.screen import Request, Screen, side_by_side
from sandbox_portal.sites.web import Web

HOSTS = ("one.test", "two.test", "phone.test")
HOME = "https://one.test/"
PHONE = "https://phone.test/"
PAGES = Path(__file__).parent / "pages"
CSS = (PAGES / "standin.css").read_text(encoding="utf-8")


def read(name: str, /, **values: str) -> str:
    """Return a page with values put in; only tests write these values."""
    text = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"[[{key}]]", value)
    return text


def make_app() -> Flask:
    app = Flask(__name__, static_folder=None, host_matching=True)
    app.config["SEEN"] = []
    app.config["CODES"] = []
    _add_looks(app)
    _add_forms(app)
    _add_phone(app)
    return app


def _add_looks(app: Flask) -> None:
    @app.get("/", host="one.test")
    def home() -> str:
        return read("home")

    @app.get("/<name>", host="one.test")
    def any_page(name: str) -> str:
        return read(name, codes=str(len(app.config["CODES"])), seen="; ".join(app.config["SEEN"]))

    @app.get("/welcome", host="two.test")
    def welcome() -> str:
        return read("welcome", name=request.args.get("name", ""))

    @app.get("/", host="no-such-site.test")
    def lost() -> tuple[str, int]:
        return read("lost"), 404


def _add_forms(app: Flask) -> None:
    @app.post("/sign-in", host="one.test")
    def sign_in() -> Any:
        form = request.form
        app.config["SEEN"].append(", ".join(f"{key}={form[key]}" for key in form))
        if not form["name"]:
            return read("mistake"), 422
        return redirect(f"https://two.test/welcome?name={form['name']}", code=303)


def _add_phone(app: Flask) -> None:
    @app.get("/", host="phone.test")
    def phone() -> str:
        said = "".join(f"<li data-announce>Code {code}</li>" for code in app.config["CODES"])
        return read("phone", messages=said)

    @app.post("/", host="phone.test")
    def code() -> Any:
        app.config["CODES"].append(str(len(app.config["CODES"]) + 1))
        return redirect("/", code=303)


class StandIn:
    """Joins the screens and the app, as the desk does."""

    def __init__(self) -> None:
        app = make_app()
        web = Web(dict.fromkeys(HOSTS, lambda: app), elsewhere=app)
        self.browser = Browser(web, dict, HOME)
        self.mobile = Browser(web, dict, PHONE)
        self.screen = Screen("browser", css=CSS)
        self.phone = Screen("phone", css=CSS)
        self.screen.show(self.browser.go_home())
        self.phone.show(self.mobile.go_home())
        self.screen.on_request(lambda asked: self.act(asked, self.screen, self.browser))
        self.phone.on_request(lambda asked: self.act(asked, self.phone, self.mobile))

    def act(self, asked: Request, screen: Screen, browser: Browser) -> None:
        real = [name for name, text in asked.fields if "secret" in text]
        if real or "secret" in asked.url:
            screen.notify("Keep <real> data to yourself", "It was not kept.", real)
            return
        ways = {"back": browser.back, "reload": browser.reload, "home": browser.go_home}
        way = ways.get(asked.do, lambda: browser.request(asked.method, asked.url, asked.fields))
        screen.show(way())
        if screen is self.screen:
            self.phone.show(self.mobile.refresh(), quiet=True)
        else:
            self.screen.show(self.browser.refresh(), quiet=True)

    def show(self) -> ipywidgets.Box:
        return side_by_side(self.screen, self.phone)
