"""What a scenario says of the e-mahalla: how large mahallas are and how often people ask."""

from collections.abc import Collection, Iterator
from typing import Final

import msgspec

from sandbox_portal.domain.mahalla.state import BODY, Kind

Range = tuple[int, int]
MINIMUM: Final = 5
"""The least number of requests that need not be hidden."""
FEWEST: Final = 4
"""The least number of mahallas that can be compared."""


class CirclePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The circle of the secure average: its question, and how large the secret numbers are."""

    question_text: str
    numbers: Range


class MahallaPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the district is drawn; the first size is the own mahalla's.

    `usual` and `hot` are requests per 1,000 households: one mahalla in the middle is hot, and
    the largest has the most requests all the same. So many `small` rows have a small number.
    """

    sizes: tuple[Range, ...]
    usual: Range
    hot: Range
    small_rows: int
    connected: Range
    kinds: tuple[Kind, ...]
    circle: CirclePlan
    notices_text: tuple[str, ...]

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what does not fit together; each fault names its key."""
        if BODY not in bodies:
            yield f"mahalla: no body {BODY!r}"
        if len(self.sizes) < FEWEST or list(self.sizes) != sorted(self.sizes):
            yield "mahalla.sizes: at least four sizes, the smallest first"
        if not 1 <= self.small_rows <= len(self.sizes) - 2:
            yield "mahalla.small_rows: two rows at least are without a small number"
        if sum(kind.small for kind in self.kinds) < 2:
            yield "mahalla.kinds: at least two kinds with small = true"
        yield from self._faults_of_rates()

    def _faults_of_rates(self) -> Iterator[str]:
        if self.usual[1] >= self.hot[0]:
            yield "mahalla.hot: it must lie above usual"
        if self.hot[1] * self.sizes[-2][1] >= self.usual[0] * self.sizes[-1][0] - 1000:
            yield "mahalla.hot: the largest mahalla must have the most requests"
        fewest = self.usual[0] * self.sizes[0][0] // 1000
        if fewest <= MINIMUM * (len(self.kinds) - 1):
            yield f"mahalla.sizes: {fewest} requests are too few for {len(self.kinds)} kinds"
        if self.usual[0] * self.sizes[1][0] // 1000 < MINIMUM * len(self.kinds):
            yield "mahalla.sizes: the second mahalla is too small"
