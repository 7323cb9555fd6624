"""Writing appeals, following them, and the register of bodies."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.appeals.acts import ComplainUpward
from sandbox_portal.domain.appeals.writing import SendAppeal, WriteAppeal
from tests.sandbox_portal.sites.appeal_pages import APPEALS, send, write
from tests.sandbox_portal.sites.visitor import MY, PHONE, Visitor


@pytest.fixture
def writer() -> Visitor:
    visitor = Visitor(exercise="06-appeals")
    visitor.sign_in()
    return visitor


@pytest.fixture
def waiting() -> Visitor:
    visitor = Visitor(exercise="07-appeal-life")
    visitor.sign_in()
    return visitor


def commands(visitor: Visitor, kind: type) -> list:
    return [c for c in visitor.commands if isinstance(c, kind)]


def test_without_the_service_there_is_no_page_and_no_link(citizen):
    for path in ("/appeals", "/appeals/new", "/appeals/new/ariza", "/appeals/a1", "/bodies"):
        assert citizen.get(MY + path).status == 404
    for path in ("/", "/cabinet"):
        assert APPEALS not in citizen.get(MY + path).links


def test_the_way_from_the_portal_to_a_sent_appeal(writer):
    assert APPEALS in writer.get(f"{MY}/").links
    assert APPEALS in writer.get(f"{MY}/cabinet").links
    assert f"{APPEALS}/new" in writer.get(APPEALS).links
    kind = writer.truth.request_kind
    assert f"{APPEALS}/new/{kind}" in writer.get(f"{APPEALS}/new").links
    page = write(writer, "request")
    assert page.url == f"{APPEALS}/draft/a1"
    assert writer.country.citizen.full_name in page.text
    page = send(writer, "a1")
    appeal = writer.country.appeals.find("a1")
    assert page.banner == "Your appeal is sent."
    assert appeal.number in page.text
    assert "15 days are left" in page.text
    assert f"{APPEALS}/{appeal.number}" in writer.get(APPEALS).links
    assert writer.get(f"{APPEALS}/{appeal.number}").h1 == page.h1


def test_everything_that_is_missing_is_named_and_what_was_typed_stays(writer):
    page = writer.post(f"{APPEALS}/new/shikoyat", text="They would not listen", body="school")
    assert page.status == 422
    fields = [a["href"] for a in page.soup.select(".error-summary a")]
    assert fields == ["#subject", "#about", "#who"]
    assert page.soup.select_one("textarea").get_text().strip() == "They would not listen"
    assert page.soup.select_one("#body option[selected]")["value"] == "school"
    assert not commands(writer, WriteAppeal)


def test_only_a_complaint_asks_whom_it_is_about(writer):
    assert not writer.get(f"{APPEALS}/new/ariza").soup.select_one("#about")
    assert writer.get(f"{APPEALS}/new/shikoyat").soup.select_one("#about")
    assert writer.get(f"{APPEALS}/new/letter").status == 404


def test_the_preview_warns_of_other_peoples_data_until_it_is_gone(writer):
    neighbour = writer.truth.neighbour
    text = f"Help {neighbour.full_name} {neighbour.jshshir}"
    page = write(writer, "request", text=text)
    warning = page.soup.select_one(".warn").get_text(" ", strip=True)
    assert neighbour.jshshir in warning
    assert neighbour.family_name in warning
    change = next(link for link in page.links if "draft=a1" in link)
    form = writer.get(change)
    assert form.soup.select_one("textarea").get_text().strip() == text
    assert form.soup.select_one("input[name=draft]")["value"] == "a1"
    assert not write(writer, "request", draft="a1").soup.select_one(".warn")
    assert len(writer.country.appeals.all) == 1


def test_the_story_tempts_with_the_neighbours_data(writer):
    story = writer.country.inbox.messages[0]
    page = writer.get(f"{PHONE}/messages/{story.id}")
    assert writer.truth.neighbour.jshshir in page.text
    assert "{" not in page.text


def test_without_a_name_or_confirmation_nobody_considers_it(writer):
    page = write(writer, "request", who="nameless")
    assert "anonymous" in page.soup.select_one(".warn").get_text()
    page = send(writer, "a1")
    assert "Nobody considers this appeal" in page.text
    write(writer, "request", draft="a1")
    page = send(writer, "a1", "no")
    assert "it was not confirmed" in page.text
    assert send(writer, "a1").banner == "Your appeal is sent."
    assert [c.confirmed for c in commands(writer, SendAppeal)] == [True, False, True]


def test_a_secret_identity_is_asked_for_in_the_form(writer):
    write(writer, "request", who="secret")
    assert "Identity kept secret" in send(writer, "a1").text
    assert writer.country.appeals.find("a1").secret


def test_a_draft_can_be_thrown_away(writer):
    write(writer, "request")
    assert writer.post(f"{APPEALS}/draft/a1/delete").banner == "The draft is thrown away."
    assert writer.get(f"{APPEALS}/draft/a1").status == 404


def test_pages_of_appeals_that_are_not_there(writer):
    write(writer, "request")
    for path in ("a9", "draft/a9", "a1", "a9/complain"):
        assert writer.get(f"{APPEALS}/{path}").status == 404
    send(writer, "a1")
    assert writer.get(f"{APPEALS}/draft/a1").status == 404
    assert writer.post(f"{APPEALS}/draft/a1/send", confirmed="yes").status == 404


def test_statuses_are_said_with_their_deadlines(waiting):
    page = waiting.get(APPEALS)
    states = [box.get_text(" ", strip=True) for box in page.soup.select(".status")]
    assert len(states) == 4
    assert sum("must come by" in state for state in states) == 3
    assert sum(state.startswith("Overdue") for state in states) == 1
    assert any(state.startswith("Extended") and "February 28" in state for state in states)


def test_the_phone_tells_of_forwarding_and_extension(waiting):
    texts = {m.text: m.id for m in waiting.country.inbox.messages}
    for text in ("appeal_register", "appeal_forward", "appeal_extend"):
        page = waiting.get(f"{PHONE}/messages/{texts[text]}")
        assert "The answer must come by" in page.text
        assert "{" not in page.text


def test_complaining_at_the_right_moment(waiting):
    truth = waiting.truth
    said = {"body": truth.higher_body, "text": "You are late."}
    early = waiting.post(f"{APPEALS}/{truth.in_time_appeal}/complain", **said)
    assert "too early" in early.problems
    page = waiting.post(f"{APPEALS}/{truth.overdue_appeal}/complain", **said)
    assert page.banner == "Your complaint is sent."
    assert page.h1.startswith("Complaint")
    assert len(commands(waiting, ComplainUpward)) == 2
    old = waiting.get(f"{APPEALS}/{truth.overdue_appeal}")
    assert not [link for link in old.links if link.endswith("/complain")]


def test_the_answer_can_be_rated_politely(waiting):
    key = f"{APPEALS}/{waiting.truth.in_time_appeal}"
    waiting.post(f"{PHONE}/clock", span="week")
    waiting.post(f"{PHONE}/clock", span="week")
    assert "Rate the answer" in waiting.get(key).text
    assert waiting.post(f"{key}/rate", stars="x", reply_to_office="thank").status == 422
    page = waiting.post(f"{key}/rate", stars="5", reply_to_office="thank")
    assert page.banner == "Your rating is sent."
    assert "★★★★★" in page.text
    assert "Rate the answer" not in page.text


def test_an_official_who_looks_is_in_the_access_log(waiting):
    page = waiting.get(f"{MY}/cabinet/log")
    number = waiting.country.appeals.find(waiting.truth.overdue_appeal).number
    assert number in page.text
    assert "An official looked at your appeal" in page.text


def test_the_register_is_open_to_all_and_says_who_is_above_whom():
    visitor = Visitor(exercise="06-appeals")
    page = visitor.get(f"{MY}/bodies")
    cards = page.soup.select(".office")
    assert len(cards) == len(visitor.country.appeals.offices)
    assert "Above it: District hokimiyat" in page.text
    assert f"{APPEALS}/new" not in page.links


@pytest.mark.parametrize("text", ["<b>x</b>", "\u202eabc", "{name} %(x)s", "а" * 2500, "\x00"])
def test_odd_texts_are_shown_as_they_are_or_turned_away(writer, text):
    page = write(writer, "request", text=text)
    assert page.status in (200, 422)
    assert "<b>x" not in page.html
    assert "Traceback" not in page.html


@pytest.mark.parametrize("home", ["", "Nowhere 1"])
def test_without_a_true_address_nobody_considers_it(writer, home):
    page = write(writer, "request", home=home)
    assert "Your address is missing" in page.soup.select_one(".warn").get_text()
    assert "where you live is missing" in send(writer, "a1").text
    form = writer.get(next(link for link in writer.get(page.url).links if "draft=a1" in link))
    assert form.soup.select_one("#home")["value"] == home
    write(writer, "request", draft="a1")
    assert send(writer, "a1").banner == "Your appeal is sent."


def test_an_address_that_is_too_long_is_turned_away(writer):
    assert "200 characters" in write(writer, "request", home="x" * 300).problems
