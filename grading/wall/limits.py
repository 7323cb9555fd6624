"""How much a pupil's code may use, and how long it may take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MIB: Final = 1 << 20


@dataclass(frozen=True)
class Limits:
    """The limits of one submission; a school exercise needs a small part of them."""

    start_seconds: float = 30
    """Until the sandbox answers; it has run nothing of the pupil's by then."""
    cell_seconds: float = 8
    call_seconds: float = 4
    total_seconds: float = 60
    """Waiting for pupil code in all; what is asked later gets no answer."""
    grace_seconds: float = 2
    """Between the moment when the code is told to stop and the moment when it is killed."""
    restarts: int = 6
    """How often a sandbox that was killed is made anew, so that other functions are graded."""

    memory: int = 256 * MIB
    processes: int = 6
    """Processes and threads together; two belong to the sandbox itself."""
    home: int = 16 * MIB
    file: int = 8 * MIB
    open_files: int = 64
    answer: int = 2 * MIB
    """Bytes of one answer from the sandbox."""
    printed: int = 20_000
    """Characters of one call or cell that are kept."""
    source: int = 1_000_000
    """Characters of all code cells of a notebook."""
