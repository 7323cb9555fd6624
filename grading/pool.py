"""A pool of worker processes that goes on when one of them dies.

The executor of the standard library gives up all work when a worker is killed. Here its task
is tried once more by a new worker, and reported if that dies as well.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
R = TypeVar("R")
TRIES: Final = 2
METHOD: Final = "fork" if sys.platform == "linux" else "spawn"


@dataclass(frozen=True)
class Died:
    """A task whose worker died; `too_long` if it was ended because it took too long."""

    status: int | None
    too_long: bool = False


@dataclass
class _Worker(Generic[T]):
    process: BaseProcess
    channel: Connection
    task: T | None = None
    since: float = 0.0


@dataclass
class Pool(Generic[T, R]):
    """Does tasks in other processes; as long as it is open, the workers wait for more."""

    work: Callable[[T], R]
    size: int
    seconds: float
    """How long one task may take."""
    workers: list[_Worker[T]] = field(default_factory=list)

    def __enter__(self) -> Pool[T, R]:
        """Start the workers."""
        self.context: SpawnContext = multiprocessing.get_context(METHOD)  # type: ignore[assignment]
        for _ in range(self.size):
            self.workers.append(self._started())  # each has to know those before it
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers, whatever they are doing."""
        for worker in self.workers:
            self._end(worker)
        self.workers = []

    def run(self, tasks: Sequence[T]) -> Iterator[tuple[T, R | Died]]:
        """Give each task with its result, as they come."""
        left = deque(tasks)
        tries: dict[int, int] = {}
        for worker in self.workers:
            self._give(worker, left)
        while any(worker.task is not None for worker in self.workers):
            for worker in self._ready():
                task, result = self._taken(worker)
                if task is None:
                    continue
                if isinstance(result, Died):
                    free = self._replaced(worker)
                    tries[id(task)] = tries.get(id(task), 0) + 1
                    if tries[id(task)] < TRIES and not result.too_long:
                        left.appendleft(task)
                        self._give(free, left)
                        continue
                    self._give(free, left)
                else:
                    self._give(worker, left)
                yield task, result

    def _started(self) -> _Worker[T]:
        ours, theirs = self.context.Pipe()
        # A forked worker holds copies of our ends: it closes them, or nobody would see us go.
        foreign = [ours, *(each.channel for each in self.workers)] if METHOD == "fork" else []
        process = self.context.Process(
            target=_serve, args=(self.work, theirs, foreign), daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _give(self, worker: _Worker[T], left: deque[T]) -> None:
        worker.task = left.popleft() if left else None
        worker.since = time.monotonic()
        if worker.task is not None:
            with suppress(OSError):  # it has just died: reading from it will tell
                worker.channel.send(worker.task)

    def _ready(self) -> list[_Worker[T]]:
        """Wait until workers have something to say, or have used up their time."""
        busy = [worker for worker in self.workers if worker.task is not None]
        now = time.monotonic()
        first = min(worker.since + self.seconds for worker in busy)
        ready = wait([worker.channel for worker in busy], max(0.0, first - now))
        late = time.monotonic() - self.seconds
        return [each for each in busy if each.channel in ready or each.since <= late]

    def _taken(self, worker: _Worker[T]) -> tuple[T | None, R | Died]:
        task = worker.task
        try:
            if not worker.channel.poll():
                return task, Died(None, too_long=True)
            return task, worker.channel.recv()
        except (EOFError, OSError):
            worker.process.join(1)
            return task, Died(worker.process.exitcode)

    def _replaced(self, worker: _Worker[T]) -> _Worker[T]:
        self._end(worker)
        place = self.workers.index(worker)
        self.workers[place] = self._started()
        return self.workers[place]

    @staticmethod
    def _end(worker: _Worker[T]) -> None:
        worker.process.kill()
        worker.process.join()
        worker.channel.close()


def _serve(work: Callable[[T], R], channel: Connection, foreign: list[Connection]) -> None:
    """Do tasks until the other side is gone: then nobody waits for the results."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in foreign:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            channel.send(work(channel.recv()))
    os._exit(0)
