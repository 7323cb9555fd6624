"""What a teacher reads after grading: a table, and what is not in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.markup import escape
from rich.table import Table

from course.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from course.handin.taken import Collected
    from grading.book import Known
    from grading.classroom import Line

NAMES_SHOWN: Final = 40


@dataclass(frozen=True)
class Graded:
    """A submission: what became of it now, and what the gradebook says."""

    line: Line
    known: Known


def table(exercise: str, graded: Sequence[Graded], most: float, lang: str) -> Table:
    """Return the table of an exercise, one line a pupil."""
    shown = Table(title=exercise)
    shown.add_column(_("Pupil"), no_wrap=True)
    shown.add_column(_("Score of {points}").format(points=f"{most:g}"), justify="right")
    shown.add_column(_("Waits for you"), justify="right")
    shown.add_column(_("Put right"), overflow="fold")
    shown.add_column(_("Not graded, because"), overflow="fold")
    for one in graded:
        shown.add_row(*_row(one, lang))
    return shown


def _row(one: Graded, lang: str) -> list[str]:
    record, known = one.line.record, one.known
    notes = "\n".join(escape(each.say(lang)) for each in record.notes)
    score = "–" if known.score is None else f"{known.score:g}"
    waiting = str(known.waiting) if known.waiting and one.line.graded else ""
    reason = escape(record.reason)
    if record.reason and known.score is not None:
        reason += " " + _("The score is that of the work graded before.")
    return [escape(one.line.pupil), score, waiting, notes, reason]


def tell_rest(
    console: Console,
    collected: Sequence[Collected],
    graded: Sequence[Graded],
    nothing_from: Sequence[str],
) -> None:
    """Say what stands in no row of the table."""
    for each in collected:
        if not each.taken:
            sentence = _("Not collected: {file}. {reason}")
            console.print(escape(sentence.format(file=each.file, reason=each.reason)))
    for warning in dict.fromkeys(text for one in graded for text in one.line.warnings):
        console.print(escape(warning), style="yellow")
    for one in graded:
        if one.line.fault:
            console.print(escape(f"{one.line.pupil}\n{one.line.fault}"), style="red")
    console.print(_summary(graded))
    if nothing_from:
        names = ", ".join(nothing_from[:NAMES_SHOWN])
        dots = " …" if len(nothing_from) > NAMES_SHOWN else ""
        console.print(_("Nothing was handed in by: {names}").format(names=escape(names) + dots))


def _summary(graded: Sequence[Graded]) -> str:
    new = sum(one.line.graded and not one.line.unchanged for one in graded)
    same = sum(one.line.unchanged for one in graded)
    not_graded = sum(not one.line.graded for one in graded)
    parts = [ngettext("{n} graded", "{n} graded", new).format(n=new)]
    if same:
        parts.append(ngettext("{n} unchanged", "{n} unchanged", same).format(n=same))
    if not_graded:
        parts.append(ngettext("{n} not graded", "{n} not graded", not_graded).format(n=not_graded))
    return ", ".join(parts)
