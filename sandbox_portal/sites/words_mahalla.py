"""What the sites say for keys of the e-mahalla."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

REASONS: Final = {"mahalla_service": N_("You asked for a service of the mahalla")}

SERVICES: Final = {
    "certificate": N_("Certificate of the mahalla"),
    "visit": N_("Visit to the secretary"),
    "notice": N_("Something is broken"),
}

SERVICE_LEADS: Final = {
    "certificate": N_("That you live here, and with whom. It comes into your cabinet."),
    "visit": N_("Choose a time, and nobody waits in the corridor."),
    "notice": N_("Tell the mahalla what needs mending in your street."),
}

QUESTIONS: Final = {
    "certificate": N_("What is it for?"),
    "visit": N_("When do you come?"),
    "notice": N_("What is broken?"),
}

DETAILS: Final = {
    "job": N_("For an employer"),
    "school": N_("For school or college"),
    "heating": N_("For the gas office"),
    "monday": N_("Monday, 10:00"),
    "wednesday": N_("Wednesday, 15:00"),
    "saturday": N_("Saturday, 9:30"),
    "lamp": N_("A street lamp"),
    "rubbish": N_("The bin is full"),
    "water": N_("The water pipe leaks"),
}

PAPERS: Final = {
    "id_copy": N_("A copy of my ID card"),
    "family_list": N_("A list of my family with dates of birth"),
    "income": N_("A paper about my income"),
}

LISTS: Final = {
    "names": N_("Names of those who asked"),
    "phones": N_("Phone numbers of those who asked"),
}

WAYS: Final = {
    "without": N_("Let the month happen without the e-mahalla"),
    "with": N_("Let the month happen with the e-mahalla"),
}

MONTHS: Final = {"without": N_("Without the e-mahalla"), "with": N_("With the e-mahalla")}

DONE: Final = {
    "secretary_first": N_("This part is the secretary's. Choose this role first."),
    "role_secretary": N_("You are here as the secretary now."),
    "role_citizen": N_("You are here as a resident now."),
    "mahalla_asked": N_("Your request is sent. You need not go anywhere."),
    "counted_right": N_("Your counts are right. They stand in the table now."),
    "counted_wrong": N_("These counts do not fit the register. Count once more, kind by kind."),
    "rate_right": N_("Right. Now you see the figure of each mahalla."),
    "rate_wrong": N_(
        "This is not the figure. Divide the total by the households, then multiply by 1,000."
    ),
    "busiest_named": N_("She goes there. You may change your mind."),
    "table_shaped": N_("The table has its new shape."),
    "numbers_hidden": N_("Your ticks are kept."),
    "table_published": N_("The table is published."),
    "number_passed": N_("The slip goes round, and now it is back."),
    "average_right": N_("Right, that is the average."),
    "average_wrong": N_("This is not the average. Was the slip right? Did you take the mask away?"),
    "month_without": N_("The month without the e-mahalla is over."),
    "month_with": N_("The month with the e-mahalla is over."),
    "saving_right": N_("Right. So much was saved in this simulation."),
    "saving_wrong": N_("This is not the share. Look at the two totals once more."),
}

NOTES: Final = frozenset(
    {"secretary_first", "counted_wrong", "rate_wrong", "average_wrong", "saving_wrong"}
)
"""What says that something is still to do."""

PROBLEMS: Final = {
    ("role", "unknown"): N_("There is no such role. Press one of the buttons."),
    ("role", "not_secretary"): N_("Only the secretary can do this. Choose this role first."),
    ("service", "already_asked"): N_("You have asked for this already. Once is enough."),
    ("detail", "none"): N_("Choose one of the lines."),
    ("attached", "unknown"): N_("There is no such paper. Choose from the list."),
    ("rate", "not_counted"): N_("Count the register first."),
    ("rate", "not_a_number"): N_("Type a number, such as 12.3."),
    ("busiest", "empty"): N_("Choose a mahalla."),
    ("busiest", "unknown"): N_("There is no such mahalla. Choose one from the list."),
    ("busiest", "not_counted"): N_("Count the register first, or one mahalla is missing."),
    ("table", "not_counted"): N_("Count the register first. Without it the table is not whole."),
    ("table", "published"): N_("The table is out already. It is published only once."),
    ("row_end", "unknown"): N_("Choose what stands at the end of each row."),
    ("lists", "unknown"): N_("There is no such list in the register."),
    ("kinds", "too_few"): N_("Tick at least two kinds to put together, or none."),
    ("mahallas", "too_few"): N_("Tick at least two mahallas to put together, or none."),
    ("cells", "unknown"): N_("The table has no such number. Look at it again."),
    ("mask", "not_three_digits"): N_("Think of a whole number from 100 to 999."),
    ("number", "no_mask"): N_("Think of a secret number first."),
    ("number", "already_passed"): N_("Your slip is on its way. Begin a new round if it was wrong."),
    ("number", "not_a_number"): N_("Type a whole number."),
    ("average", "not_yet"): N_("Pass your slip on first, and wait until it comes back."),
    ("average", "not_a_number"): N_("Type a number, such as 7 or 7.5."),
    ("way", "unknown"): N_("Press one of the two buttons."),
    ("saving", "not_run"): N_("Let the month happen both ways first."),
    ("saving", "not_a_number"): N_("Type a whole number of percent, such as 35."),
}
