"""What the sites say for the keys of messages, calls and the bank. English; `N_` only marks it."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

CHANNELS: Final = {
    "sms": N_("SMS"),
    "chat": N_("Chat"),
    "email": N_("E-mail"),
    "call": N_("Call"),
}

ROUTES: Final = {
    "site": N_("Look on the official site myself"),
    "person": N_("Ask the person myself, not in this chat"),
    "office": N_("Ask there myself"),
    "shop": N_("Look in the official app myself"),
}

HELPERS: Final = {
    "adult": N_("An adult I trust"),
    "bank": N_("My bank, the number on my card"),
    "police": N_("Police, 102"),
}

MESSAGES: Final = {
    "card_code": N_(
        "{code} is the code for adding your bank card to another phone. "
        "Never tell it to anyone. The bank never asks for it."
    ),
    "money_taken": N_(
        "{amount} soʻm paid with your card {card}. Left: {left} soʻm. "
        "Was it not you? Block the card at once: bank.test, or the number on the card."
    ),
    "card_blocked": N_("Your card {card} is blocked. Nobody can pay with it now."),
}

DONE: Final = {
    "handled_check": N_("You have checked it your own way."),
    "handled_ask_adult": N_("You have asked an adult."),
    "handled_call_bank": N_("You have called the bank."),
    "handled_leave": N_("You leave it as it is."),
    "app_installed": N_("The app is installed. It may read your SMS now."),
    "declined": N_("You have declined the call."),
    "card_blocked": N_("Your card is blocked. Nobody can pay with it now."),
}

PROBLEMS: Final = {
    ("reply", "not_answered"): N_("Answer the call first."),
    ("message", "not_possible"): N_("This cannot be done with this message."),
    ("call", "unknown"): N_("There is no such call."),
    ("call", "over"): N_("This call is over."),
    ("helper", "unknown"): N_("There is no such number in this phone."),
    ("card", "unknown"): N_("You have no card at this bank."),
    ("card", "blocked"): N_("Your card is blocked already. You need not do anything."),
    ("host", "unknown"): N_("There is no such site. Read the address letter by letter."),
    ("number", "empty"): N_("Type your number."),
}
