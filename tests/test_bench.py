"""The benchmarks measure by hand; that each of them can be started is tested here."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "bench"


@pytest.mark.parametrize("name", sorted(path.stem for path in BENCH.glob("[a-z]*.py")))
def test_a_benchmark_can_be_loaded(name: str) -> None:
    import_module(f"bench.{name}")
