"""The time of a submission: what timestamp.txt says, if it says a time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from nbgrader.utils import parse_utc

from grading.reading import UnreadableNotebookError, read_bytes
from grading.submission import TIMESTAMP

if TYPE_CHECKING:
    from pathlib import Path

RECEIVED: Final = "received.txt"
"""Written at collecting, where the pupil's own time is not believed; it counts first."""
EARLIEST: Final = datetime(2015, 1, 1)  # noqa: DTZ001 - nbgrader's times are UTC without a zone
LONGEST: Final = 200
SHORT_ZONE: Final = re.compile(r" ([+-]\d\d)(?::?(\d\d))?$")
"""nbgrader takes the number of «+05» for seconds."""


def _whole_zone(found: re.Match[str]) -> str:
    return f"{found[1]}:{found[2] or '00'}"


class WrongStampError(ValueError):
    """A time stamp is there, but says no time that can be."""


def read_stamp(folder: Path) -> datetime | None:
    """Return the time that counts for a submitted folder, or None if there is none."""
    there = [folder / name for name in (RECEIVED, TIMESTAMP)]
    path = next((path for path in there if path.exists() or path.is_symlink()), None)
    if path is None:
        return None
    try:
        return parse_stamp(read_bytes(path, LONGEST).decode("utf-8-sig"))
    except (UnreadableNotebookError, UnicodeDecodeError) as error:
        raise WrongStampError from error


def parse_stamp(text: str) -> datetime:
    """Return a time as nbgrader keeps it: UTC, without a zone."""
    try:
        found = parse_utc(SHORT_ZONE.sub(_whole_zone, text.strip()))
    except Exception as error:
        # dateutil raises half a dozen kinds of errors for what is no time.
        raise WrongStampError(text) from error
    latest = datetime.now(UTC).replace(tzinfo=None) + timedelta(days=1)
    if not isinstance(found, datetime) or not EARLIEST < found < latest:
        raise WrongStampError(text)
    return found
