"""Asking about the log, the public feed and the inspector's desk, as pages."""

from __future__ import annotations

import pytest

from tests.sandbox_portal.sites.access_pages import FEED, INSPECTOR, LOG
from tests.sandbox_portal.sites.visitor import ID, MY, PHONE, Visitor


@pytest.fixture
def reader() -> Visitor:
    visitor = Visitor(exercise="05-access-log")
    visitor.sign_in()
    return visitor


@pytest.fixture
def inspector() -> Visitor:
    visitor = Visitor(exercise="05-access-log-practice")
    visitor.sign_in()
    return visitor


def rows(page) -> list[str]:
    return [row.get_text(" ", strip=True) for row in page.soup.select("tbody tr")]


def test_one_body_can_be_shown_and_is_counted(reader):
    body = max(set(reader.truth.readings.values()), key=list(reader.truth.readings.values()).count)
    page = reader.get(f"{LOG}?body={body}")
    count = list(reader.truth.readings.values()).count(body)
    assert len(rows(page)) == count
    assert f"{count} entries" in page.text
    chosen = page.soup.select(".sieve [aria-current]")
    assert [link.get_text(strip=True) for link in chosen] == [reader.country.bodies[body].text]


def test_the_order_can_be_turned_and_is_told_to_a_screen_reader(reader):
    newest, oldest = reader.get(LOG), reader.get(f"{LOG}?order=oldest&page=3")
    assert rows(newest)[0] == rows(oldest)[-1]
    assert newest.soup.select_one("th[aria-sort=descending]")
    assert oldest.soup.select_one("th[aria-sort=ascending]")


def test_paging_keeps_body_and_order(reader):
    page = reader.get(f"{LOG}?order=oldest")
    assert f"{LOG}?order=oldest&page=2" in page.links
    body = next(b for b in reader.truth.readings.values() if b != "cabinet")
    assert f"{LOG}?body={body}&order=oldest" in page.links


@pytest.mark.parametrize("query", ["body=x", "order=x", "page=x", "page=99", "body=<b>&order='"])
def test_a_strange_address_shows_the_log_all_the_same(reader, query):
    page = reader.get(f"{LOG}?{query}")
    assert page.status == 200
    assert rows(page)


def test_an_entry_without_a_case_says_so(reader):
    bare = [e for e in reader.country.access_log.entries if not e.number and e.body != "cabinet"]
    for entry in bare:
        assert "Case none given" in reader.get(f"{LOG}/{entry.id}").text


def test_the_answer_stands_under_the_entry_and_on_the_phone(reader):
    entry, kind = next(iter(reader.truth.kinds.items()))
    assert kind in ("explained", "mistake", "misuse")
    reader.post(f"{LOG}/{entry}/ask", addressee=reader.truth.readings[entry])
    assert "No answer yet" in reader.get(f"{LOG}/{entry}").text
    reader.post(f"{PHONE}/clock", span="week")
    said = reader.country.oversight.answers[entry].text
    assert said in reader.get(f"{LOG}/{entry}").text
    assert said in reader.get(f"{PHONE}/messages/q1-answer").text


def test_the_wrong_body_says_whom_to_ask(reader):
    entry = min(reader.truth.unexplained)
    own = reader.truth.readings[entry]
    other = next(b for b in reader.truth.readings.values() if b not in (own, "cabinet"))
    reader.post(f"{LOG}/{entry}/ask", addressee=other)
    reader.post(f"{PHONE}/clock", span="week")
    page = reader.get(f"{LOG}/{entry}")
    assert f"Please ask the body that read: {reader.country.bodies[own].text}." in page.text


@pytest.mark.parametrize(
    ("body", "count", "said"),
    [
        ("clinic?", "3", "Choose a body from the list."),
        ("", "3", "Choose a body from the list."),
        ("cabinet", "", "Type a number in figures."),
        ("cabinet", "three", "Type a number in figures."),
        ("cabinet", "-1", "Type a number in figures."),
        ("cabinet", "9" * 400, "Type a number in figures."),
    ],
)
def test_a_bad_count_is_answered_in_a_sentence(reader, body, count, said):
    page = reader.post(f"{MY}/cabinet/count", body=body, count=count)
    assert page.status == 422
    assert said in page.problems


def test_a_right_count_is_told(reader):
    body = next(b for b in reader.truth.readings.values() if b != "cabinet")
    count = list(reader.truth.readings.values()).count(body)
    assert "That is right" in reader.post(f"{MY}/cabinet/count", body=body, count=str(count)).banner


def test_a_post_names_the_citizen_and_stays(reader):
    entry = min(reader.truth.unexplained)
    page = reader.post(f"{FEED}/write/{entry}")
    assert reader.country.citizen.family_name in page.soup.select_one(".post").get_text()
    assert reader.post(f"{FEED}/write/{entry}").status == 422


def test_there_is_no_such_entry(reader):
    for address in (f"{LOG}/r999", f"{FEED}/write/r999"):
        assert reader.get(address).status == 404
    assert reader.post(f"{LOG}/r999/ask", addressee="clinic").status == 404


def test_where_nothing_is_to_be_found_there_is_neither_feed_nor_list_of_cases():
    citizen = Visitor()
    citizen.sign_in()
    for address in (f"{FEED}/", f"{INSPECTOR}/", f"{MY}/cabinet/cases"):
        assert citizen.get(address).status == 404


def test_any_reading_can_be_asked_about_in_every_exercise():
    citizen = Visitor()
    citizen.sign_in()
    citizen.post(f"{PHONE}/clock", span="day")
    entry = citizen.country.access_log.entries[-1]
    citizen.post(f"{LOG}/{entry.id}/ask", addressee=entry.body)
    citizen.post(f"{PHONE}/clock", span="week")
    assert "This reading was lawful" in citizen.get(f"{LOG}/{entry.id}").text


def test_only_a_citizen_who_works_there_finds_the_inspectors_desk(inspector):
    assert inspector.get(f"{INSPECTOR}/").h1 == "Files on your desk"
    assert Visitor(exercise="05-access-log").get(f"{INSPECTOR}/").status == 404


def test_a_decision_is_final_and_a_colleague_says_how_they_see_it(inspector):
    key, review = next(iter(inspector.country.oversight.reviews.items()))
    wrong = next(v for v in ("explained", "mistake", "misuse") if v != review.verdict)
    page = inspector.post(f"{INSPECTOR}/file/{key}", verdict=wrong)
    assert "sees it differently" in page.text
    assert review.why_text in page.text
    assert not page.soup.select(".verdicts")
    again = inspector.post(f"{INSPECTOR}/file/{key}", verdict=review.verdict)
    assert "already decided" in again.problems


def test_before_a_decision_the_file_does_not_give_it_away(inspector):
    for key, review in inspector.country.oversight.reviews.items():
        assert review.why_text not in inspector.get(f"{INSPECTOR}/file/{key}").text


def test_one_id_leads_back_to_the_inspectors_desk():
    visitor = Visitor(exercise="05-access-log-practice")
    assert visitor.get(f"{INSPECTOR}/").url.startswith(f"{ID}/authorize?client=inspector")
