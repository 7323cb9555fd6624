"""What the sites say for keys of the domain. English; `N_` only marks a text."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_
from sandbox_portal.sites import (
    words_access,
    words_appeals,
    words_council,
    words_mahalla,
    words_messages,
    words_office,
    words_one_id,
    words_services,
)

FIELDS: Final = {
    "name": N_("Full name"),
    "family_name": N_("Family name"),
    "given_name": N_("First name"),
    "patronymic": N_("Patronymic"),
    "born": N_("Date of birth"),
    "jshshir": N_("Personal number (JShShIR)"),
    "document_number": N_("ID card number"),
    "document_expires": N_("ID card valid until"),
    "phone": N_("Phone number"),
    "address": N_("Home address"),
    "region": N_("Region"),
    "district": N_("District or city"),
    "mahalla": N_("Mahalla"),
    "street": N_("Street"),
    "house": N_("House"),
    **words_services.FIELDS,
}

SEXES: Final = {"m": N_("Male"), "f": N_("Female")}

DEVICES: Final = {
    "this_computer": N_("Browser on this desk"),
    "kiosk": N_("Infokiosk"),
    "unknown_phone": N_("A phone, model not known"),
}

PLACES: Final = {
    "here": N_("Here"),
    "mahalla_office": N_("In the mahalla's office"),
    "unknown_place": N_("Place not known"),
}

REASONS: Final = {
    "own_view": N_("You opened your data yourself"),
    "correction": N_("An official looked at your request to correct"),
    "consent": N_("You gave consent"),
    "certificate": N_("You asked for a signature certificate"),
    "kiosk_certificate": N_("You printed a certificate at the infokiosk"),
    **words_council.REASONS,
    **words_appeals.REASONS,
    **words_mahalla.REASONS,
    **words_services.REASONS,
    **words_access.REASONS,
}

CORRECTIONS: Final = {
    "asked": N_("Being checked"),
    "done": N_("Corrected"),
    "refused": N_("Refused"),
}

MESSAGES: Final = {
    "one_time_code": N_(
        "{code} is your code for signing in. Never tell it to anyone. One ID never asks for it."
    ),
    "correction_done": N_("Your request is done. The field “{field}” in your record is corrected."),
    "correction_refused": N_(
        "Your request is refused. The value that you sent for the field “{field}” "
        "is not the one in your documents."
    ),
    "certificate_revoked": N_(
        "Your certificate {certificate} is revoked. Nobody can sign with it any more. "
        "What you signed before stays signed."
    ),
    **words_appeals.MESSAGES,
    **words_messages.MESSAGES,
    **words_services.MESSAGES,
    **words_one_id.MESSAGES,
    **words_access.MESSAGES,
}

STRENGTHS: Final = (
    N_("Your new password is very weak."),
    N_("Your new password is weak."),
    N_("Your new password is not strong enough."),
    N_("Your new password is strong."),
    N_("Your new password is very strong."),
)

DONE: Final = {
    "signed_in": N_("You are signed in."),
    "signed_out": N_("You are signed out. Nobody can open your cabinet on this computer now."),
    "sign_in_first": N_("Sign in first. The personal cabinet opens only for you."),
    "code_sent": N_("A new code is on its way to your phone. The old code no longer works."),
    "password_changed": N_("Your password is changed."),
    "correction_asked": N_("Your request is sent."),
    "session_ended": N_("The session is ended. That device must sign in again."),
    "consent_withdrawn": N_("You have taken your consent back."),
    "consent_given": N_("You have given consent."),
    "consent_refused": N_("You have refused. You do not have to say why."),
    "replied": N_("Your reply is sent."),
    "reported": N_("Thank you. You have reported this message as fraud."),
    "time_passed": N_("Time has passed."),
    "sign_in_to_sign": N_(
        "Sign in with One ID first. Then choose “Digital signature” in the personal cabinet."
    ),
    "tests_run": N_("The tests are done. Read each result."),
    "verdict_given": N_("Your verdict is kept. You can change it."),
    "certificate_issued": N_("Your certificate is ready. You can sign your own documents now."),
    "document_signed": N_("The document is signed."),
    "certificate_revoked": N_("The certificate is revoked. Nobody can sign with it any more."),
    "kiosk_started": N_("The kiosk is yours now."),
    "kiosk_ended": N_("The session at the kiosk has ended."),
    "printed": N_("It is printed. The paper lies in the tray."),
    "print_collected": N_("The tray is empty now."),
    "print_cancelled": N_("The printing is cancelled. This paper will not come out."),
    "fault_reported": N_("The duty officer has your report and comes to look."),
    **words_council.DONE,
    **words_appeals.DONE,
    **words_office.DONE,
    **words_messages.DONE,
    **words_mahalla.DONE,
    **words_services.DONE,
    **words_one_id.DONE,
    **words_access.DONE,
}

PROBLEMS: Final = {
    ("session", "not_signed_in"): N_("You are not signed in. Sign in again."),
    ("session", "unknown"): N_("There is no such session. Look at the list again."),
    ("session", "ended"): N_("This session has already ended. You need not do anything."),
    ("field", "unknown"): N_("There is no such field in your record. Choose one from the table."),
    ("value", "empty"): N_("Type the right value."),
    ("value", "long"): N_("This is too long. Type no more than 100 characters."),
    ("value", "same"): N_("This is what your record says already. Type the right value."),
    ("value", "already_asked"): N_(
        "You have already sent a request for this field. Wait for the answer."
    ),
    ("value", "not_a_date"): N_("Type a date as day, month, year. For example: 05.03.2004"),
    ("login", "empty"): N_("Type your login. It is on your role card."),
    ("login", "signed_in"): N_("You are signed in already."),
    ("password", "empty"): N_("Type your password."),
    ("password", "wrong"): N_("The login or the password is wrong. Check both and try again."),
    ("password", "locked"): N_("This account is locked for a short time."),
    ("code", "empty"): N_("Type the code from the SMS on your phone."),
    ("code", "none"): N_("No code is waiting for you. Start again with your login and password."),
    ("code", "expired"): N_("This code is too old. Start again, and you will get a new code."),
    ("code", "wrong"): N_(
        "This is not the code. Look at the newest SMS from One ID and try again."
    ),
    ("code", "void"): N_("That was wrong three times, so the code no longer works. Start again."),
    ("old", "empty"): N_("Type the password that you have now."),
    ("old", "wrong"): N_(
        "This is not your present password. Type the one that you signed in with."
    ),
    ("new", "empty"): N_("Type a new password."),
    ("new", "same"): N_("This is your old password. Think of another one."),
    ("new", "own_data"): N_(
        "There is something about you in this password: a name, a date or a number. "
        "Others know it too. Choose words that have nothing to do with you."
    ),
    ("new", "short"): N_("This password is too short. Use at least 8 characters; 14 are better."),
    ("new", "weak"): N_(
        "This password is easy to guess. Put three or four different words together."
    ),
    ("repeat", "empty"): N_("Type the new password once more."),
    ("repeat", "different"): N_("The two new passwords are not the same. Type the new one twice."),
    ("consent", "unknown"): N_("There is no such consent. Look at the list again."),
    ("consent", "not_possible"): N_("This has been decided already. Look at the list again."),
    ("reply", "unknown"): N_("This reply cannot be sent. Choose one of the buttons."),
    ("reply", "already_sent"): N_("You have already answered this message."),
    ("message", "unknown"): N_("There is no such message."),
    ("span", "unknown"): N_("The clock cannot do this. Press one of the buttons."),
    ("span", "too_far"): N_("This exercise ends here: the clock goes no further than one year."),
    ("kiosk", "none"): N_("There is no infokiosk here."),
    ("kiosk", "busy"): N_("Somebody else is at the kiosk now. Wait until they have finished."),
    ("kiosk", "started"): N_("You have started already. Choose what you want to do."),
    ("kiosk", "not_started"): N_("The kiosk is closed. Press Start first."),
    ("elder", "does_not_ask"): N_("Nobody is asking for help now."),
    ("elder", "not_here"): N_("You are not helping anybody now."),
    ("who", "unknown"): N_("Choose one of the buttons."),
    ("step", "not_in_turn"): N_("That has been done. Look what comes next."),
    ("device", "unknown"): N_("There is no such device."),
    ("paper", "unknown"): N_("The kiosk does not print this. Choose one from the list."),
    ("printer", "jammed"): N_(
        "The paper is stuck. The printer cannot print until somebody has taken it out."
    ),
    ("printer", "no_paper_left"): N_("The printer has no paper left for today."),
    ("tray", "empty"): N_("There is nothing in the tray."),
    ("fault", "unknown"): N_("Choose one of the faults from the list."),
    ("fault", "already_reported"): N_("The duty officer knows already and is on the way."),
    ("job", "unknown"): N_("There is no such printing. Look at the list again."),
    ("job", "not_waiting"): N_("This can no longer be cancelled. Look at the list again."),
    ("question", "unknown"): N_("There is no such question."),
    ("document", "unknown"): N_("There is no such document. Look at the list again."),
    ("document", "signed"): N_("You have already signed this document."),
    ("tests", "none"): N_("Choose at least one test from the list."),
    ("verdict", "none"): N_("Choose whether the signature is valid."),
    ("reason", "none"): N_("Choose the reason for your verdict."),
    ("reason", "contradicts"): N_(
        "Verdict and reason do not go together. A signature is valid only if every test passed."
    ),
    ("certificate", "unknown"): N_("You have no such certificate. Open your certificate again."),
    ("certificate", "active"): N_("You have a certificate already. You need only one."),
    ("certificate", "none"): N_("You have no certificate yet. Get one, then sign."),
    ("certificate", "lost"): N_("Your key is lost. You cannot sign without it."),
    ("certificate", "expired"): N_("Your certificate has expired. You cannot sign with it."),
    ("certificate", "other_purpose"): N_("Your certificate is not for documents of this kind."),
    ("why", "none"): N_("Choose why you revoke the certificate."),
    ("pin", "empty"): N_("Type your PIN."),
    ("pin", "not_six"): N_("A PIN has exactly 6 digits."),
    ("pin", "easy"): N_("This PIN is easy to guess. Choose digits that form no row or pattern."),
    ("pin", "own_data"): N_(
        "These digits stand in your documents. Others know them too. Choose other digits."
    ),
    ("pin", "different"): N_("The two PINs are not the same. Type the same PIN twice."),
    ("pin", "wrong"): N_("This is not your PIN. After three wrong tries the key is locked."),
    ("pin", "locked"): N_("That was wrong three times. The key is locked for 15 minutes."),
    ("pin_again", "empty"): N_("Type the PIN once more."),
    **words_council.PROBLEMS,
    **words_appeals.PROBLEMS,
    **words_office.PROBLEMS,
    **words_messages.PROBLEMS,
    **words_mahalla.PROBLEMS,
    **words_services.PROBLEMS,
    **words_one_id.PROBLEMS,
    **words_access.PROBLEMS,
}
