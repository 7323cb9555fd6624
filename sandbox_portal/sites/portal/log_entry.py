"""One entry of the log: asking the body about it, and saying what one thinks."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.oversight.questions import AskAboutAccess, JudgeAccess
from sandbox_portal.domain.oversight.state import VERDICTS
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.say import Say
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/cabinet/log/<entry>", "my/log-entry", about="entry", private=True)
def log_entry(entry: str) -> ResponseReturnValue:
    """Show one reading, what was asked about it, and what was answered."""
    return _page(entry)


@portal.action("/cabinet/log/<entry>/ask", private=True)
def ask_about_access(entry: str) -> ResponseReturnValue:
    """Send a question about it."""
    problems = perform(AskAboutAccess(entry=entry, body=typed("addressee", 60))).problems
    return (
        _page(entry, problems) if problems else go(f"/cabinet/log/{entry}?done=access_questioned")
    )


@portal.action("/cabinet/log/<entry>/judge", private=True)
def judge_access(entry: str) -> ResponseReturnValue:
    """Keep what the citizen thinks of it."""
    problems = perform(JudgeAccess(entry=entry, verdict=typed("verdict", 20))).problems
    return _page(entry, problems) if problems else go(f"/cabinet/log/{entry}?done=access_judged")


def _page(entry_id: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    country = current_visit().country
    entry = country.access_log.find(entry_id)
    if entry is None:
        abort(404)
    say = Say(current_visit())
    return show(
        "portal/log_entry.html",
        problems,
        entry=entry,
        case=country.oversight.case(entry.number),
        questions=country.oversight.about(entry.id),
        judged=country.oversight.judged.get(entry.id),
        verdicts=VERDICTS,
        addressees=sorted({*country.access_log.counts()} - {"cabinet"}, key=say.body),
        chosen=typed("addressee", 60),
    )
