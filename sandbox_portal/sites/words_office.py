"""What the sites say for the keys of the official's desk. English; `N_` only marks a text."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

STATES: Final = {
    "sent": N_("New"),
    "registered": N_("Registered"),
    "forwarded": N_("Forwarded"),
    "extended": N_("Extended"),
    "unconsidered": N_("Left without consideration"),
    "answered": N_("Answered"),
}

ACTS: Final = {
    "send": N_("The letter came in."),
    "register": N_("You registered it. The citizen has its number."),
    "forward": N_("You forwarded it and told the citizen where it is now."),
    "extend": N_("You extended the term once, and told the citizen why and until when."),
    "leave": N_("You left it without consideration: it is anonymous."),
    "answer": N_("You answered the citizen."),
}

LANGUAGES: Final = {"uz": N_("In Uzbek"), "ru": N_("In Russian"), "en": N_("In English")}

RUDE: Final = N_("You are not the only one here. Do not write to us about every trifle.")
EMPTY: Final = N_("Your appeal has been looked at. Measures will be taken where necessary.")

VISITOR: Final = {
    "keep": N_("“I do not tell who writes to us. Please talk to us about the matter itself.”"),
    "tell": N_("“It was somebody from the house opposite, look, here is the name.”"),
}

FAULTS: Final = {
    "registered_late": N_("It was not registered on the day when it had to be (article 23)."),
    "not_settled": N_("It still waits: answer, forward, extend, or leave it if it is anonymous."),
    "late": N_("The term is over, and the citizen had no answer in time (article 28)."),
    "rude": N_("The answer was rude. The citizen has a right to an answer, and to respect."),
    "says_nothing": N_("The answer says nothing: what was done, and what comes next?"),
    "other_language": N_("The answer is not in the language of the letter."),
    "writer_told": N_("You told who wrote, although the citizen had asked to keep it secret (19)."),
    "visitor_waits": N_("Somebody at the window still waits for your reply."),
}

DONE: Final = {
    "letter_registered": N_("The letter is registered, and the citizen has its number."),
    "letter_forwarded": N_("The letter is forwarded, and the citizen knows where it is."),
    "letter_extended": N_("The term is extended, and the citizen is told until when."),
    "letter_left": N_("The letter stays without consideration."),
    "letter_answered": N_("Your answer is sent."),
    "visitor_answered": N_("The visitor has your reply."),
}

PROBLEMS: Final = {
    ("letter", "not_possible"): N_("This cannot be done with this letter now."),
    ("letter", "must_register"): N_(
        "The law forbids to refuse registration (article 23). Register it, then decide."
    ),
    ("letter", "must_consider"): N_(
        "This letter has a name and an address. You must consider it, forward it or answer it."
    ),
    ("letter", "anonymous"): N_(
        "This letter is anonymous: its writer gives no name or no address. "
        "There is nobody to answer, and nobody considers it (article 29)."
    ),
    ("letter", "no_reason"): N_(
        "Everything that you need is here. An extension is an exception (article 28)."
    ),
    ("letter", "extend_late"): N_(
        "The term is over. It can be extended only before its end (article 28)."
    ),
    ("letter", "not_ours"): N_(
        "This body does not decide about that. Look into the register who does, and forward it."
    ),
    ("letter", "not_ready"): N_(
        "You cannot answer on the substance yet: something is still missing. Read what it is."
    ),
    ("to", "empty"): N_("Choose the body that decides."),
    ("to", "complained_about"): N_(
        "The letter complains about this very body. Forwarding it there is forbidden (article 25)."
    ),
    ("to", "ours"): N_("This is your own matter. You must answer it yourself."),
    ("to", "not_competent"): N_(
        "This body does not decide about it either. Look into the register once more."
    ),
    ("to", "anonymous"): N_("Nobody considers an anonymous letter, so it is not forwarded."),
    ("to", "too_late"): N_("The five days for forwarding are over (article 25)."),
    ("words", "empty"): N_("Choose how you answer."),
    ("lang", "empty"): N_("Choose in which language you answer."),
}
