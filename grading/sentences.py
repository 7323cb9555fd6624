"""What a teacher reads when a submission cannot be graded: what is wrong, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.language import translator

if TYPE_CHECKING:
    from grading.pool import Died
    from grading.reading import UnreadableNotebookError
    from sandbox_portal.journal import JournalError


def unreadable_journal(error: JournalError, lang: str) -> str:
    """Return the sentence for a journal that cannot be replayed."""
    _ = translator(lang).gettext
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
    return sentence if error.code == "other_version" else f"{sentence} {_ask_again(lang)}"


def _ask_again(lang: str) -> str:
    _ = translator(lang).gettext
    return _(
        "Ask the pupil to hand in the folder as it is on their computer. "
        "Nothing of the submission was changed."
    )


def unreadable_notebook(error: UnreadableNotebookError, lang: str) -> str:
    """Return the sentence for a file of a submission that cannot be used."""
    _ = translator(lang).gettext
    what = {
        "damaged": _("{file} is damaged: it breaks off, or something else stands in it."),
        "not_a_notebook": _("{file} is not a notebook."),
        "not_a_file": _("{file} is a folder, a link or a device, so it cannot be opened."),
        "not_opened": _("{file} cannot be opened: {reason}."),
        "too_large": _(
            "{file} has {size} MB, which is too much. Let the pupil choose “Edit”, “Clear Outputs "
            "of All Cells”, save, and hand in again."
        ),
        "ambiguous": _(
            "{file} is not there, but several files that could be it, and they differ: {found}. "
            "Ask the pupil which one it is."
        ),
        "missing": _("{file} was not handed in."),
    }[error.code]
    sentence = what.format(**error.values)
    clear = error.code in ("too_large", "ambiguous")
    return sentence if clear else f"{sentence} {_ask_again(lang)}"


def wrong_credit(grade_id: str, value: str, points: float, lang: str) -> str:
    """Return the sentence for a test cell whose last value is no number of points."""
    _ = translator(lang).gettext
    return _(
        "The test cell {grade_id} itself is wrong: its last line gives {value}, and partial "
        "credit must be a number from 0 to {points}. Correct the cell in the folder “source”."
    ).format(grade_id=grade_id, value=value, points=f"{points:g}")


def missing_journal(notebook: str, journal: str, lang: str) -> str:
    """Return the sentence for a notebook that was used, but came without its journal."""
    _ = translator(lang).gettext
    return _(
        "{notebook} was used, but its journal {journal} was not handed in with it, so there is "
        "nothing to grade. Ask the pupil to hand in the whole folder again. "
        "Nothing of the submission was changed."
    ).format(notebook=notebook, journal=journal)


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


def worker_died(died: Died, seconds: float, lang: str) -> str:
    """Return the sentence for a submission at which the grading program itself was ended."""
    _ = translator(lang).gettext
    if died.too_long:
        return _(
            "It was not graded within {seconds} seconds. Grade it again when the computer has "
            "less to do; if that does not help, look at the files of the submission."
        ).format(seconds=f"{seconds:g}")
    return _(
        "The system ended the grading program twice at this submission (status {status}), "
        "perhaps for want of memory. Close other programs and grade again."
    ).format(status=died.status)
