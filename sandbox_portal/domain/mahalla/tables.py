"""Tables of numbers by mahalla and kind: put together, per 1,000 households, hidden."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal

import msgspec

from sandbox_portal.domain.mahalla.disclosure import Grid, Known, bounds

RowEnd = Literal["none", "total", "rate", "both"]
MERGED: Final = "merged"
"""The key of a row or column that several were put together in."""
SMALL: Final = range(1, 5)
"""Numbers that point at somebody: 1 to 4. Nobody stands behind a 0."""


class Shape(msgspec.Struct, frozen=True):
    """How the pupil wants the table: what is put together, which totals it has, what comes with it.

    `row_end` is what stands at the end of each row: nothing, the total, the requests per 1,000
    households, or both.
    """

    row_end: RowEnd = "total"
    column_totals: bool = True
    grand_total: bool = True
    merged_kinds: tuple[str, ...] = ()
    merged_mahallas: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()

    @property
    def known(self) -> Known:
        """What a reader knows besides the numbers shown.

        Households are public, so a figure per 1,000 of them gives the total away: up to 10,000
        households, one tenth is less than one request.
        """
        return Known(self.row_end != "none", self.column_totals, self.grand_total)


class Group(msgspec.Struct, frozen=True):
    """A row or column of the table: its key, and the mahallas or kinds in it."""

    key: str
    members: tuple[str, ...]


class Sheet(msgspec.Struct, frozen=True):
    """A table that is drawn up: rows, columns, numbers, and the households of each row."""

    rows: tuple[Group, ...]
    columns: tuple[Group, ...]
    grid: Grid
    households: tuple[int, ...]

    @property
    def keys(self) -> dict[str, tuple[int, int]]:
        """The place of each number by its key, such as `m3-money`."""
        return {
            f"{row.key}-{column.key}": (r, c)
            for r, row in enumerate(self.rows)
            for c, column in enumerate(self.columns)
        }

    @property
    def row_totals(self) -> list[int]:
        """The sum of each row."""
        return [sum(row) for row in self.grid]

    @property
    def column_totals(self) -> list[int]:
        """The sum of each column."""
        return [sum(column) for column in zip(*self.grid, strict=True)]

    @property
    def rates(self) -> list[int]:
        """The requests per 1,000 households of each row, in tenths."""
        both = zip(self.row_totals, self.households, strict=True)
        return [per_thousand(total, homes) for total, homes in both]

    def ranges(self, hidden: Collection[str], known: Known) -> dict[str, tuple[int, int | None]]:
        """Return what a reader can find out of each hidden number: least and most it can be."""
        places = {self.keys[key]: key for key in hidden}
        return {places[at]: range_ for at, range_ in bounds(self.grid, set(places), known).items()}

    def small_shown(self, hidden: Collection[str]) -> list[str]:
        """Return the keys of numbers from 1 to 4 that everybody can read."""
        return [
            k for k, (r, c) in self.keys.items() if k not in hidden and self.grid[r][c] in SMALL
        ]


def tabulate(
    counts: Mapping[tuple[str, str], int],
    households: Mapping[str, int],
    kinds: Sequence[str],
    shape: Shape,
) -> Sheet:
    """Draw the table up: mahallas and kinds that are put together become one row or column."""
    rows = grouped(list(households), shape.merged_mahallas)
    columns = grouped(kinds, shape.merged_kinds)
    grid = tuple(
        tuple(sum(counts[m, k] for m in row.members for k in column.members) for column in columns)
        for row in rows
    )
    homes = tuple(sum(households[m] for m in row.members) for row in rows)
    return Sheet(rows, columns, grid, homes)


def grouped(keys: Sequence[str], merged: Collection[str]) -> tuple[Group, ...]:
    """Return a group for each key, and one at the end for all that are put together."""
    alone = [Group(key, (key,)) for key in keys if key not in merged]
    together = tuple(key for key in keys if key in merged)
    return (*alone, Group(MERGED, together)) if together else tuple(alone)


def per_thousand(number: int, households: int) -> int:
    """Return how many that is per 1,000 households, in tenths, rounded."""
    return (number * 10_000 + households // 2) // households
