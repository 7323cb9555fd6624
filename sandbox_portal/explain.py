"""What is wrong with a journal, in a sentence that says what to do."""

from __future__ import annotations

from typing import Final

from sandbox_portal.journal import JournalError
from sandbox_portal.language import N_, translator

SENTENCES: Final[dict[str, str]] = {
    "not_a_journal": N_(
        "The file {file} keeps your steps, but line {line} of it cannot be read. "
        "Nothing was changed. Put back the copy from before, or give the file another name "
        "and open the desk again to begin anew."
    ),
    "spliced": N_(
        "The file {file} keeps your steps, but line {line} of it does not follow from the line "
        "before. Something was cut out or put in. Nothing was changed. Put back the copy from "
        "before, or give the file another name and open the desk again to begin anew."
    ),
    "foreign pupil": N_(
        "The file {file} belongs to the pupil “{found}”, and you are “{wanted}”. "
        "Nothing was changed. Move this file to its owner and open the desk again."
    ),
    "foreign exercise": N_(
        "The file {file} belongs to the exercise “{found}”, not to “{wanted}”. "
        "Nothing was changed. Move this file to the folder of its exercise and open the desk again."
    ),
    "other_version": N_(
        "The file {file} was made with version {found} of this exercise, and here is version "
        "{wanted}. Nothing was changed. Ask your teacher for the right version, or give the file "
        "another name and open the desk again to begin anew."
    ),
    "not_saved": N_(
        "This step could not be saved in {file}: {reason}. So it was not done either. "
        "All earlier steps are safe. Make room on the disk or ask your teacher, then try again."
    ),
    "not_saved read_only": N_(
        "This desk only shows, it does not save: this step was not done. "
        "Close the other window with this exercise, then open the desk again."
    ),
}


def explain(error: JournalError, lang: str) -> str:
    """Return the sentence for a journal's error in a language."""
    _ = translator(lang).gettext
    detail = error.values.get("what") or error.values.get("reason")
    sentence = SENTENCES.get(f"{error.code} {detail}") or SENTENCES[error.code]
    return _(sentence).format(**error.values)
