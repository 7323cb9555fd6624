"""Reading, answering and reporting messages."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.phone.inbox import THREAD, thread_of, threads
from sandbox_portal.sites.phone.site import phone
from sandbox_portal.sites.visit import current_visit, perform


@phone.page("/messages", "phone/messages")
def messages() -> ResponseReturnValue:
    """Show who has written."""
    return show("phone/messages.html", threads=threads(current_visit().world))


@phone.page("/messages/<message>", THREAD, about="message")
def read_message(message: str) -> ResponseReturnValue:
    """Show what one sender has written."""
    return _page(message)


@phone.action("/messages/<message>/reply")
def reply_to_message(message: str) -> ResponseReturnValue:
    """Send one of the replies on offer."""
    outcome = perform(ReplyToMessage(message=message, reply=typed("reply", 60)))
    if outcome.refused:
        return _page(message, outcome.problems)
    return go(f"/messages/{message}?done=replied")


@phone.action("/messages/<message>/report")
def report_message(message: str) -> ResponseReturnValue:
    """Report a message as fraud."""
    outcome = perform(ReportMessage(message=message))
    if outcome.refused:
        return _page(message, outcome.problems)
    return go(f"/messages/{message}?done=reported")


def _page(message: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    thread = thread_of(current_visit().world, message)
    if thread is None:
        abort(404)
    return show("phone/thread.html", problems, thread=thread)
