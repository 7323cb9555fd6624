from __future__ import annotations

from typing import Any

import pytest
from flask import Flask, redirect, request

from sandbox_portal.desk.browser import Browser, UnknownSiteError, read_address
from sandbox_portal.sites.visit import QUIET
from sandbox_portal.sites.web import Web

HOME = "https://one.test/"


def make_app() -> Flask:
    app = Flask(__name__, static_folder=None, host_matching=True)
    seen: list[tuple[str, str]] = []
    app.config["SEEN"] = seen
    add_one(app)
    add_two(app)

    @app.before_request
    def note() -> None:
        seen.append((request.method, request.url))

    @app.get("/", host="no-such-site.test")
    def lost() -> Any:
        return f"<title>Lost</title>{request.args['asked']}", 404

    return app


def add_one(app: Flask) -> None:
    @app.get("/", host="one.test")
    def home() -> str:
        quiet = "quiet" if request.environ.get(QUIET) else "loud"
        who = request.environ["savod.who"]
        return (
            f"<!doctype html><html lang='uz'><title> One &amp;\n all </title><h1>{who} {quiet}</h1>"
        )

    @app.route("/form", host="one.test", methods=["GET", "POST"])
    def form() -> Any:
        if request.method == "POST" and request.form.get("name"):
            return redirect("https://two.test/thanks?to=" + request.form["name"], code=303)
        if request.method == "POST":
            return "<title>Mistake</title>", 422
        return "<title>Form</title>"

    @app.post("/only-post", host="one.test")
    def only_post() -> str:
        return "<title>Only post</title>"


def add_two(app: Flask) -> None:
    @app.get("/thanks", host="two.test")
    def thanks() -> str:
        return f"<title>Thanks {request.args.get('to')}</title>"

    @app.route("/again", host="two.test", methods=["GET", "POST"])
    def again() -> Any:
        return redirect("https://one.test/form", code=307)

    @app.get("/loop", host="two.test")
    def loop() -> Any:
        return redirect("/loop")

    @app.get("/out", host="two.test")
    def out() -> Any:
        return redirect("https://elsewhere.example/x")

    @app.get("/data", host="two.test")
    def data() -> Any:
        return "<b>1</b>", 200, {"Content-Type": "text/plain"}


def browse(app: Flask) -> Browser:
    web = Web({"one.test": lambda: app, "two.test": lambda: app}, elsewhere=app)
    return Browser(web, lambda: {"savod.who": "Lola"}, HOME)


@pytest.fixture
def browser() -> Browser:
    return browse(make_app())


def seen(browser: Browser) -> list[tuple[str, str]]:
    return browser._web.site("one.test").config["SEEN"]


def test_a_page_has_title_language_status_and_address(browser: Browser) -> None:
    page = browser.request("GET", HOME)
    assert (page.url, page.title, page.lang, page.status) == (HOME, "One & all", "uz", 200)
    assert "<h1>Lola loud</h1>" in page.html


def test_a_form_is_followed_to_another_host_as_a_look(browser: Browser) -> None:
    page = browser.request("POST", "https://one.test/form", [("name", "Oʻgʻil")])
    assert page.title == "Thanks Oʻgʻil"
    assert page.url.startswith("https://two.test/thanks?to=")
    assert [method for method, _ in seen(browser)] == ["POST", "GET"]


def test_307_keeps_the_form(browser: Browser) -> None:
    assert browser.request("POST", "https://two.test/again", [("name", "A")]).title == "Thanks A"


def test_get_fields_take_the_place_of_the_query(browser: Browser) -> None:
    page = browser.request("GET", "https://two.test/thanks?to=x", [("to", "a b&c")])
    assert page.title == "Thanks a b&c"
    assert page.url == "https://two.test/thanks?to=a+b%26c"
    assert browser.reload() == page


