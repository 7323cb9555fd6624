"""The terminal: a visit from the language to the end, and nothing left of it."""

from __future__ import annotations

from collections import Counter

import pytest

from sandbox_portal.domain.kiosk.turn import StartKiosk
from sandbox_portal.kiosk.visitors import MOST_STEPS, MOST_VISITORS
from sandbox_portal.language import LANGUAGES
from tests.sandbox_portal.kiosk.person import MENU, OWN, START, Person


@pytest.fixture
def person() -> Person:
    person = Person()
    person.begin()
    return person


def events(person: Person) -> list[str]:
    return [event.name for event in person.visitor.world.events]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_page_offers_each_language(lang: str) -> None:
    person = Person(lang)
    buttons = person.read("/").select("button")
    assert [button["lang"] for button in buttons] == list(LANGUAGES)
    person.begin()
    assert person.read(START).html["lang"] == lang


def test_a_whole_visit(person: Person) -> None:
    response = person.sign_in()
    assert response.location.endswith("/web/my.gov.test/signed-in")
    assert person.read(response.location).h1.get_text() == "What would you like to do?"
    document = person.visitor.world.truth.needed_document
    person.visitor.world.country.kiosk.jams_at = 9
    person.post("/web/kiosk.gov.test/print", document=document)
    person.post("/web/kiosk.gov.test/printer/collect")
    person.post("/web/id.gov.test/sign-out")
    response = person.post("/web/kiosk.gov.test/end")
    assert response.location.endswith("/web/kiosk.gov.test/?done=kiosk_ended")
    wanted = ["kiosk_started", "signed_in", "printed", "print_collected", "signed_out"]
    assert [name for name in events(person) if name in wanted] == wanted


def test_page_and_phone_stand_in_one_document(person: Person) -> None:
    person.sign_in()
    for path in (MENU, "/phone/phone.test/messages", "/web/my.gov.test/cabinet/sessions"):
        page = person.read(path)
        ids = Counter(tag["id"] for tag in page.select("[id]"))
        assert max(ids.values()) == 1, ids
        assert len(page.select("main")) == len(page.select("title")) == 1
        assert len([h for h in page.select("h1") if not h.has_attr("aria-level")]) == 1
        assert not page.select("script, iframe, style, [style], [onclick]")
        for name in ("for", "aria-describedby", "aria-labelledby"):
            for tag in page.select(f"[{name}]"):
                assert all(page.find(id=part) for part in tag[name].split())


def test_every_link_stays_in_the_terminal(person: Person) -> None:
    person.sign_in()
    seen: set[str] = set()
    todo = [MENU, "/phone/phone.test/"]
    while todo:
        path = todo.pop().split("#")[0]
        if path in seen or not path:
            continue
        seen.add(path)
        response = person.client.get(path, base_url=OWN, follow_redirects=True)
        assert response.status_code == 200, path
        page = person.read(path)
        assert all(
            f["action"].startswith(("/web/", "/phone/", "/end")) for f in page.select("form")
        )
        links = [a["href"] for a in page.select("a[href]")]
        assert all(link.startswith(("/web/", "/phone/", "#", "/")) for link in links)
        todo += links
    assert len(seen) > 20


def test_the_address_of_the_simulated_web_is_shown(person: Person) -> None:
    person.post("/web/kiosk.gov.test/start")
    page = person.read("/web/my.gov.test/")
    assert "https://my.gov.test/" in page.select_one(".terminal-address").get_text()
    page = person.read("/web/http:my.gov.test/")
    assert "http://my.gov.test/" in page.select_one(".terminal-address").get_text()


def test_what_happens_on_the_phone_leaves_the_page_where_it_is(person: Person) -> None:
    person.sign_in()
    person.read("/web/my.gov.test/cabinet/consents")
    page = person.read("/phone/phone.test/clock")
    assert page.select_one("main h1").get_text() == "Consents"
    response = person.post("/phone/phone.test/clock", span="day")
    assert response.location == "/phone/phone.test/clock?done=time_passed#the-phone"
    assert person.read(response.location).select_one("main h1").get_text() != "Consents"


def test_mistakes_in_a_form_are_shown_in_the_frame(person: Person) -> None:
    person.post("/web/kiosk.gov.test/start")
    response = person.post("/web/id.gov.test/authorize", login="", password="")
    assert response.status_code == 422
    assert "terminal-phone" in response.get_data(as_text=True)


@pytest.mark.parametrize(
    "path",
    ["/web/no.such.test/x", "/web/my.gov.test/zzz", "/phone/my.gov.test.evil/", "/web/xn--/"],
)
def test_an_address_that_leads_nowhere(person: Person, path: str) -> None:
    person.post("/web/kiosk.gov.test/start")
    response = person.get(path)
    assert response.status_code in (302, 303, 404)


@pytest.mark.parametrize(
    "path", ["/zzz", "/web", "/web//", "/other/my.gov.test/", "/web/a@b/", "/x"]
)
def test_what_is_no_place_is_not_found(person: Person, path: str) -> None:
    assert person.get(path).status_code == 404


def test_the_end_erases_everything(person: Person) -> None:
    person.sign_in()
    visitor = person.visitor
    assert any(isinstance(command, StartKiosk) for command in visitor.journal)
    response = person.post("/end")
    assert response.location == "/?ended"
    assert len(person.terminal.visitors) == 0
    assert visitor.journal == []
    assert "savod-terminal=;" in response.headers["Set-Cookie"]
    assert "erased" in person.read("/?ended").select_one(".banner").get_text()
    assert person.get(MENU).location == "/"


def test_an_idle_session_is_erased_after_a_warning(person: Person) -> None:
    seconds, _, where = person.get(START).headers["Refresh"].partition("; ")
    assert (seconds, where) == ("180", "url=/still-here")
    person.clock.now = 181
    assert person.read("/still-here").h1.get_text() == "Are you still there?"
    assert person.post("/still-here").location == START
    person.clock.now = 181 + 180
    assert person.get("/still-here").headers["Refresh"] == "61; url=/"
    person.clock.now = 181 + 241
    assert "Nobody touched" in person.read("/").select_one(".banner").get_text()
    assert len(person.terminal.visitors) == 0


def test_two_visitors_share_nothing() -> None:
    one = Person()
    other = Person(terminal=one.terminal)
    one.begin()
    first = one.visitor
    other.post("/start", lang="ru")
    assert len(one.terminal.visitors) == 2
    second = other.visitor
    assert first.world.truth.login != second.world.truth.login
    assert first.id != second.id
    assert first.token != second.token
    assert one.read(START).html["lang"] == "en"
    assert other.read(START).html["lang"] == "ru"


def test_starting_again_erases_the_session_before(person: Person) -> None:
    before = person.visitor.id
    person.begin()
    assert len(person.terminal.visitors) == 1
    assert person.visitor.id != before


def test_many_visitors_and_long_sessions_do_not_fill_the_memory(person: Person) -> None:
    for _ in range(MOST_VISITORS + 3):
        Person(terminal=person.terminal).client.post(
            "/start", base_url=OWN, headers={"Origin": OWN}, data={"lang": "en"}
        )
    assert len(person.terminal.visitors) == MOST_VISITORS
    person.visitor.journal.extend([StartKiosk()] * MOST_STEPS)
    person.terminal.visitors.sweep()
    assert len(person.terminal.visitors) == MOST_VISITORS - 1
