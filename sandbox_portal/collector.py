"""Python's collector of reference cycles, kept waiting while a desk is loaded."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Collect nothing in this block; also a decorator.

    Loading makes a hundred thousand objects that all stay. To look through them over and over
    took an eighth of the time in which a desk opens; to look through them once at the end, as
    young objects, a twelfth. So they leave the block as old ones: to freeze and unfreeze moves
    all objects to the oldest generation without looking at any.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
