"""What explains a reading: cases and tasks by law; and what was asked, judged, posted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

import msgspec

if TYPE_CHECKING:
    from sandbox_portal.domain.access_log import AccessEntry

AnswerKind = Literal["explained", "mistake", "misuse", "misdirected"]
VERDICTS: Final = ("explained", "mistake", "misuse")
"""What one may think of a reading: there was a reason, somebody erred, somebody broke the rules."""


class Case(msgspec.Struct, frozen=True):
    """Something that the citizen asked for or agreed to; a body may read for it while it is open.

    `text` is English, the key of its translations.
    """

    number: str
    body: str
    text: str
    opened: date
    closed: date | None

    def covers(self, entry: AccessEntry) -> bool:
        """Tell whether a reading belongs to this case: its number, its body, its days."""
        day = entry.at.date()
        ends = day if self.closed is None else self.closed
        same = (entry.number, entry.body) == (self.number, self.body)
        return same and self.opened <= day <= ends


class Duty(msgspec.Struct, frozen=True):
    """A task that the law gives a body: it may read for that without asking.

    `text` and `why_text` are English, keys of translations.
    """

    body: str
    text: str
    why_text: str

    def covers(self, entry: AccessEntry) -> bool:
        """Tell whether a reading belongs to this task."""
        return (entry.body, entry.reason, entry.number) == (self.body, self.text, "")


class Answer(msgspec.Struct, frozen=True):
    """What a body answers when it is asked; `text` is English or a key, `values` fill its gaps."""

    kind: AnswerKind
    text: str
    values: Mapping[str, str] = {}


class Question(msgspec.Struct):
    """A question to a body about one entry of the log."""

    id: str
    entry: str
    body: str
    own: bool
    asked: datetime
    wait: timedelta
    answer: Answer | None = None


class Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file on the inspector's desk: a reading of somebody's data that they complain about.

    Names that end in `text` are English, keys of translations. `verdict` is what the file shows.
    """

    key: str
    body: str
    official_text: str
    reason_text: str
    case: str
    complaint_text: str
    register_text: str
    body_says_text: str
    verdict: Literal["explained", "mistake", "misuse"]
    why_text: str


class Oversight(msgspec.Struct):
    """All that the citizen, and the inspector, know and did about readings."""

    cases: list[Case] = msgspec.field(default_factory=list)
    duties: list[Duty] = msgspec.field(default_factory=list)
    answers: dict[str, Answer] = msgspec.field(default_factory=dict)
    questions: list[Question] = msgspec.field(default_factory=list)
    judged: dict[str, str] = msgspec.field(default_factory=dict)
    posts: list[str] = msgspec.field(default_factory=list)
    reviews: dict[str, Review] = msgspec.field(default_factory=dict)
    verdicts: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def offered(self) -> bool:
        """Tell whether there is more to the log here than looking at it."""
        return bool(self.cases)

    def case(self, number: str) -> Case | None:
        """Return the citizen's case with this number."""
        return next((c for c in self.cases if c.number == number), None)

    def about(self, entry: str) -> list[Question]:
        """Return the questions about an entry, in the order in which they were asked."""
        return [q for q in self.questions if q.entry == entry]

    def answered(self, entry: str) -> bool:
        """Tell whether the body of the entry itself has answered."""
        return any(q.own and q.answer for q in self.about(entry))
