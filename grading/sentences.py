"""What a teacher reads when a submission cannot be graded: what is wrong, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.language import translator

if TYPE_CHECKING:
    from sandbox_portal.journal import JournalError


def unreadable_journal(error: JournalError, lang: str) -> str:
    """Return the sentence for a journal that cannot be replayed."""
    _ = translator(lang).gettext
    ask_again = _(
        "Ask the pupil to hand in the folder as it is on their computer. "
        "Nothing of the submission was changed."
    )
    what = {
        "not_a_journal": _("{file} cannot be read as a journal: line {line} is damaged."),
        "spliced": _(
            "{file} was changed after it was written: "
            "line {line} does not follow from the line before it."
        ),
        "foreign": _("{file} is not of this submission: it belongs to {found}, not to {wanted}."),
        "other_version": _(
            "{file} was made with another version of the exercise ({found}) "
            "than the one installed here ({wanted}). Install the version the class worked with."
        ),
    }.get(error.code, _("{file} cannot be read as a journal."))
    sentence = what.format(**error.values)
    return sentence if error.code == "other_version" else f"{sentence} {ask_again}"


def missing_journal(notebook: str, journal: str, lang: str) -> str:
    """Return the sentence for a notebook that was used, but came without its journal."""
    _ = translator(lang).gettext
    return _(
        "{notebook} was used, but its journal {journal} was not handed in with it, so there is "
        "nothing to grade. Ask the pupil to hand in the whole folder again. "
        "Nothing of the submission was changed."
    ).format(notebook=notebook, journal=journal)


def unreadable_file(journal: str, reason: str, lang: str) -> str:
    """Return the sentence for a journal that the computer does not let us read."""
    _ = translator(lang).gettext
    return _("{journal} cannot be opened: {reason}.").format(journal=journal, reason=reason)


def wrong_test_cell(grade_id: str, error: str, lang: str) -> str:
    """Return the sentence for a test cell that itself fails, whatever the pupil did."""
    _ = translator(lang).gettext
    return _(
        "The test cell {grade_id} itself is wrong: {error}. "
        "Every pupil loses its points until it is corrected."
    ).format(grade_id=grade_id, error=error)


def no_wall(reason: str, lang: str) -> str:
    """Return the sentence for a computer that cannot keep pupil code behind a wall."""
    _ = translator(lang).gettext
    if not reason:
        return _(
            "Code notebooks are not graded here: bubblewrap is missing. Ask the administrator to "
            "install it (on Debian and Ubuntu: apt install bubblewrap), and grade again."
        )
    return _(
        "Code notebooks are not graded here: bubblewrap cannot make a sandbox ({reason}). Ask the "
        "administrator to allow user namespaces for bwrap, and grade again."
    ).format(reason=reason)


def too_much_code(lang: str) -> str:
    """Return the sentence for a notebook with more code than anyone writes."""
    _ = translator(lang).gettext
    return _(
        "The notebook holds over a million characters of code, so it was not run. "
        "Ask the pupil to hand in the notebook as it was given out, with only their own code in it."
    )


def runs_in_your_account(notebook: str, lang: str) -> str:
    """Return the warning that a notebook is graded as nbgrader does, without a wall."""
    _ = translator(lang).gettext
    return _(
        "{notebook} is no notebook of Savod, and its test cells do more than call functions with "
        "plain data. So the code of the pupils runs in your account, as in plain nbgrader."
    ).format(notebook=notebook)
