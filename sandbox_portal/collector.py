"""Python's collector of reference cycles, kept waiting while a desk is loaded."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Collect nothing in this block; also a decorator.

    Loading makes a hundred thousand objects that all stay. To look through them over and over
    took an eighth of the time in which a desk opens.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
