"""What the terminal turns away, and that nothing comes of it."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox_portal.kiosk import terminal as terminal_module
from sandbox_portal.kiosk.gate import COOKIE, MOST_BYTES
from sandbox_portal.kiosk.rewriting import TOKEN
from sandbox_portal.language import LANGUAGES
from tests.sandbox_portal.kiosk.person import OWN, SAME, START, Person

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
FORM = "application/x-www-form-urlencoded"
REAL = ["31503100000014", "+998 90 123 45 67", "AA1234567", "8600 1234 5678 9012", "a@mail.uz"]


@pytest.fixture
def person() -> Person:
    person = Person()
    person.begin()
    return person


def paths() -> list[str]:
    return [
        "/",
        START,
        "/web/no.test/",
        "/zzz",
        "/terminal.css",
        "/favicon.ico",
        "/still-here",
        "/phone/phone.test/",
    ]


@pytest.mark.parametrize("path", paths())
def test_every_answer_carries_the_security_headers(person: Person, path: str) -> None:
    headers = person.get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert ("no-store" in headers["Cache-Control"]) == (path != "/terminal.css")


def test_the_cookie_is_for_this_terminal_alone() -> None:
    cookie = Person().begin().headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Path=/" in cookie
    assert "Max-Age" not in cookie
    assert "Expires" not in cookie


def test_a_cookie_with_another_signature_opens_nothing(person: Person) -> None:
    stranger = Person(terminal=person.terminal)
    for value in (person.visitor.id, f"{person.visitor.id}.abc", f"{person.visitor.id}.", "é", "."):
        stranger.client.set_cookie(COOKIE, value, domain="127.0.0.1")
        assert stranger.get(START).location == "/"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil:8765"]
)
def test_another_host_name_is_turned_away(person: Person, host: str) -> None:
    response = person.client.get("/", base_url=f"http://{host}")
    assert response.status_code == 421


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "HEAD", "PATCH"])
def test_other_methods_are_turned_away(person: Person, method: str) -> None:
    assert person.client.open("/", method=method, base_url=OWN).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": OWN},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
    ],
)
def test_a_form_from_elsewhere_does_nothing(person: Person, headers: dict[str, str]) -> None:
    fields = {TOKEN: person.visitor.token}
    for path in ("/web/kiosk.gov.test/start", "/start", "/end"):
        response = person.client.post(path, base_url=OWN, headers=headers, data=fields)
        assert response.status_code == 403
    assert person.visitor.journal == []
    assert len(person.terminal.visitors) == 1


@pytest.mark.parametrize("token", ["", "x", "é" * 32])
def test_a_form_without_the_token_does_nothing(person: Person, token: str) -> None:
    for path in ("/web/kiosk.gov.test/start", "/end", "/still-here"):
        response = person.client.post(path, base_url=OWN, headers=SAME, data={TOKEN: token})
        assert response.status_code == 403
    assert person.visitor.journal == []


def test_the_token_of_another_visitor_is_no_token(person: Person) -> None:
    other = Person(terminal=person.terminal)
    token = person.visitor.token
    other.client.post("/start", base_url=OWN, headers=SAME, data={"lang": "en"})
    fields = {TOKEN: token}
    assert other.client.post("/end", base_url=OWN, headers=SAME, data=fields).status_code == 403


def test_every_form_carries_the_token(person: Person) -> None:
    person.sign_in()
    for path in (START, "/web/my.gov.test/cabinet/consents", "/phone/phone.test/clock"):
        for form in person.read(path).select("form"):
            assert len(form.select(f"[name={TOKEN}]")) == 1
            assert form.select_one(f"[name={TOKEN}]")["value"] == person.visitor.token


def test_what_is_too_large_is_turned_away(person: Person) -> None:
    assert person.post("/web/id.gov.test/authorize", login="x" * MOST_BYTES).status_code == 413
    fields = {f"f{number}": "" for number in range(300)}
    assert person.post("/web/id.gov.test/authorize", **fields).status_code == 400
    assert person.get("/web/my.gov.test/" + "x" * 4_000).status_code == 414
    assert person.visitor.journal == []


def test_only_plain_forms_are_taken(person: Person) -> None:
    for kind in ("multipart/form-data; boundary=x", "application/json", "text/plain", ""):
        response = person.client.post(
            START, base_url=OWN, headers=SAME, data=b"{}", content_type=kind
        )
        assert response.status_code == 415


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("typed", REAL)
def test_data_of_a_real_person_is_refused_and_kept_nowhere(lang: str, typed: str) -> None:
    person = Person(lang)
    person.begin()
    person.post("/web/kiosk.gov.test/start")
    before = list(person.visitor.journal)
    answers = [
        person.post("/web/id.gov.test/authorize", login=typed, password="x"),
        person.get("/web/my.gov.test/?q=" + typed.replace("+", "%2B").replace(" ", "+")),
    ]
    for response in answers:
        html = response.get_data(as_text=True)
        assert response.status_code == 422
        assert typed not in html
        assert f'<html lang="{lang}">' in html
    assert person.visitor.journal == before


def test_no_inner_detail_leaves_the_terminal(
    person: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: Any) -> None:
        raise LookupError("the inside of the program")

    monkeypatch.setattr(terminal_module, "ask", fail)
    response = person.get(START)
    html = response.get_data(as_text=True)
    assert response.status_code == 500
    assert "the inside" not in html
    assert "Traceback" not in html
    assert "the inside of the program" in caplog.text
    assert response.headers["Content-Security-Policy"] == POLICY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x" * 5_000,
        "<script>alert(1)</script>",
        "\x00\x07\x1b[2J",
        "\u202egnp.exe",
        "А" * 40,
        "'\"&",
    ],
)
def test_odd_texts_are_escaped_and_break_nothing(person: Person, typed: str) -> None:
    person.sign_in()
    for path, name in (
        ("/web/my.gov.test/cabinet/profile/street/correct", "value"),
        ("/web/kiosk.gov.test/print", "document"),
        ("/web/kiosk.gov.test/help", "step"),
        ("/phone/phone.test/clock", "span"),
    ):
        response = person.post(path, **{name: typed})
        assert response.status_code in (303, 422), path
        assert "<script" not in response.get_data(as_text=True)
