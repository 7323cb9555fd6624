"""Reading, answering and reporting messages."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.domain.phone.handling import HandleMessage, InstallApp, OpenLink
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
    return _after(
        message, perform(ReplyToMessage(message=message, reply=typed("reply", 60))), "replied"
    )


@phone.action("/messages/<message>/report")
def report_message(message: str) -> ResponseReturnValue:
    """Report a message as fraud."""
    return _after(message, perform(ReportMessage(message=message)), "reported")


@phone.action("/messages/<message>/handle")
def handle_message(message: str) -> ResponseReturnValue:
    """Check a message one's own way, ask about it, or leave it."""
    how = typed("how", 20)
    return _after(message, perform(HandleMessage(message=message, how=how)), f"handled_{how}")


@phone.action("/messages/<message>/install")
def install_app(message: str) -> ResponseReturnValue:
    """Install the app that came with a message."""
    return _after(message, perform(InstallApp(message=message)), "app_installed")


@phone.action("/messages/<message>/link")
def open_link(message: str) -> ResponseReturnValue:
    """Open the link of a message in the phone's browser."""
    outcome = perform(OpenLink(message=message))
    if outcome.refused:
        return _page(message, outcome.problems)
    return go(current_visit().country.inbox.offers[message].link)


def _after(message: str, outcome: Outcome, done: str) -> ResponseReturnValue:
    if outcome.refused:
        return _page(message, outcome.problems)
    return go(f"{_address(message)}?done={done}")


def _address(message_id: str) -> str:
    """Return the page that shows a message: calls have their own."""
    message = current_visit().country.inbox.find(message_id)
    is_call = message is not None and message.channel == "call"
    return f"/calls/in/{message_id}" if is_call else f"/messages/{message_id}"


def _page(message: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    thread = thread_of(current_visit().world, message)
    if thread is None:
        call = current_visit().country.inbox.find(message)
        if call is None or not problems:
            abort(404)
        return show("phone/call.html", problems, call=call)
    return show("phone/thread.html", problems, thread=thread)
