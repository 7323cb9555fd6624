"""What the sites say for keys of registering, recovering and numbers. English; `N_` marks it."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

MESSAGES: Final = {
    "number_code": N_(
        "{code} is your code for One ID: type it on the page that you have opened yourself. "
        "Never tell it to anyone."
    ),
    "helper_passes_on": N_("A code has come to my phone: {code}. Type it in!"),
    "helper_registered": N_(
        "Done! Your login is {login} and your password is {password}. Codes come to my phone. "
        "I stay signed in, in case you need something."
    ),
    "helper_moved": N_("Done! From now on your codes come to my phone."),
    "number_replaced": N_(
        "Your old SIM card with the number {old_phone} no longer works, and another customer "
        "will get that number. Your new SIM card works: your number is {phone} now."
    ),
}

DONE: Final = {
    "number_confirmed": N_("The number is yours. Now choose a password."),
    "number_code_sent": N_("A new code is on its way to this number. The old code does not work."),
    "password_recovered": N_("Your new password is set. Sign in with it."),
    "phone_changed": N_("Your number is changed. From now on codes come to it."),
    "taken_back": N_(
        "Your One ID hangs on your number again, and everybody is signed out. "
        "Now choose a password that only you know."
    ),
}

PROBLEMS: Final = {
    ("login", "registered"): N_("You have a One ID already. Sign in."),
    ("login", "no_account"): N_("You have no One ID yet. Register first."),
    ("login", "odd"): N_(
        "A login has 4 to 40 signs: small letters from a to z, digits and dots. "
        "It begins with a letter."
    ),
    ("phone", "empty"): N_("Type the phone number."),
    ("phone", "odd"): N_(
        "Type a number of the training country: +998 00 and seven digits. "
        "Yours is in Documents on the phone."
    ),
    ("phone", "same"): N_("This number is in your One ID already. Type the new one."),
    ("phone", "no_match"): N_(
        "Login and number do not belong together. "
        "Give the number that your codes have come to until now."
    ),
    ("document", "empty"): N_("Type the number of your ID card. It is in Documents on the phone."),
    ("document", "not_yours"): N_(
        "This is not the number of your ID card. Look in Documents on the phone."
    ),
    ("errand", "none"): N_("Nothing is under way here. Begin again."),
}
