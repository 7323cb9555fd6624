"""What the sites say for the keys of appeals. English; `N_` only marks a text."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

KINDS: Final = {
    "ariza": N_("Application"),
    "taklif": N_("Proposal"),
    "shikoyat": N_("Complaint"),
}

WHAT_IT_IS: Final = {
    "ariza": N_("You ask for help with something that you have a right to."),
    "taklif": N_("You have an idea how something could be better for everybody."),
    "shikoyat": N_("Somebody has taken a right from you, and you demand it back."),
}

FOR_EXAMPLE: Final = {
    "ariza": N_("“The bridge over the canal is broken. Please repair it.”"),
    "taklif": N_("“Trees along our street would give shade.”"),
    "shikoyat": N_("“They would not take my papers, and they gave no reason.”"),
}

WHERE_IT_GOES: Final = {
    "ariza": N_("It goes to the body that is responsible for the matter."),
    "taklif": N_("It goes to the body that is responsible for the matter."),
    "shikoyat": N_("It goes to the body above the one that you complain about."),
}

OFFICE_PLACES: Final = {
    "mahalla": N_("In your mahalla"),
    "district": N_("In your district"),
    "region": N_("In your region"),
    "country": N_("For the whole country"),
}

STATES: Final = {
    "draft": N_("Draft"),
    "unconsidered": N_("Not considered"),
    "sent": N_("Sent"),
    "registered": N_("Registered"),
    "forwarded": N_("Forwarded"),
    "studied": N_("Being studied"),
    "extended": N_("Extended"),
    "answered": N_("Answered"),
    "refused": N_("Refused"),
    "joined": N_("Put to the first"),
    "withdrawn": N_("Taken back"),
}

ACTS: Final = {
    "send": N_("You sent the appeal."),
    "leave": N_("The appeal was left without consideration."),
    "register": N_("The appeal was registered."),
    "forward": N_("The appeal was forwarded: this body is responsible for it."),
    "study": N_("The body needs papers or a check. It may take up to one month."),
    "extend": N_("The body has extended the term. This is allowed once."),
    "answer": N_("The body has answered."),
    "refuse": N_("The body has refused."),
    "join": N_("You have sent the same before. This copy was put to the first one."),
    "withdraw": N_("You took the appeal back."),
    "remind": N_("You reminded the body."),
    "keep_secret": N_("You asked to keep secret who wrote."),
    "rate": N_("You rated the answer."),
    "complain": N_("You complained to the body above."),
}

LACKS: Final = {
    "name": N_("your full name is missing, or it is not the right one"),
    "home": N_("where you live is missing, or it is not right"),
    "confirmation": N_("it was not confirmed"),
}

FOUND: Final = {
    "name": N_("Somebody's name"),
    "jshshir": N_("Personal number (JShShIR)"),
    "phone": N_("Phone number"),
    "document_number": N_("ID card number"),
    "card_number": N_("Bank card number"),
}

REPLIES: Final = {
    "thank": N_("Thank you for looking into it. Goodbye."),
    "ask": N_("Thank you. One thing I did not understand; could you explain it to me, please?"),
    "insult": N_("At last! You are all lazy and good for nothing."),
}

ANSWERS: Final = {
    "answer": N_("We have looked into your appeal and will do what you ask for."),
    "refuse": N_("We have looked into your appeal and cannot do what you ask for."),
}

REASONS: Final = {"appeal": N_("An official looked at your appeal")}

MESSAGES: Final = {
    "appeal_register": N_(
        "Your appeal is registered. Its number is {number}. The answer must come by {day}."
    ),
    "appeal_forward": N_(
        "Your appeal {number} was forwarded to us: “{body}”. The answer must come by {day}."
    ),
    "appeal_study": N_(
        "For your appeal {number} we need a check or papers. The answer must come by {day}."
    ),
    "appeal_extend": N_(
        "We need more time for your appeal {number}. The answer must come by {day}."
    ),
    "appeal_answer": N_("The answer to your appeal {number} is on my.gov.test."),
    "appeal_refuse": N_("The answer to your appeal {number} is on my.gov.test."),
    "appeal_join": N_(
        "Your appeal {number} is the same as one that we consider already. We have put it to "
        "the first one. Sending it again does not make it faster."
    ),
}

DONE: Final = {
    "appeal_sent": N_("Your appeal is sent."),
    "draft_deleted": N_("The draft is thrown away."),
    "appeal_withdrawn": N_("You have taken the appeal back. The office stops working on it."),
    "office_reminded": N_("The body was reminded. The deadline stays the same."),
    "identity_kept_secret": N_("The office will tell nobody who wrote."),
    "answer_rated": N_("Your rating is sent."),
    "appeal_escalated": N_("Your complaint is sent."),
}

PROBLEMS: Final = {
    ("appeal", "unknown"): N_("There is no such appeal. Look at the list again."),
    ("appeal", "not_possible"): N_("This cannot be done with this appeal now."),
    ("appeal", "too_many"): N_("There are too many appeals here. Throw some drafts away."),
    ("kind", "unknown"): N_("Choose an application, a proposal or a complaint."),
    ("subject", "empty"): N_("Choose what the appeal is about."),
    ("body", "empty"): N_("Choose the body that the appeal goes to."),
    ("body", "same_body"): N_(
        "This is the body that you complain about. Choose the one that is above it."
    ),
    ("about", "empty"): N_("Choose the body that you complain about."),
    ("text", "empty"): N_("Write what it is about and what you ask for."),
    ("text", "long"): N_("This is too long. Write no more than 2000 characters."),
    ("home", "long"): N_("This is too long. Write no more than 200 characters."),
    ("who", "empty"): N_("Choose whether your name stands in the appeal."),
    ("remind", "today"): N_("You have reminded this body today already. Wait for its answer."),
    ("stars", "empty"): N_("Choose how many stars the answer deserves."),
    ("reply_to_office", "empty"): N_("Choose what you write back."),
    ("upward", "too_early"): N_(
        "It is too early to complain: the body still has time to answer. Wait for the deadline."
    ),
    ("upward", "too_late"): N_(
        "It is too late: a complaint to a higher body must be sent within one year."
    ),
}
