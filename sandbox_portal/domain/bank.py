"""The bank: the citizen's card, what strangers take from it, and blocking it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

PAYMENT: Final = 300_000
"""What a stranger gets at once, in soʻm."""
THEFT: Final = 100_000
"""What a stranger who has the card's code takes each time."""
EVERY: Final = timedelta(minutes=10)
BANK: Final = "bank"
WAYS: Final = ("site", "call")


class Bank(msgspec.Struct):
    """The citizen's account at the bank; without a card number there is none."""

    card: str = ""
    phone: str = ""
    balance: int = 0
    blocked: datetime | None = None
    next_theft: datetime | None = None

    def leak(self, now: datetime, *, at_once: bool = False) -> None:
        """Let strangers pay with the card from now on."""
        if self.card and self.blocked is None and self.next_theft is None:
            self.next_theft = now if at_once else now + EVERY


class BlockCard(msgspec.Struct, frozen=True, tag="block_card"):
    """Block the card, on the bank's own site or by calling the number on the card."""

    way: str


def block_card(country: Country, command: BlockCard) -> Outcome:
    """Block the card at once: nobody pays with it any more."""
    bank = country.bank
    if not bank.card or command.way not in WAYS:
        return refused("card", "unknown")
    if command.way == "site" and not country.account.signed_in:
        return refused("session", "not_signed_in")
    if bank.blocked is not None:
        return refused("card", "blocked")
    bank.blocked = country.now
    bank.next_theft = None
    number = len(country.inbox.messages) + 1
    deliver(country, f"m{number}-blocked", BANK, "card_blocked", values={"card": bank.card[-4:]})
    return done(country.event("card_blocked", way=command.way))


def lose_money(country: Country, amount: int) -> list[Event]:
    """Take money from the card, if it is not blocked; the bank sends an SMS."""
    bank = country.bank
    lost = 0 if bank.blocked else min(amount, bank.balance)
    if not lost:
        return []
    bank.balance -= lost
    number = len(country.inbox.messages) + 1
    values = {"amount": money(lost), "left": money(bank.balance), "card": bank.card[-4:]}
    deliver(country, f"m{number}-paid", BANK, "money_taken", values=values)
    return [country.event("money_lost", amount=lost)]


def money(amount: int) -> str:
    """Return an amount with thin groups of three figures: 300 000."""
    return f"{amount:,}".replace(",", "\N{NO-BREAK SPACE}")


def thieves_act(country: Country) -> list[Event]:
    """Let strangers who have the card's code take what is due until now."""
    bank = country.bank
    events: list[Event] = []
    while bank.next_theft is not None and bank.next_theft <= country.now:
        bank.next_theft = bank.next_theft + EVERY if bank.balance > THEFT else None
        events += lose_money(country, THEFT)
    return events
