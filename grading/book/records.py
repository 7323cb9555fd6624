"""A table of our own beside nbgrader's: what was graded from what, and what was put right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import msgspec
import sqlalchemy as sa

from grading.repair.notes import Note

if TYPE_CHECKING:
    from sqlalchemy.orm import Session, scoped_session

RECORDS: Final = sa.Table(
    "savod_graded",
    sa.MetaData(),
    sa.Column("assignment", sa.String(128), primary_key=True),
    sa.Column("student", sa.String(128), primary_key=True),
    sa.Column("submission_id", sa.String(32)),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("record", sa.Text(), nullable=False),
)


class Record(msgspec.Struct, frozen=True):
    """What became of a submission: graded with notes, or not graded for a reason."""

    notes: list[Note] = []
    reason: str = ""


@dataclass(frozen=True)
class Known:
    """What the gradebook knows of a pupil's submission."""

    submission_id: str | None = None
    score: float | None = None
    waiting: int = 0
    fingerprint: str = ""
    record: Record = field(default_factory=Record)


@dataclass(frozen=True)
class Kept:
    """A row of the table."""

    submission_id: str | None
    fingerprint: str
    record: Record


def kept_records(session: scoped_session[Session], assignment: str) -> dict[str, Kept]:
    """Return the rows of an assignment by pupil."""
    rows = session.execute(sa.select(RECORDS).where(RECORDS.c.assignment == assignment))
    return {
        row.student: Kept(
            row.submission_id, row.fingerprint, msgspec.json.decode(row.record, type=Record)
        )
        for row in rows
    }


def keep_record(session: scoped_session[Session], assignment: str, pupil: str, kept: Kept) -> None:
    """Put a row in place of the former one. Belongs into a transaction."""
    key = {"assignment": assignment, "student": pupil}
    session.execute(sa.delete(RECORDS).filter_by(**key))
    row = {
        "submission_id": kept.submission_id,
        "fingerprint": kept.fingerprint,
        "record": msgspec.json.encode(kept.record).decode(),
    }
    session.execute(sa.insert(RECORDS).values(**key, **row))
