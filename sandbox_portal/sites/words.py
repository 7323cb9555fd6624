"""What the sites say for keys of the domain. English; `_` only marks a text for translation."""

from __future__ import annotations

from typing import Final


def _(text: str) -> str:
    """Mark a text for translation; `say` translates it when a page is drawn."""
    return text


FIELDS: Final = {
    "name": _("Full name"),
    "family_name": _("Family name"),
    "given_name": _("First name"),
    "patronymic": _("Patronymic"),
    "born": _("Date of birth"),
    "jshshir": _("Personal number (JShShIR)"),
    "document_number": _("ID card number"),
    "document_expires": _("ID card valid until"),
    "phone": _("Phone number"),
    "address": _("Home address"),
    "region": _("Region"),
    "district": _("District or city"),
    "mahalla": _("Mahalla"),
    "street": _("Street"),
    "house": _("House"),
}

SEXES: Final = {"m": _("Male"), "f": _("Female")}

DEVICES: Final = {
    "this_computer": _("This computer"),
    "unknown_phone": _("A phone, model not known"),
}

PLACES: Final = {
    "here": _("Here"),
    "unknown_place": _("Place not known"),
}

REASONS: Final = {
    "own_view": _("You opened your data yourself"),
    "correction": _("An official looked at your request to correct"),
    "consent": _("You gave consent"),
}

CORRECTIONS: Final = {
    "asked": _("Waiting for the answer"),
    "done": _("Corrected"),
    "refused": _("Refused"),
}

MESSAGES: Final = {
    "one_time_code": _(
        "Code for signing in: {code}. Never tell it to anyone. One ID never asks for it."
    ),
    "correction_done": _("Your request is done. The field “{field}” in your record is corrected."),
    "correction_refused": _(
        "Your request is refused. The new value in the field “{field}” is not the one in your documents."
    ),
}

STRENGTHS: Final = (
    _("Your new password is very weak."),
    _("Your new password is weak."),
    _("Your new password is not strong enough."),
    _("Your new password is strong."),
    _("Your new password is very strong."),
)

DONE: Final = {
    "signed_in": _("You are signed in."),
    "signed_out": _("You are signed out. Nobody can open your cabinet on this computer now."),
    "sign_in_first": _("Sign in first. The personal cabinet opens only for you."),
    "code_sent": _("A new code is on its way to your phone. The old code no longer works."),
    "password_changed": _("Your password is changed."),
    "correction_asked": _("Your request is sent."),
    "session_ended": _("The session is ended. That device must sign in again."),
    "consent_withdrawn": _("You have taken your consent back."),
    "consent_given": _("You have given consent."),
    "consent_refused": _("You have refused. You do not have to say why."),
    "replied": _("Your reply is sent."),
    "reported": _("Thank you. You have reported this message as fraud."),
    "time_passed": _("Time has passed."),
}

PROBLEMS: Final = {
    ("session", "not_signed_in"): _("You are not signed in. Sign in again."),
    ("session", "unknown"): _("There is no such session. Look at the list again."),
    ("session", "ended"): _("This session has already ended. You need not do anything."),
    ("field", "unknown"): _("There is no such field in your record. Choose one from the table."),
    ("value", "empty"): _("Type the right value."),
    ("value", "long"): _("This is too long. Type no more than 100 characters."),
    ("value", "same"): _("This is what your record says already. Type the right value."),
    ("value", "already_asked"): _(
        "You have already sent a request for this field. Wait for the answer."
    ),
    ("value", "not_a_date"): _("Type a date as day, month, year. For example: 05.03.2004"),
    ("login", "empty"): _("Type your login. It is on your role card."),
    ("login", "signed_in"): _("You are signed in already."),
    ("password", "empty"): _("Type your password."),
    ("password", "wrong"): _("The login or the password is wrong. Check both and try again."),
    ("password", "locked"): _("This account is locked for a short time."),
    ("code", "empty"): _("Type the code from the SMS on your phone."),
    ("code", "none"): _("No code is waiting for you. Start again with your login and password."),
    ("code", "expired"): _("This code is too old. Start again, and you will get a new code."),
    ("code", "wrong"): _("This is not the code. Look at the newest SMS from One ID and try again."),
    ("code", "void"): _("That was wrong three times, so the code no longer works. Start again."),
    ("old", "empty"): _("Type the password that you have now."),
    ("old", "wrong"): _("This is not your present password. Type the one that you signed in with."),
    ("new", "empty"): _("Type a new password."),
    ("new", "same"): _("This is your old password. Think of another one."),
    ("new", "own_data"): _(
        "There is something about you in this password: a name, a date or a number. "
        "Others know it too. Choose words that have nothing to do with you."
    ),
    ("new", "short"): _("This password is too short. Use at least 8 characters; 14 are better."),
    ("new", "weak"): _(
        "This password is easy to guess. Put three or four different words together."
    ),
    ("repeat", "empty"): _("Type the new password once more."),
    ("repeat", "different"): _("The two new passwords are not the same. Type the new one twice."),
    ("consent", "unknown"): _("There is no such consent. Look at the list again."),
    ("consent", "not_possible"): _("This has been decided already. Look at the list again."),
    ("reply", "unknown"): _("This reply cannot be sent. Choose one of the buttons."),
    ("reply", "already_sent"): _("You have already answered this message."),
    ("message", "unknown"): _("There is no such message."),
    ("span", "unknown"): _("The clock cannot do this. Press one of the buttons."),
    ("span", "too_far"): _("This exercise ends here: the clock goes no further than one year."),
    ("question", "unknown"): _("There is no such question."),
}
