"""The desk: clicks become commands, the guard stands before them, nothing unsaved is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from course.rehearsal import DeskPlayer
from sandbox_portal.desk import Desk, open_desk
from sandbox_portal.desk.opening import DeskError
from sandbox_portal.desk.screen import Request
from sandbox_portal.journal import Journal, JournalNotSavedError, journal_path, read_journal
from sandbox_portal.language import LANGUAGES

EXERCISE = "04-cabinet"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_desk(EXERCISE, lang="en", pupil="ali", folder=tmp_path)
    yield desk
    desk.close_desk()


def sign_in(desk: Desk) -> DeskPlayer:
    player = DeskPlayer(desk)
    player.browser.go("https://id.gov.test/authorize?client=my")
    player.browser.send("/authorize", login=desk.truth.login, password=desk.truth.password)
    player.browser.send("/code", code=player.newest_code())
    return player


def test_signing_in_redirects_between_hosts_to_the_cabinet(desk: Desk) -> None:
    sign_in(desk)
    assert desk.browser_screen.page["url"].startswith("https://my.gov.test/cabinet")
    assert desk.happened("signed_in")


def test_the_phone_shows_the_code_without_being_touched(desk: Desk) -> None:
    player = DeskPlayer(desk)
    player.phone.go("https://phone.test/messages")
    player.browser.go("https://id.gov.test/authorize?client=my")
    player.browser.send("/authorize", login=desk.truth.login, password=desk.truth.password)
    assert player.newest_code() in player.phone.text()
    assert desk.phone_screen.page["quiet"]


def test_the_password_is_nowhere_in_the_journal(desk: Desk, tmp_path: Path) -> None:
    player = sign_in(desk)
    player.browser.go("https://id.gov.test/password")
    secret = "sirli-soʻz-hech-kimga"
    player.browser.send("/password", old=desk.truth.password, new=secret, repeat=secret)
    assert desk.happened("password_changed")
    text = journal_path(tmp_path, EXERCISE).read_text(encoding="utf-8")
    assert secret not in text
    assert desk.truth.password not in text


@pytest.mark.parametrize(
    "typed",
    ["31503100000014", "+998 90 123 45 67", "AA1234567", "8600 1234 5678 9012", "a@mail.uz"],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guard_refuses_real_data_and_keeps_nothing(
    tmp_path: Path, typed: str, lang: str
) -> None:
    desk = open_desk(EXERCISE, lang=lang, pupil="ali", folder=tmp_path)
    before = desk.browser_screen.page
    requests = [
        Request(do="request", method="POST", url="/x", fields=[("value", typed)]),
        Request(do="request", url=f"https://my.gov.test/?q={typed}"),
    ]
    for number, request in enumerate(requests, start=1):
        desk.handle(request, desk.browser_screen)
        assert desk.browser_screen.page is before
        assert typed not in str(desk.browser_screen.notice)
        assert desk.browser_screen.notice["text"]
        assert len(read_journal(journal_path(tmp_path, EXERCISE))[1]) == 0, number
    desk.close_desk()


def test_a_step_that_cannot_be_saved_is_not_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = sign_in(desk)
    player.browser.go("https://my.gov.test/cabinet/sessions")

    def full(journal: Journal, _command: object) -> None:
        raise JournalNotSavedError(journal.path, reason="No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", full)
        request = Request(
            do="request",
            method="POST",
            url="https://my.gov.test/cabinet/sessions/end",
            fields=[("session", desk.truth.unknown_session)],
        )
        desk.handle(request, desk.browser_screen)
    assert "No space left" in desk.browser_screen.notice["text"]
    assert not desk.happened("session_ended")
    desk.handle(request, desk.browser_screen)
    assert desk.happened("session_ended", session=desk.truth.unknown_session)


def test_opening_again_shows_what_was_done_before(desk: Desk, tmp_path: Path) -> None:
    sign_in(desk)
    events = [event.name for event in desk.world.events]
    again = open_desk(EXERCISE, lang="ru", pupil="ali", folder=tmp_path)
    assert [event.name for event in again.world.events] == events
    assert not again.journal.read_only
    assert desk.journal.read_only
    again.close_desk()


def test_start_over_keeps_the_old_journal_and_begins_anew(desk: Desk, tmp_path: Path) -> None:
    sign_in(desk)
    desk.start_over()
    assert not desk.happened("signed_in")
    assert (tmp_path / f"{EXERCISE}.old-1.jsonl").exists()
    sign_in(desk)
    assert desk.happened("signed_in")


def test_start_over_asks_once_more(desk: Desk) -> None:
    sign_in(desk)
    button = desk._start_over
    button.ask.click()
    button.no.click()
    assert desk.happened("signed_in")
    button.ask.click()
    button.yes.click()
    assert not desk.happened("signed_in")


def test_an_answer_is_kept_and_can_be_changed(desk: Desk) -> None:
    desk.record_answer("why", "law")
    desk.record_answer("why", "habit")
    assert desk.answer("why") == "habit"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_journal_in_words(tmp_path: Path, lang: str) -> None:
    desk = open_desk(EXERCISE, lang=lang, pupil="ali", folder=tmp_path)
    player = sign_in(desk)
    player.phone.go("https://phone.test/clock")
    player.phone.send("/clock", span="day")
    shown = desk.show_journal().value
    assert shown.count("<tr>") == 4 + 1 - 1
    desk.close_desk()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_journal_of_another_pupil_is_refused_in_a_sentence(tmp_path: Path, lang: str) -> None:
    open_desk(EXERCISE, lang=lang, pupil="vali", folder=tmp_path).close_desk()
    before = journal_path(tmp_path, EXERCISE).read_bytes()
    with pytest.raises(DeskError, match="vali") as caught:
        open_desk(EXERCISE, lang=lang, pupil="ali", folder=tmp_path)
    assert caught.value._render_traceback_() == [str(caught.value)]
    assert journal_path(tmp_path, EXERCISE).read_bytes() == before


def test_a_notebook_moved_without_its_journal_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = tmp_path / "04-cabinet.ipynb"
    notebook.write_text(
        '{"cells": [{"execution_count": 3, "source": ["desk = open_desk(1)"]}]}', encoding="utf-8"
    )
    monkeypatch.setenv("JPY_SESSION_NAME", str(notebook))
    desk = open_desk(EXERCISE, lang="en", pupil="ali", folder=tmp_path)
    assert "04-cabinet.journal.jsonl" in desk._notes.value
    desk.close_desk()


def test_while_nbgrader_grades_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "autograded" / "ali" / EXERCISE
    folder.mkdir(parents=True)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    desk = open_desk(EXERCISE, lang="en", folder=folder)
    assert desk.world.pupil == "ali"
    assert list(folder.iterdir()) == []


def test_a_kiosk_stands_first_where_the_scenario_has_one(tmp_path: Path) -> None:
    desk = open_desk("09-kiosk", lang="en", pupil="ali", folder=tmp_path)
    player = DeskPlayer(desk)
    player.kiosk.send("/start")
    assert desk.kiosk_screen.kind == "kiosk"
    assert desk.kiosk_screen.page["url"].endswith("/menu")
    assert desk.happened("kiosk_started")
    player.phone.go("https://phone.test/clock")
    player.phone.send("/clock", span="quarter")
    assert desk.happened("kiosk_timed_out")
    assert desk.kiosk_screen.page["url"] == "https://kiosk.gov.test/", "drawn again, quietly"
    desk.handle(Request(do="home"), desk.kiosk_screen)
    assert desk.kiosk_screen.page["url"] == "https://kiosk.gov.test/"
    assert desk.show_journal().value
    desk.close_desk()


def test_replaying_a_kiosk_journal_equals_live(tmp_path: Path) -> None:
    desk = open_desk("09-kiosk", lang="en", pupil="ali", folder=tmp_path)
    player = DeskPlayer(desk)
    player.kiosk.send("/start")
    for seat in (player.kiosk, player.browser):
        seat.go("https://id.gov.test/authorize")
        seat.send("/authorize", login=desk.truth.login, password=desk.truth.password)
        player.phone.go("https://phone.test/messages/code-1")
        seat.send("/code", code=player.newest_code())
    events, here = desk.world.events, desk.country.open_on
    assert set(here) == {"kiosk", "laptop"}
    again = open_desk("09-kiosk", lang="en", pupil="ali", folder=tmp_path)
    assert again.world.events == events
    assert again.country.open_on == here
    again.close_desk()


def test_without_a_kiosk_there_are_two_screens(desk: Desk) -> None:
    assert desk.kiosk_screen is None
