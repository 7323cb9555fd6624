"""What was put right, as data, and in a sentence that teacher and pupil read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.language import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

SENTENCES: Final[dict[str, str]] = {
    "renamed": N_("“{found}” was taken as {wanted}: it had got another name."),
    "deeper": N_("{wanted} was found one folder further down."),
    "encoding": N_("{file} was saved as {encoding}; it was read as such."),
    "being_saved": N_(
        "{file} was handed in while it was being saved. "
        "The copy from just before, which Jupyter keeps meanwhile, was graded."
    ),
    "characters": N_("{file} held broken characters; each is now shown as �."),
    "old_format": N_("{file} was saved in an old format and was brought up to date."),
    "shape": N_("Parts of {file} were damaged and were left out."),
    "edited": N_("A locked cell had been changed: {cells}. The teacher's text counts."),
    "deleted": N_("A locked cell was missing: {cells}. It was put back."),
    "copied": N_("A cell was there more than once: {cells}. One of them counts."),
    "two_answers": N_(
        "There were two answers to one question: {cells}. The last one counts, "
        "and the other stands beside it."
    ),
    "answer_deleted": N_(
        "The cell for an answer was missing: {cells}. An empty one stands there now, "
        "and the teacher decides."
    ),
    "marks": N_("Hidden marks of a cell were lost or changed: {cells}. They were restored."),
    "order": N_("Cells stood in another order than the teacher's. They were put back in order."),
    "left_out": N_("Not needed, so not looked at: {files}."),
    "not_handed_in": N_("{file} was not handed in and gives no points."),
    "torn_line": N_("The last line of {file} was written only in part and was left out."),
    "received": N_("The time that came with the work is not believed. It arrived at {time}."),
    "stamp": N_("The time in timestamp.txt cannot be read, so the work does not count as late."),
}


class Note(msgspec.Struct, frozen=True):
    """One thing that was put right: its kind, and the values for its sentence."""

    kind: str
    values: dict[str, str] = {}

    def say(self, lang: str) -> str:
        """Return the sentence in a language."""
        _ = translator(lang).gettext
        return _(SENTENCES[self.kind]).format(**self.values)


def note(kind: str, **values: str) -> Note:
    """Return a note with its values."""
    return Note(kind, values)


def note_cells(kind: str, grade_ids: Iterable[str]) -> list[Note]:
    """Return one note that names the cells, or none if there are none."""
    names = ", ".join(dict.fromkeys(grade_ids))
    return [note(kind, cells=names)] if names else []
