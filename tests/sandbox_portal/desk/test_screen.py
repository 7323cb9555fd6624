from __future__ import annotations

import logging
from typing import Any

import pytest

from sandbox_portal.desk.browser import Page
from sandbox_portal.desk.screen import MAX_FIELDS, Request, Screen, side_by_side

PAGE = Page("https://one.test/", "One", "<h1>One</h1>", "uz", 200)


class FakeFront:
    """Stands for the browser: sends messages to a screen and keeps what comes back."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.got: list[Request] = []
        self.sent: list[Any] = []
        screen.on_request(self.got.append)
        screen.send = self.sent.append

    def send(self, content: Any) -> None:
        self.screen._handle_custom_msg(content, [])


@pytest.fixture
def front() -> FakeFront:
    return FakeFront(Screen())


def test_a_request_arrives_typed_and_is_answered(front: FakeFront) -> None:
    front.send({"do": "request", "method": "POST", "url": "u", "fields": [["a", "1"], ["a", "2"]]})
    assert front.got == [Request("request", "POST", "u", [("a", "1"), ("a", "2")])]
    assert front.sent == [{"do": "done"}]


@pytest.mark.parametrize("do", ["back", "reload", "home"])
def test_buttons_of_the_frame_arrive(front: FakeFront, do: str) -> None:
    front.send({"do": do})
    assert front.got[0].do == do


@pytest.mark.parametrize(
    "content",
    [
        None,
        "back",
        [],
        {},
        {"do": "explode"},
        {"do": "back", "extra": 1},
        {"do": "request", "method": "DELETE", "url": "u"},
        {"do": "request", "method": "GET", "url": 5},
        {"do": "request", "method": "GET", "url": "u", "fields": [["a"]]},
        {"do": "request", "method": "GET", "url": "u", "fields": [["a", 1]]},
        {"do": "request", "method": "GET", "url": "u", "fields": [["a", "b"]] * (MAX_FIELDS + 1)},
        {"do": "request", "method": "GET", "url": "u" * 5_000},
        {"do": "request", "method": "POST", "url": "u", "fields": [["a", "b" * 60_000]]},
    ],
)
def test_unknown_messages_are_ignored_with_a_warning(
    front: FakeFront, content: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        front.send(content)
    assert front.got == []
    assert "ignored" in caplog.text
    assert "bbb" not in caplog.text


def test_the_front_hears_of_the_end_even_after_a_mistake(front: FakeFront) -> None:
    def fail(_request: Request) -> None:
        raise LookupError("a mistake in a site")

    front.screen.on_request(fail)
    with pytest.raises(LookupError):
        front.screen._receive(front.screen, {"do": "back"}, [])
    assert front.sent == [{"do": "done"}]


def test_each_page_and_notice_is_new_to_the_front() -> None:
    screen = Screen()
    screen.show(PAGE)
    first = dict(screen.page)
    screen.show(PAGE, quiet=True)
    assert first["serial"] < screen.page["serial"]
    assert (first["quiet"], screen.page["quiet"]) == (False, True)
    screen.notify("T", "x", {"b", "a"})
    assert screen.notice["fields"] == ["a", "b"]
    assert screen.notice["serial"] > screen.page["serial"]


def test_screens_stand_side_by_side() -> None:
    screens = Screen("browser"), Screen("phone")
    assert side_by_side(*screens).children == screens
