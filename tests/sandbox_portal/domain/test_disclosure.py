"""What a reader finds out about hidden numbers: compared with trying every table there is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.mahalla.disclosure import Grid, Known, Place, bounds

MOST = 3
"""The largest sum in the tables that are tried; whatever is hidden cannot be larger."""


def fits(grid: Grid, guess: dict[Place, int], known: Known) -> bool:
    """Tell whether a table with these hidden numbers has the sums that the reader knows."""
    rows, columns = len(grid), len(grid[0])
    other = [[guess.get((r, c), grid[r][c]) for c in range(columns)] for r in range(rows)]

    def same(lines, others):
        return [sum(line) for line in lines] == [sum(line) for line in others]

    return (
        (not known.rows or same(grid, other))
        and (not known.columns or same(zip(*grid, strict=True), zip(*other, strict=True)))
        and (not known.everything or sum(map(sum, grid)) == sum(map(sum, other)))
    )


def tried(grid: Grid, hidden: set[Place], known: Known) -> dict[Place, set[int]]:
    """Return which values each hidden number has in the tables that fit."""
    places = sorted(hidden)
    largest = sum(grid[r][c] for r, c in places)
    found: dict[Place, set[int]] = {place: set() for place in places}
    for values in product(range(largest + 1), repeat=len(places)):
        guess = dict(zip(places, values, strict=True))
        if fits(grid, guess, known):
            for place, value in guess.items():
                found[place].add(value)
    return found


@st.composite
def tables(draw: st.DrawFn) -> tuple[Grid, set[Place]]:
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    places = [(r, c) for r in range(rows) for c in range(columns)]
    hidden = draw(st.sets(st.sampled_from(places), min_size=1, max_size=4))
    left = draw(st.integers(0, MOST))
    values = dict.fromkeys(places, 7)
    for place in hidden:
        values[place] = draw(st.integers(0, left))
        left -= values[place]
    grid = tuple(tuple(values[r, c] for c in range(columns)) for r in range(rows))
    return grid, hidden


KNOWN = st.builds(Known, rows=st.booleans(), columns=st.booleans(), everything=st.booleans())


@given(tables(), KNOWN)
@settings(max_examples=300, deadline=None)
def test_the_limits_are_those_of_all_tables_that_fit(table: tuple[Grid, set[Place]], known: Known):
    grid, hidden = table
    limits = bounds(grid, hidden, known)
    assert limits.keys() == hidden
    for place, values in tried(grid, hidden, known).items():
        least, most = limits[place]
        assert least == min(values)
        if known == Known(rows=False, columns=False, everything=False):
            assert most is None
        else:
            assert most == max(values)
            assert values == set(range(least, most + 1)), "all between is possible"


ROWS = Known(rows=True, columns=False, everything=False)
BOTH = Known(rows=True, columns=True, everything=True)
NOTHING = Known(rows=False, columns=False, everything=False)
GRID = ((9, 6, 3), (8, 0, 7), (5, 2, 6))
FEW = ((1, 1, 1), (1, 1, 1), (1, 1, 1))


@pytest.mark.parametrize(
    ("hidden", "known", "expected"),
    [
        pytest.param({(0, 2)}, ROWS, {(0, 2): (3, 3)}, id="one hidden in a row with its total"),
        pytest.param({(0, 2)}, NOTHING, {(0, 2): (0, None)}, id="no totals at all"),
        pytest.param(
            {(0, 1), (0, 2)}, ROWS, {(0, 1): (0, 9), (0, 2): (0, 9)}, id="two in a row are enough"
        ),
        pytest.param(
            {(0, 1), (0, 2)}, BOTH, {(0, 1): (6, 6), (0, 2): (3, 3)}, id="not with column totals"
        ),
    ],
)
def test_well_known_cases(hidden, known, expected):
    assert bounds(GRID, hidden, known) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({(0, 1), (0, 2), (2, 1), (2, 2)}, id="a rectangle holds"),
        pytest.param({(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 0)}, id="a ring holds"),
        pytest.param({(0, 1), (0, 2), (2, 1), (2, 2), (1, 0)}, id="a lonely one does not"),
    ],
)
def test_with_all_totals_only_closed_patterns_hold(hidden):
    found = bounds(FEW, hidden, BOTH)
    for place, values in tried(FEW, hidden, BOTH).items():
        assert found[place] == (min(values), max(values))
    assert {place for place, (least, most) in found.items() if least == most} == hidden & {(1, 0)}


def test_zeros_can_break_a_pattern_that_looks_closed():
    grid = ((1, 1, 9), (9, 0, 1), (0, 9, 1))
    ring = {(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 0)}
    assert all(least == most for least, most in bounds(grid, ring, BOTH).values())
