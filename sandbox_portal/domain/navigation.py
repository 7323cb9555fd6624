"""Opening pages and answering questions: acts that change little but tell much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

OWN_RECORD: Final = "my/profile"
TEXT_LENGTH: Final = 60


class OpenPage(msgspec.Struct, frozen=True, tag="open_page"):
    """Open a page; `page` is its name, such as `my/profile`, and `about` the thing it shows."""

    page: str
    about: str = ""


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """Answer a question of the exercise; a later answer replaces an earlier one."""

    question: str
    choice: str


def open_page(country: Country, command: OpenPage) -> Outcome:
    """Open a page; looking at one's record is a reading that the log keeps too."""
    opened = country.event("page_opened", page=command.page, about=command.about)
    if command.page == OWN_RECORD and country.account.signed_in:
        record_access(country, "cabinet", "own_view")
        return done(opened, country.event("profile_seen"))
    return done(opened)


def answer(country: Country, command: Answer) -> Outcome:
    """Keep the answer; whether it is right is the exercise's business."""
    if not command.question or max(len(command.question), len(command.choice)) > TEXT_LENGTH:
        return refused("question", "unknown")
    country.answers[command.question] = command.choice
    return done(country.event("answered", question=command.question, choice=command.choice))
