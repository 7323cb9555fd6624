"""Keeping the collector waiting."""

from __future__ import annotations

import gc

import pytest

from sandbox_portal.collector import paused


def test_it_waits_and_goes_on_whatever_happens() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="True"):
        break_off()
    assert gc.isenabled()


@paused()
def break_off() -> None:
    raise ValueError(not gc.isenabled())


def test_it_stays_off_where_somebody_has_turned_it_off() -> None:
    gc.disable()
    try:
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_meanwhile_is_looked_through_with_the_old() -> None:
    with paused():
        made: list[object] = [[]]
    assert any(one is made for one in gc.get_objects(generation=2))
