"""What the sites say for the keys of the access log and its oversight. English; `N_` marks it."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

REASONS: Final = {
    "access_question": N_("The body looked into your question"),
}

VERDICTS: Final = {
    "explained": N_("There was a good reason"),
    "mistake": N_("Somebody made a mistake"),
    "misuse": N_("Somebody broke the rules"),
}

MESSAGES: Final = {
    "access_misdirected": N_(
        "You asked us about a reading that is not ours. Please ask the body that read: {body}."
    ),
    "access_by_case": N_(
        "We read your data for your case {number}. You find this case in your cabinet."
    ),
    "access_by_rule": N_(
        "This reading was lawful: it was your own look, your consent, your request, "
        "or a task that the law gives us."
    ),
}

DONE: Final = {
    "access_questioned": N_("Your question is sent. The answer comes in two to four days."),
    "access_judged": N_("What you think is kept. You can change it."),
    "readings_right": N_("That is right: so often this body has read your data."),
    "readings_wrong": N_("The log says something else. Show only this body, and count once more."),
    "posted": N_("It is public now."),
    "review_decided": N_("Your decision is kept."),
}

PROBLEMS: Final = {
    ("entry", "unknown"): N_("There is no such entry in the log."),
    ("entry", "posted"): N_("You have written about this entry already."),
    ("addressee", "none"): N_("Choose whom you want to ask."),
    ("addressee", "asked"): N_("You have already asked this body about this entry."),
    ("judgement", "none"): N_("Choose one of the three."),
    ("body", "not_in_log"): N_("Choose a body from the list."),
    ("count", "not_a_number"): N_("Type a number in figures. For example: 12"),
    ("review", "unknown"): N_("There is no such file on your desk."),
    ("review", "decided"): N_("You have already decided this file."),
}
