"""One letter: reading it, and what an official may do with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.law.appeals import appeal_law
from sandbox_portal.domain.office.state import WORDS
from sandbox_portal.domain.office.work import (
    AnswerLetter,
    AnswerVisitor,
    ExtendLetter,
    ForwardLetter,
    LeaveLetter,
    RegisterLetter,
    SendLetterBack,
)
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.language import LANGUAGES
from sandbox_portal.sites.office.site import letter_or_404, office
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.portal.appeals.service import offices_by_place
from sandbox_portal.sites.visit import perform
from sandbox_portal.sites.words_office import EMPTY, RUDE

ACTS: Final = ("forward", "extend", "leave", "answer")


@office.page("/letters/<key>", "office/letter", about="key", private=True)
def letter(key: str) -> ResponseReturnValue:
    """Show one letter."""
    return _page(key)


@office.action("/letters/<key>/register", private=True)
def register_letter(key: str) -> ResponseReturnValue:
    """Register the letter."""
    return _after(key, perform(RegisterLetter(letter=_id(key))), "letter_registered")


@office.action("/letters/<key>/back", private=True)
def send_letter_back(key: str) -> ResponseReturnValue:
    """Try to hand it back unregistered."""
    return _after(key, perform(SendLetterBack(letter=_id(key))), "")


@office.action("/letters/<key>/forward", private=True)
def forward_letter(key: str) -> ResponseReturnValue:
    """Forward the letter."""
    if problems := empty_fields("to"):
        return _page(key, problems)
    outcome = perform(ForwardLetter(letter=_id(key), to=typed("to", 40)))
    return _after(key, outcome, "letter_forwarded")


@office.action("/letters/<key>/extend", private=True)
def extend_letter(key: str) -> ResponseReturnValue:
    """Extend the term."""
    return _after(key, perform(ExtendLetter(letter=_id(key))), "letter_extended")


@office.action("/letters/<key>/leave", private=True)
def leave_letter(key: str) -> ResponseReturnValue:
    """Leave it without consideration."""
    return _after(key, perform(LeaveLetter(letter=_id(key))), "letter_left")


@office.action("/letters/<key>/answer", private=True)
def answer_letter(key: str) -> ResponseReturnValue:
    """Answer the citizen."""
    if problems := empty_fields("words", "lang"):
        return _page(key, problems)
    words, lang = typed("words", 20), typed("lang", 5)
    outcome = perform(AnswerLetter(letter=_id(key), words=words, lang=lang))
    return _after(key, outcome, "letter_answered")


@office.action("/letters/<key>/visitor", private=True)
def answer_visitor(key: str) -> ResponseReturnValue:
    """Answer somebody at the window."""
    outcome = perform(AnswerVisitor(letter=_id(key), reply=typed("reply", 10)))
    return _after(key, outcome, "visitor_answered")


def _id(key: str) -> str:
    return letter_or_404(key).appeal.id


def _after(key: str, outcome: Outcome, done: str) -> ResponseReturnValue:
    return _page(key, outcome.problems) if outcome.refused else go(f"/letters/{key}?done={done}")


def _page(key: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    here = letter_or_404(key)
    state = here.appeal.state
    may = {act for act in ACTS if state != "forwarded" and appeal_law().allows(act, state)}
    wordings = {"polite": here.fits, "rude": RUDE, "empty": EMPTY}
    return show(
        "office/letter.html",
        problems,
        letter=here,
        may=may,
        wordings={key: wordings[key] for key in WORDS if wordings[key]},
        languages=LANGUAGES,
        groups=offices_by_place(),
        values={name: typed(name, 40) for name in ("to", "words", "lang")},
    )
