"""The phone."""

from __future__ import annotations

from sandbox_portal.sites.phone.inbox import unread
from tests.sandbox_portal.sites.visitor import ID, PHONE, Visitor


def test_new_messages_are_counted_until_they_are_opened(visitor):
    assert not visitor.get(f"{PHONE}/").soup.select(".dot")
    visitor.give_password()
    assert visitor.get(f"{PHONE}/").soup.select_one(".dot").get_text() == "2"
    visitor.get(f"{PHONE}/messages/code-1")
    assert unread(visitor.world) == {"helper"}
    assert visitor.get(f"{PHONE}/clock").soup.select_one(".dot").get_text() == "1"


def test_a_sender_is_one_thread_with_the_newest_message_first(visitor):
    visitor.give_password()
    visitor.get(f"{PHONE}/messages/code-1")
    visitor.post(f"{ID}/code/again")
    assert unread(visitor.world) == {"helper", "code-2"}
    rows = [b.get_text() for b in visitor.get(f"{PHONE}/messages").soup.select(".thread-text b")]
    assert rows == ["One ID", "Helper Sardor"]
    bubbles = visitor.get(f"{PHONE}/messages/code-1").soup.select(".bubble")
    assert bubbles[0].get_text().startswith(visitor.newest_code())
    assert len(bubbles) == 2


def test_a_message_drawn_again_is_not_yet_read(visitor):
    visitor.give_password()
    visitor.get(f"{PHONE}/messages/code-1", quiet=True)
    assert unread(visitor.world) == {"helper", "code-1"}


def test_a_reply_is_sent_once(visitor):
    visitor.give_password()
    page = visitor.get(f"{PHONE}/messages/helper")
    assert len(page.soup.select(".replies button")) == 2
    page = visitor.post(f"{PHONE}/messages/helper/reply", reply="refuse")
    assert page.banner == "Your reply is sent."
    assert page.soup.select_one(".bubble-mine")
    assert not page.soup.select(".replies")
    page = visitor.post(f"{PHONE}/messages/helper/reply", reply="send_code")
    assert "already answered" in page.problems
    assert "cannot be sent" in visitor.post(f"{PHONE}/messages/code-1/reply", reply="x").problems


def test_giving_the_code_away_lets_a_stranger_in(citizen):
    citizen.post(f"{PHONE}/messages/helper/reply", reply="send_code")
    page = citizen.get("https://my.gov.test/cabinet/sessions")
    assert "A phone, model not known" in page.text
    assert "Place not known" in page.text


def test_reporting(visitor):
    visitor.give_password()
    page = visitor.post(f"{PHONE}/messages/helper/report")
    assert "reported this message" in page.banner
    assert "Reported as fraud" in page.text
    assert len(visitor.post(f"{PHONE}/messages/helper/report").soup.select(".reported")) == 1


def test_a_message_that_does_not_exist(visitor):
    assert visitor.get(f"{PHONE}/messages/none").status == 404
    assert visitor.post(f"{PHONE}/messages/none/report").status == 404


def test_the_identity_card_shows_what_is_true(visitor):
    text = visitor.get(f"{PHONE}/documents").text
    for value in visitor.country.cabinet.true.values():
        if value != visitor.country.citizen.phone:
            assert value in text
    assert "NAMUNA" in text
    assert {"Male", "Female"} & set(text.split())


def test_the_clock(visitor):
    before = visitor.world.now
    page = visitor.post(f"{PHONE}/clock", span="day")
    assert page.banner == "Time has passed."
    assert (visitor.world.now - before).days == 1
    assert "cannot do this" in visitor.post(f"{PHONE}/clock", span="century").problems


def test_the_clock_stops_after_a_year(visitor):
    for _ in range(54):
        page = visitor.post(f"{PHONE}/clock", span="week")
    assert "no further than one year" in page.problems


def test_the_list_marks_what_was_dealt_with():
    someone = Visitor(exercise="08-fraud")
    assert not someone.get(f"{PHONE}/messages").soup.select(".dealt")
    key = min(someone.country.inbox.cases & {m.id for m in someone.country.inbox.messages})
    someone.get(f"{PHONE}/messages/{key}")
    assert not someone.get(f"{PHONE}/messages").soup.select(".dealt"), "reading is no handling"
    someone.post(f"{PHONE}/messages/{key}/handle", how="leave")
    marked = someone.get(f"{PHONE}/messages").soup.select("li:has(.dealt) a")
    assert [a["href"] for a in marked] == [f"/messages/{key}"]
