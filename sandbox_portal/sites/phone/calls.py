"""Calls that come in, and calls for help."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.bank import BlockCard
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.phone.calls import HELPERS, AnswerCall, CallForHelp, DeclineCall
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.phone.site import phone
from sandbox_portal.sites.visit import current_visit, perform


@phone.page("/calls", "phone/calls")
def calls() -> ResponseReturnValue:
    """Show whom one can call, and who has called."""
    country = current_visit().country
    came = [m for m in reversed(country.inbox.messages) if m.channel == "call"]
    who = [key for key in HELPERS if key != "bank" or country.bank.card]
    return show("phone/calls.html", came=came, helpers=who)


@phone.page("/calls/in/<message>", "phone/call", about="message")
def call(message: str) -> ResponseReturnValue:
    """Show a call that rings, or what was said in it."""
    return _call(message)


@phone.action("/calls/in/<message>/answer")
def answer_call(message: str) -> ResponseReturnValue:
    """Answer the call."""
    problems = perform(AnswerCall(message=message)).problems
    return _call(message, problems) if problems else go(f"/calls/in/{message}")


@phone.action("/calls/in/<message>/decline")
def decline_call(message: str) -> ResponseReturnValue:
    """Decline the call."""
    problems = perform(DeclineCall(message=message)).problems
    return _call(message, problems) if problems else go(f"/calls/in/{message}?done=declined")


@phone.page("/calls/<who>", "phone/helper", about="who")
def helper(who: str) -> ResponseReturnValue:
    """Show what the helper says, once one has called."""
    return _helper(who)


@phone.action("/calls/<who>")
def call_for_help(who: str) -> ResponseReturnValue:
    """Call an adult, the bank or the police."""
    if perform(CallForHelp(who=who)).refused:
        abort(404)
    return go(f"/calls/{who}")


@phone.action("/calls/bank/block")
def block_card_by_call() -> ResponseReturnValue:
    """Let the bank block the card."""
    problems = perform(BlockCard(way="call")).problems
    return _helper("bank", problems) if problems else go("/calls/bank?done=card_blocked")


def _call(message_id: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    message = current_visit().country.inbox.find(message_id)
    if message is None or message.channel != "call":
        abort(404)
    return show("phone/call.html", problems, call=message)


def _helper(who: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    if who not in HELPERS or (who == "bank" and not current_visit().country.bank.card):
        abort(404)
    return show("phone/helper.html", problems, who=who)