def test_repeated_field_names_all_arrive(browser: Browser) -> None:
    app = make_app()

    @app.post("/list", host="one.test")
    def listed() -> str:
        return f"<title>{request.form.getlist('x')}</title>"

    page = browse(app).request("POST", "https://one.test/list", [("x", "1"), ("x", "2")])
    assert page.title == "['1', '2']"


def test_back_and_reload_only_look(browser: Browser) -> None:
    browser.request("GET", HOME)
    browser.request("GET", "https://one.test/form")
    assert browser.request("POST", "https://one.test/form", [("name", "")]).title == "Mistake"
    assert browser.reload().title == "Form"
    assert browser.back().title == "One & all"
    assert browser.back().title == "One & all"
    assert [method for method, _ in seen(browser)].count("POST") == 1


def test_the_answer_at_a_form_only_address_reloads_to_the_page_before(browser: Browser) -> None:
    browser.request("GET", "https://one.test/form")
    page = browser.request("POST", "https://one.test/only-post")
    assert (page.title, page.url) == ("Only post", "https://one.test/form")
    assert browser.reload().title == "Form"


def test_refresh_is_quiet_and_leaves_the_answer_to_a_form(browser: Browser) -> None:
    browser.request("GET", HOME)
    assert "Lola quiet" in browser.refresh().html
    mistake = browser.request("POST", "https://one.test/form")
    assert browser.refresh() is mistake
    assert browser.page is mistake


def test_refresh_adds_no_history(browser: Browser) -> None:
    browser.request("GET", HOME)
    browser.request("GET", "https://one.test/form")
    browser.refresh()
    assert browser.back().url == HOME


def test_a_new_browser_reloads_its_home(browser: Browser) -> None:
    assert browser.reload().url == HOME
    assert browser.go_home().url == HOME


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "   ",
        "hello world",
        "portal",
        "https://elsewhere.example/",
        "https://elsewhere.example/?a=b&c=d#e",
        "ftp://one.test/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:lola@one.test",
        "https://one.test:8443/",
        "https://[::1",
        "https://",
        "https://one..test/",
        "\\\\one.test\\",
        "https://" + "a" * 300 + ".test",
        "<script>alert(1)</script>",
        "//one.test",
        "💾",
    ],
)
def test_addresses_that_lead_nowhere_get_a_friendly_page(browser: Browser, asked: str) -> None:
    page = browser.request("GET", asked)
    assert (page.title, page.status, page.url) == ("Lost", 404, asked.strip())
    assert browser.reload().title == "Lost"


@pytest.mark.parametrize(
    "asked", ["one.test", "ONE.test.", "http://one.test", "https://one.test:443/", " one.test/ "]
)
def test_addresses_are_read_with_patience(browser: Browser, asked: str) -> None:
    page = browser.request("GET", asked)
    assert page.title == "One & all"
    assert page.url == ("http://one.test/" if asked.startswith("http:") else HOME)


def test_the_part_before_an_at_sign_is_not_the_site(browser: Browser) -> None:
    assert browser.request("GET", "https://one.test@two.test/thanks").url == (
        "https://two.test/thanks"
    )


def test_lookalike_letters_show_as_they_are_on_the_wire() -> None:
    assert read_address("https://оne.test/").netloc.startswith("xn--")
    with pytest.raises(UnknownSiteError):
        read_address("")


@pytest.mark.parametrize("path", ["loop", "out"])
def test_redirects_to_nowhere_end_on_the_friendly_page(browser: Browser, path: str) -> None:
    assert browser.request("GET", f"https://two.test/{path}").title == "Lost"


def test_other_kinds_of_content_are_shown_as_plain_text(browser: Browser) -> None:
    page = browser.request("GET", "https://two.test/data")
    assert "<pre>&lt;b&gt;1&lt;/b&gt;</pre>" in page.html


def test_a_query_may_hold_another_address_and_a_fragment_stays(browser: Browser) -> None:
    assert browser.request("GET", "two.test/thanks?to=https://x").title == "Thanks https://x"
    assert browser.request("GET", "https://two.test/thanks#end").url.endswith("/thanks#end")
