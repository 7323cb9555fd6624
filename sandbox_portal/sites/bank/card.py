"""The bank's home page, the card and blocking it."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.bank import BlockCard, money
from sandbox_portal.sites.bank.site import bank
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.visit import current_visit, perform


@bank.page("/", "bank/home")
def home() -> ResponseReturnValue:
    """Show what the bank is for, and the way to one's card."""
    return show("bank/home.html")


@bank.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID."""
    return go("/card?done=signed_in")


@bank.page("/card", "bank/card", private=True)
def card() -> ResponseReturnValue:
    """Show the card, what is on it, and the button that blocks it."""
    return show("bank/card.html", balance=money(current_visit().country.bank.balance))


@bank.action("/card/block", private=True)
def block_card() -> ResponseReturnValue:
    """Block the card."""
    problems = perform(BlockCard(way="site")).problems
    if problems:
        balance = money(current_visit().country.bank.balance)
        return show("bank/card.html", problems, balance=balance)
    return go("/card?done=card_blocked")
