"""What the sites say for the keys of services and forms. English; `N_` only marks a text."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

FIELDS: Final = {
    "email": N_("E-mail address"),
    "school": N_("School and class"),
    "parents_work": N_("Where your parents work"),
    "shoe_size": N_("Shoe size"),
    "friends": N_("Names and phones of two friends"),
    "card_number": N_("Bank card number"),
    "religion": N_("Religion"),
    "origin": N_("Which people you come from"),
    "health": N_("Illnesses and health"),
    "party": N_("Political views"),
    "private_life": N_("What goes on in your family"),
    "fingerprint": N_("Fingerprint"),
    "face_scan": N_("Measures of your face"),
}

RELATIONS: Final = {
    "g2c": N_("G2C"),
    "g2b": N_("G2B"),
    "g2g": N_("G2G"),
}

SIDES: Final = {"citizen": N_("You")}

CLASSES: Final = {
    "ordinary": N_("Ordinary"),
    "special": N_("Special"),
    "biometric": N_("Biometric"),
}
CLASSES_MEAN: Final = {
    "ordinary": N_("It says something about you. Give it when the purpose needs it."),
    "special": N_(
        "It touches what you believe, your health or your private life. "
        "It needs consent in writing: law OʻRQ-547, articles 21 and 25."
    ),
    "biometric": N_(
        "A machine knows you by it, and you cannot change it like a password: article 26."
    ),
}

KEEPERS: Final = {
    "civil_registry": N_("Population register"),
    "oneself": N_("You yourself"),
    "school": N_("Your school"),
    "nobody": N_("No state register of this portal"),
    "bank": N_("Your bank"),
    "clinic": N_("Your clinic"),
    "documents": N_("Office for identity documents"),
}

PARTS: Final = {
    "sex": N_("Boy or girl, and the century"),
    "day": N_("Day of birth"),
    "month": N_("Month of birth"),
    "year": N_("Year of birth"),
    "district": N_("District code"),
    "serial": N_("Serial number"),
    "check": N_("Check digit"),
}

REASONS: Final = {
    "service": N_("A service that you asked for"),
}

MESSAGES: Final = {
    "request_done": N_(
        "Your request {number} is done. Open my.gov.test and look under “Services”. "
        "We send no link: type the address yourself."
    ),
}

DONE: Final = {
    "service_requested": N_("Your request is registered. The offices are at work."),
    "trace_labelled": N_("Your marks are kept. You can change them."),
    "paper_named": N_("Your note is kept. You can change it."),
    "form_sent": N_("The form is sent."),
    "form_refused": N_("You have not filled in this form. You do not have to say why."),
    "form_taken_back": N_("What you had sent is deleted there."),
    "number_masked": N_("Your list entry is kept. You can change it."),
}

PROBLEMS: Final = {
    ("service", "unknown"): N_("There is no such service. Choose one from the catalogue."),
    ("service", "runs"): N_("You have asked for this already. Look how far it is."),
    ("request", "unknown"): N_("There is no such request. Look at the list again."),
    ("request", "not_done"): N_(
        "The offices are still at work. Come back in a quarter of an hour."
    ),
    ("labels", "missing"): N_("Mark every step of the trace: G2C, G2B or G2G."),
    ("paper", "none"): N_("Choose a paper."),
    ("form", "unknown"): N_("There is no such form."),
    ("form", "sent"): N_("You have sent this form already."),
    ("form", "not_sent"): N_("You have not sent this form."),
    ("form", "empty"): N_("Nothing is ticked. Tick what you want to send, or refuse."),
    ("form", "not_enough"): N_(
        "Something is missing without which we cannot do what you ask for. "
        "Read what the form is for, and why each field is asked."
    ),
    ("fields", "unknown"): N_("There is no such field. Choose from the list."),
    ("fields", "none"): N_("Nothing is ticked. Tick what they may see, or refuse."),
    ("fields", "not_enough"): N_(
        "Something is missing without which the purpose cannot be reached. Read it once more."
    ),
    ("mask", "unknown"): N_("The number has 14 digits. Choose among them."),
    ("mask", "empty"): N_("Choose at least one digit to hide."),
}
