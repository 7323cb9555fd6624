"""Sentences on top of the desk: what was noticed when the journal was opened."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Final

from sandbox_portal.language import N_, translator

NOTES: Final[dict[str, str]] = {
    "second_kernel": N_(
        "This exercise is open in another window. There you can work; here you can only look. "
        "To work here, close the other window with “Shut down kernel” and run this cell again."
    ),
    "read_only_folder": N_(
        "This folder can't be written, so your steps can't be saved and the desk only shows. "
        "Copy the folder to a place of your own, for example your home folder, and open it there."
    ),
    "torn_line": N_(
        "The last step was not written to the end, perhaps because the computer was switched off. "
        "It was left out. All steps before it are here. Look whether you need to do it again."
    ),
    "journal_missing": N_(
        "This notebook was used before, but the file {file} with your steps is not beside it. "
        "If you moved the notebook, move that file here too and run this cell again. "
        "If not, just begin: the exercise starts anew."
    ),
}


def notes(codes: Iterable[str], file: str, lang: str) -> str:
    """Return the notes as HTML, or nothing if there are none."""
    _ = translator(lang).gettext
    sentences = [_(NOTES[code]).format(file=file) for code in dict.fromkeys(codes)]
    return "".join(f'<p role="status">⚠️ {html.escape(sentence)}</p>' for sentence in sentences)
