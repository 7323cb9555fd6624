"""The council's site: reading, taking part, voting, counting."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.council.vote import CastBallot
from tests.sandbox_portal.sites.visitor import COUNCIL, ID, MY, PHONE, Visitor


@pytest.fixture
def resident() -> Visitor:
    visitor = Visitor(exercise="12-council")
    visitor.sign_in()
    return visitor


def own_vote(visitor: Visitor):
    return visitor.country.council.vote(visitor.truth.vote)


def test_one_id_brings_the_visitor_back_to_the_council():
    visitor = Visitor(exercise="12-council")
    page = visitor.get(f"{COUNCIL}/votes/{visitor.truth.vote}/ballot")
    assert page.url == f"{ID}/authorize?client=council"
    assert "council.gov.test" in page.text
    form = page.soup.select_one("main form")["action"]
    page = visitor.post(f"{ID}{form}", login=visitor.truth.login, password="wrong")
    assert page.soup.select_one("main form")["action"] == form
    login, password = visitor.truth.login, visitor.truth.password
    page = visitor.post(f"{ID}{form}", login=login, password=password)
    page = visitor.post(f"{ID}/code/again?client=council")
    form = page.soup.select_one("main form")["action"]
    page = visitor.post(f"{ID}{form}", code=visitor.newest_code())
    assert page.url == f"{COUNCIL}/?done=signed_in"


def test_an_unknown_site_cannot_ask_one_id():
    assert Visitor().get(f"{ID}/authorize?client=market").status == 404


def test_the_portal_leads_to_the_council_only_where_there_is_one(resident):
    assert f"{COUNCIL}/" in resident.get(f"{MY}/").links
    elsewhere = Visitor()
    elsewhere.sign_in()
    assert f"{COUNCIL}/" not in elsewhere.get(f"{MY}/cabinet").links
    for part in ("", "sessions", "initiatives", "votes"):
        assert elsewhere.get(f"{COUNCIL}/{part}").status == 404


def test_a_sitting_shows_what_was_decided(resident):
    page = resident.get(f"{COUNCIL}/sessions/{resident.truth.decision_session}")
    said = {"adopted": "Adopted", "rejected": "Rejected", "postponed": "Postponed"}
    section = next(s for s in page.soup.select(".decision") if "A bus in the evening" in s.h3.text)
    assert said[resident.truth.decision_outcome] in section.select_one(".badge").text
    assert resident.truth.decision_number in section.h3.text


def test_a_sitting_to_come_has_an_agenda_only(resident):
    last = resident.country.council.sessions[-1]
    assert not resident.get(f"{COUNCIL}/sessions/{last.id}").soup.select(".decision, .said")
    resident.post(f"{PHONE}/clock", span="week")
    assert len(resident.get(f"{COUNCIL}/sessions/{last.id}").soup.select(".decision")) == 2


def test_a_comment_is_shown_as_text_and_kept_when_refused(resident):
    one = f"{COUNCIL}/initiatives/{resident.country.council.initiatives[0].id}"
    page = resident.post(f"{one}/comment", comment="<b>Bold</b> & good")
    assert "<b>Bold</b> & good" in page.text
    page = resident.post(f"{one}/comment", comment="idiots wrote this")
    assert "hurts people" in page.problems
    assert page.soup.select_one("textarea").get_text().strip() == "idiots wrote this"


def test_the_way_from_the_list_to_the_receipt(resident):
    vote = own_vote(resident)
    start = f"{COUNCIL}/votes/{vote.id}"
    page = resident.get(start)
    assert vote.own_number in page.text
    page = resident.get(f"{start}/ballot")
    assert not page.soup.select("[checked]"), "nothing is chosen beforehand"
    choice = vote.options[1]
    page = resident.post(f"{start}/ballot", choice=choice.key)
    assert choice.text in page.text
    assert not resident.country.council.receipts, "nothing is in the box yet"
    page = resident.post(f"{start}/cast", choice=choice.key)
    assert resident.country.council.receipts[vote.id] in page.text
    assert choice.text not in page.text, "the receipt does not show the choice"
    assert resident.get(f"{start}/ballot").url == start


def test_a_kiosk_is_another_channel_but_not_another_vote(resident):
    vote = own_vote(resident)
    choice = vote.options[0].key
    resident.post(f"{COUNCIL}/votes/{vote.id}/cast", choice=choice)
    outcome = resident.world.do(CastBallot(vote=vote.id, choice=choice, channel="kiosk"))
    assert outcome.refused
    assert resident.world.events[-1].facts["channel"] == "kiosk"
    assert len([e for e in resident.world.events if e.name == "ballot_cast"]) == 1


def test_no_paper_no_stub_and_no_number_is_shown_while_the_vote_is_open(resident):
    vote = own_vote(resident)
    for part in ("recount", "stubs", "result"):
        page = resident.get(f"{COUNCIL}/votes/{vote.id}/{part}")
        assert "The box is closed until" in page.text
        assert not page.soup.select(".papers, .stubs, .result, main form")


def test_counting_the_papers_on_the_page_gives_the_result(resident):
    vote = own_vote(resident)
    start = f"{COUNCIL}/votes/{vote.id}"
    resident.post(f"{start}/cast", choice=vote.options[2].key)
    resident.post(f"{PHONE}/clock", span="week")
    page = resident.get(f"{start}/recount")
    letters = [paper.get_text(strip=True) for paper in page.soup.select(".papers li")]
    counted = {
        f"count-{option.key}": str(letters.count(letter))
        for letter, option in zip("ABC", vote.options, strict=True)
    }
    assert "You have counted right" in resident.post(f"{start}/recount", **counted).banner
    table = resident.get(f"{start}/result").soup.select(".result .number")
    assert [cell.get_text(strip=True) for cell in table] == list(counted.values())


def test_the_stubs_page_finds_the_receipt(resident):
    vote = own_vote(resident)
    start = f"{COUNCIL}/votes/{vote.id}"
    resident.post(f"{start}/cast", choice=vote.options[0].key)
    resident.post(f"{PHONE}/clock", span="week")
    stub = resident.country.council.receipts[vote.id]
    assert "this ballot was counted" in resident.post(f"{start}/stubs", stub=stub).banner
    assert "No stub has this code" in resident.post(f"{start}/stubs", stub="AAA-000").banner


def test_the_copy_of_the_data_does_not_hold_the_choice(resident):
    vote = own_vote(resident)
    chosen = vote.options[1]
    resident.post(f"{COUNCIL}/votes/{vote.id}/cast", choice=chosen.key)
    assert resident.get(f"{MY}/cabinet/export/copy").url == f"{MY}/cabinet/export"
    page = resident.post(f"{MY}/cabinet/export")
    assert vote.question in page.text
    assert chosen.text not in page.text
    assert resident.country.cabinet.record["jshshir"] in page.text


def test_counting_the_footprint_on_the_page(resident):
    page = resident.get(f"{MY}/cabinet/footprint")
    rows = page.soup.select("table tbody tr")
    fields = {chip.get_text(strip=True) for chip in page.soup.select("table .chips li")}
    done = resident.post(f"{MY}/cabinet/footprint", bodies=str(len(rows)), fields=str(len(fields)))
    assert "Both numbers are right" in done.banner


def test_the_chain_shows_where_a_copy_was_changed(resident):
    assert "All seals fit" in resident.post(f"{MY}/cabinet/steps/check").banner
    page = resident.post(f"{MY}/cabinet/steps/try", line="2")
    (row,) = page.soup.select("tr.broken")
    assert row.td.get_text(strip=True) == "2"
    assert "no such line" in resident.post(f"{MY}/cabinet/steps/try", line="x").problems
