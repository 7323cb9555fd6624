"""What a report shows, counted from the results: nothing here knows of pages or languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from course.report.meaning import Meanings
from course.report.results import Assignment, ClassResults

Reached = Literal["reached", "partly", "not_yet", "waiting", "missing"]
KINDS: Final[tuple[Reached, ...]] = ("reached", "partly", "not_yet", "waiting", "missing")
FULL: Final = 1 - 1e-9


@dataclass(frozen=True)
class OutcomeRow:
    """How far each pupil is with one outcome; the share of its points, where it is known."""

    outcome: str
    reached: dict[str, Reached]
    shares: dict[str, float]

    @property
    def counts(self) -> Counter[Reached]:
        """How many pupils are how far."""
        return Counter(self.reached.values())


@dataclass(frozen=True)
class CheckRow:
    """One check: how many passed, passed in part, failed, or did not hand in."""

    assignment: str
    notebook: str
    grade_id: str
    sentence: str
    misconception: str | None
    counts: Counter[Reached]

    @property
    def solved(self) -> float:
        """The share of those who handed in that passed it."""
        tried = sum(self.counts[kind] for kind in ("reached", "partly", "not_yet"))
        return self.counts["reached"] / tried if tried else 1.0


@dataclass(frozen=True)
class MisconceptionRow:
    """A wrong idea: the pupils whose failed check may show it, of those who handed in."""

    key: str
    pupils: tuple[str, ...]
    handed_in: int


@dataclass(frozen=True)
class WaitingRow:
    """A submission with answers that the teacher has still to mark."""

    assignment: str
    pupil: str
    answers: int


@dataclass(frozen=True)
class Figures:
    """All that the pages show."""

    outcomes: list[OutcomeRow]
    misconceptions: list[MisconceptionRow]
    checks: list[CheckRow]
    waiting: list[WaitingRow]


def figures(results: ClassResults, meanings: dict[str, Meanings]) -> Figures:
    """Count everything once."""
    checks = [row for one in results.assignments for row in _checks(one, results, meanings)]
    return Figures(
        outcomes=_outcomes(results, meanings),
        misconceptions=_misconceptions(results, meanings),
        checks=sorted(checks, key=lambda row: (row.solved, row.assignment, row.grade_id)),
        waiting=[
            WaitingRow(one.name, pupil, work.waiting)
            for one in results.assignments
            for pupil, work in one.works.items()
            if work.waiting
        ],
    )


def how_far(shares: list[float | None]) -> Reached:
    """Return how far somebody is who has these shares; None is one that waits."""
    if not shares:
        return "missing"
    known = [share for share in shares if share is not None]
    if not known:
        return "waiting"
    if all(share >= FULL for share in known):
        return "reached"
    return "partly" if any(share > 0 for share in known) else "not_yet"


def _outcomes(results: ClassResults, meanings: dict[str, Meanings]) -> list[OutcomeRow]:
    keys = dict.fromkeys(
        meaning.outcome
        for one in results.assignments
        for meaning in meanings[one.name].cells.values()
        if meaning.outcome
    )
    return [_outcome(key, results, meanings) for key in sorted(keys, key=_in_order)]


def _in_order(key: str) -> tuple[int, str]:
    number, _, name = key.removeprefix("L").partition(".")
    return int(number), name


def _outcome(key: str, results: ClassResults, meanings: dict[str, Meanings]) -> OutcomeRow:
    reached: dict[str, Reached] = {}
    shares: dict[str, float] = {}
    for pupil in results.pupils:
        found = list(_shares(key, pupil, results, meanings))
        reached[pupil] = how_far(found)
        known = [share for share in found if share is not None]
        if known:
            shares[pupil] = sum(known) / len(known)
    return OutcomeRow(key, reached, shares)


def _shares(
    outcome: str, pupil: str, results: ClassResults, meanings: dict[str, Meanings]
) -> Iterator[float | None]:
    for one in results.assignments:
        work = one.works.get(pupil)
        for cell, meaning in meanings[one.name].cells.items():
            if work and meaning.outcome == outcome and cell in work.marks:
                yield work.marks[cell].share


def _checks(
    one: Assignment, results: ClassResults, meanings: dict[str, Meanings]
) -> Iterator[CheckRow]:
    for (notebook, key), meaning in meanings[one.name].cells.items():
        if not meaning.by_hand:
            counts = Counter(
                how_far(_share_of(one, pupil, (notebook, key))) for pupil in results.pupils
            )
            yield CheckRow(one.name, notebook, key, meaning.sentence, meaning.misconception, counts)


def _share_of(one: Assignment, pupil: str, cell: tuple[str, str]) -> list[float | None]:
    work = one.works.get(pupil)
    return [work.marks[cell].share] if work and cell in work.marks else []


def _misconceptions(results: ClassResults, meanings: dict[str, Meanings]) -> list[MisconceptionRow]:
    holders: dict[str, dict[str, None]] = {}
    asked: dict[str, set[str]] = {}
    for one in results.assignments:
        for cell, meaning in meanings[one.name].cells.items():
            if meaning.misconception is None:
                continue
            tried = [pupil for pupil in results.pupils if _began(one, pupil, cell)]
            asked.setdefault(meaning.misconception, set()).update(tried)
            failed = holders.setdefault(meaning.misconception, {})
            failed |= dict.fromkeys(
                pupil for pupil in tried if (_share_of(one, pupil, cell)[0] or 0) < FULL
            )
    rows = [MisconceptionRow(key, tuple(who), len(asked[key])) for key, who in holders.items()]
    return sorted(rows, key=lambda row: (-len(row.pupils), row.key))


def _began(one: Assignment, pupil: str, cell: tuple[str, str]) -> bool:
    """Tell whether a pupil did anything: who did nothing shows no wrong idea."""
    return bool(_share_of(one, pupil, cell)) and one.works[pupil].score > 0
