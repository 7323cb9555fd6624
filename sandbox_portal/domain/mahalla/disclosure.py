"""What a reader can find out about hidden numbers of a table, exactly.

A reader sees the other numbers and some of the sums, and knows that a number of requests is
whole and not below 0. Every table that fits is possible; a hidden number that is the same in all
of them is no secret.

To raise one hidden number by 1, others must change so that each published sum stays. Think of
rows and columns as stations: raising a number is a way from its row to its column, lowering it
a way back, open as often as the number is large. The change of a number closes to a round trip,
so the most that it can be raised is the maximal flow from its column back to its row. A sum
that is not published is a station that never has to balance: all such rows are one station.
Flows in whole numbers reach their maximum, so the limits are exact and all between is possible.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Hashable, Sequence
from typing import Final

import msgspec

Grid = tuple[tuple[int, ...], ...]
Place = tuple[int, int]
Network = dict[Hashable, dict[Hashable, int]]
OPEN: Final = "open"


class Known(msgspec.Struct, frozen=True):
    """Which sums a reader knows: of each row, of each column, of everything."""

    rows: bool
    columns: bool
    everything: bool


def bounds(
    grid: Sequence[Sequence[int]], hidden: Collection[Place], known: Known
) -> dict[Place, tuple[int, int | None]]:
    """Return the least and the most that each hidden number can be; None: there is no most."""
    return {place: _bounds_of(place, grid, hidden, known) for place in sorted(hidden)}


def _bounds_of(
    place: Place, grid: Sequence[Sequence[int]], hidden: Collection[Place], known: Known
) -> tuple[int, int | None]:
    row, column = _stations(place, known)
    value = grid[place[0]][place[1]]
    if row == column:
        return 0, None
    others = {(r, c): grid[r][c] for r, c in hidden if (r, c) != place}
    down = _most(_network(others, known, value), row, column, value)
    enough = sum(others.values())
    up = _most(_network(others, known, enough), column, row, enough)
    return value - down, value + up


def _stations(place: Place, known: Known) -> tuple[Hashable, Hashable]:
    """Return the stations of a number's row and column."""
    if not (known.rows or known.columns or known.everything):
        return OPEN, OPEN
    row, column = place
    return ("row", row if known.rows else OPEN), ("column", column if known.columns else OPEN)


def _network(others: dict[Place, int], known: Known, unlimited: int) -> Network:
    """Return how often each way between two stations can be gone."""
    network: Network = defaultdict(lambda: defaultdict(int))
    for place, value in others.items():
        row, column = _stations(place, known)
        network[row][column] += unlimited
        network[column][row] += value
    return network


def _most(network: Network, source: Hashable, sink: Hashable, enough: int) -> int:
    """Return the maximal flow from source to sink, or `enough` if it is more (Edmonds-Karp)."""
    flow = 0
    while flow < enough and (way := _way(network, source, sink)):
        pushed = min(enough - flow, *(network[a][b] for a, b in way))
        for a, b in way:
            network[a][b] -= pushed
            network[b][a] += pushed
        flow += pushed
    return flow


def _way(network: Network, source: Hashable, sink: Hashable) -> list[tuple[Hashable, Hashable]]:
    """Return a shortest open way from source to sink, or nothing."""
    came: dict[Hashable, Hashable] = {source: source}
    queue = deque([source])
    while queue and sink not in came:
        here = queue.popleft()
        for there, free in network[here].items():
            if free and there not in came:
                came[there] = here
                queue.append(there)
    way = []
    while sink in came and sink != source:
        way.append((came[sink], sink))
        sink = came[sink]
    return way
