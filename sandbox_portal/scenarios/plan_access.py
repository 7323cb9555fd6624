"""The part of a scenario about the access log: cases, tasks by law, and what nothing explains."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import product
from typing import Final, Literal

import msgspec

from sandbox_portal.domain.oversight.state import Review

RECENT: Final = 45
"""What nothing explains lies about so many days back at most."""
LONG_CLOSED: Final = 60
"""A case counts as closed long ago after so many days."""


class ReadingPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often and at which hours somebody reads. `text` is English, a key of translations."""

    reason_text: str
    official_text: str
    times: tuple[int, int]
    hours: tuple[int, int] = (9, 17)


class CasePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A case of the citizen: opened so many days ago, closed so many ago (0, 0: still open)."""

    key: str
    body: str
    prefix: str
    what_text: str
    opened: tuple[int, int]
    closed: tuple[int, int]
    readings: tuple[ReadingPlan, ...]


class DutyPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A task by law, and how often it was done; `reason_text` of the reading names the task."""

    body: str
    why_text: str
    reading: ReadingPlan


class UnexplainedPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reading that nothing explains, and what comes out when its body is asked.

    `number_of` says which number stands there: none, a stranger's, that of another body's
    case, or that of a case of the same body that was closed long ago.
    """

    key: str
    group: Literal["no_case", "wrong_case", "no_business"]
    number_of: Literal["none", "stranger", "other_body", "closed_case"]
    kind: Literal["explained", "mistake", "misuse"]
    body: str
    official_text: str
    reason_text: str
    answer_text: str
    hours: tuple[int, int] = (9, 17)
    prefix: str = ""


class AccessPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From which pools chance takes how much; `rows` is the length of the log at the start."""

    rows: int
    cases: int
    odd: int
    duties: int
    unexplained: int
    busy_pool: tuple[CasePlan, ...]
    case_pool: tuple[CasePlan, ...]
    odd_pool: tuple[CasePlan, ...]
    duty_pool: tuple[DutyPlan, ...]
    unexplained_pool: tuple[UnexplainedPlan, ...]
    reviews: int = 0
    review_pool: tuple[Review, ...] = ()

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong with the plan; each fault names its key."""
        for body in self._bodies - set(bodies):
            yield f"access: no body {body!r}"
        for key, count in Counter(self._keys).items():
            if count > 1:
                yield f"access: {key} is there {count} times"
        yield from self._wrong_counts()
        yield from self._wrong_groups()
        for plan in self.odd_pool:
            if plan.closed[0] <= LONG_CLOSED + 1:
                yield f"access: {plan.key}: closed: more than {LONG_CLOSED + 1} days ago"

    @property
    def _bodies(self) -> set[str]:
        cases = {plan.body for plan in self._all_cases}
        duties = {plan.body for plan in self.duty_pool}
        strange = {plan.body for plan in self.unexplained_pool}
        return cases | duties | strange | {review.body for review in self.review_pool}

    @property
    def _keys(self) -> list[str]:
        cases = [plan.key for plan in self._all_cases]
        return [
            *cases,
            *(plan.key for plan in self.unexplained_pool),
            *(plan.key for plan in self.review_pool),
        ]

    @property
    def _all_cases(self) -> tuple[CasePlan, ...]:
        return (*self.busy_pool, *self.case_pool, *self.odd_pool)

    def _wrong_counts(self) -> Iterator[str]:
        for name, count, pool in (
            ("busy_pool", 1, self.busy_pool),
            ("cases", self.cases, self.case_pool),
            ("odd", self.odd, self.odd_pool),
            ("duties", self.duties, self.duty_pool),
            ("reviews", self.reviews, self.review_pool),
        ):
            if count > len(pool):
                yield f"access.{name} = {count}: its pool has {len(pool)}"
        most = min(len(self.groups), len(self.kinds))
        if not 1 <= self.unexplained <= most:
            yield f"access.unexplained = {self.unexplained}: its pool allows 1 to {most}"

    @property
    def groups(self) -> list[str]:
        """The ways in which nothing explains a reading, each once."""
        return list(dict.fromkeys(plan.group for plan in self.unexplained_pool))

    @property
    def kinds(self) -> list[str]:
        """What can come out, each once."""
        return list(dict.fromkeys(plan.kind for plan in self.unexplained_pool))

    def _wrong_groups(self) -> Iterator[str]:
        there = {(plan.group, plan.kind) for plan in self.unexplained_pool}
        for group, kind in product(self.groups, self.kinds):
            if (group, kind) not in there:
                yield f"access.unexplained_pool: no {kind!r} in group {group!r}"
