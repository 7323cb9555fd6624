"""What the sites say for keys of the council, the footprint and the chain."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

REASONS: Final = {"own_export": N_("You made a copy of your data yourself")}

OUTCOMES: Final = {
    "adopted": N_("Adopted"),
    "rejected": N_("Rejected"),
    "postponed": N_("Postponed"),
}

NOT_ADOPTED: Final = {
    "rejected": N_("The council does not do this. It may be proposed again next year."),
    "postponed": N_("The council comes back to this later. Nothing is decided yet."),
}

BASES: Final = {
    "register": N_("The law: everybody is in the population register"),
    "voters": N_("You are on a list of voters"),
    "active": N_("You gave consent"),
    "withdrawn": N_("You gave consent and took it back"),
    "expired": N_("You gave consent for some time; the time is over"),
}

DONE: Final = {
    "initiative_supported": N_("You support this initiative now. Your support counts once."),
    "comment_written": N_("Your comment is published under your name."),
    "ballot_cast": N_("Your ballot is in the box. Nobody can see any more which one is yours."),
    "recount_right": N_("You have counted right: your numbers are those of the ballot papers."),
    "recount_wrong": N_("Your numbers differ from the ballot papers. Count once more, slowly."),
    "stub_found": N_("The code is in the box: this ballot was counted."),
    "stub_missing": N_("No stub has this code. Compare it with your receipt, sign by sign."),
    "chain_checked": N_("All seals fit. No line of your log was changed."),
    "chain_broken": N_("A seal does not fit. Somebody changed your log."),
    "change_noticed": N_(
        "The change was noticed at once. It was only a copy: your log is as it was."
    ),
    "footprint_right": N_("Both numbers are right."),
    "footprint_wrong": N_(
        "These numbers do not fit the table. Count each body once, and each field once."
    ),
    "data_exported": N_("This is the copy of your data."),
}
NOTES: Final = frozenset({"chain_broken", "recount_wrong", "stub_missing", "footprint_wrong"})
"""What was done, but should be done again."""

PROBLEMS: Final = {
    ("initiative", "unknown"): N_("There is no such initiative. Look at the list again."),
    ("initiative", "already_supported"): N_(
        "You support this initiative already. Each person counts once."
    ),
    ("comment", "empty"): N_("Write your comment."),
    ("comment", "long"): N_("This is too long. Write no more than 400 characters."),
    ("comment", "own_data"): N_(
        "Your number is in this comment, and everybody would read it. Take it out."
    ),
    ("comment", "rude"): N_(
        "A word in it hurts people. Say what you think of the idea, not of the person."
    ),
    ("comment", "shouting"): N_("Only capital letters read like shouting. Use small letters too."),
    ("comment", "enough"): N_("You have written three comments here. Let others speak too."),
    ("vote", "unknown"): N_("There is no such vote. Look at the list again."),
    ("vote", "closed"): N_("This vote is closed. No ballot can be cast any more."),
    ("vote", "not_on_list"): N_("You are not on the list of voters of this vote."),
    ("vote", "already_voted"): N_(
        "You have voted already. Each person has one vote, website and kiosk together."
    ),
    ("vote", "still_open"): N_("The box is still closed. Come back after the end of the vote."),
    ("choice", "empty"): N_("Choose one of the options."),
    ("choice", "unknown"): N_("This option is not on the ballot paper. Choose one of those on it."),
    ("counts", "unknown"): N_("Give a number for each option."),
    ("counts", "not_a_number"): N_("Type whole numbers, such as 0 or 17."),
    ("stub", "empty"): N_("Type the code of your receipt."),
    ("line", "unknown"): N_("There is no such line. Look at the numbers in the table."),
    ("bodies", "not_a_number"): N_("Type how many bodies there are, as a whole number."),
    ("fields", "not_a_number"): N_("Type how many fields there are, as a whole number."),
}
