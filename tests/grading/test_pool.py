"""The pool goes on when a worker dies, and ends a task that takes too long."""

from __future__ import annotations

import os
import signal
import time

from grading.pool import Died, Pool


def work(task: str) -> str:
    if task == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "exits":
        os._exit(7)
    if task == "slow":
        time.sleep(60)
    if task.startswith("once:"):
        marker = task.removeprefix("once:")
        if not os.path.exists(marker):  # noqa: PTH110 - the marker is a name, no more
            open(marker, "w").close()  # noqa: PTH123
            os.kill(os.getpid(), signal.SIGKILL)
    return f"{task} done"


def run(tasks: list[str], size: int = 2, seconds: float = 30.0) -> dict[str, object]:
    with Pool(work, size, seconds) as pool:
        return dict(pool.run(tasks))


def test_all_is_done_by_all() -> None:
    tasks = [str(number) for number in range(50)]
    assert run(tasks) == {task: f"{task} done" for task in tasks}


def test_without_tasks_there_is_nothing() -> None:
    assert run([]) == {}


def test_a_worker_that_dies_stops_nobody() -> None:
    tasks = ["a", "killed", "b", "exits", *[str(number) for number in range(20)]]
    found = run(tasks)
    assert found.pop("killed") == Died(-signal.SIGKILL)
    assert found.pop("exits") == Died(7)
    assert found == {task: f"{task} done" for task in tasks if task not in ("killed", "exits")}


def test_a_task_whose_worker_died_once_is_tried_again(tmp_path: object) -> None:
    task = f"once:{tmp_path}/marker"
    assert run([task, "a"]) == {task: f"{task} done", "a": "a done"}


def test_one_worker_is_enough() -> None:
    assert run(["killed", "a"], size=1) == {"killed": Died(-signal.SIGKILL), "a": "a done"}


def test_what_takes_too_long_is_ended() -> None:
    found = run(["slow", "a", "b"], seconds=0.5)
    assert found == {"slow": Died(None, too_long=True), "a": "a done", "b": "b done"}


def test_a_worker_holds_no_end_of_another_and_sees_us_go() -> None:
    with Pool(work, 3, 30.0) as pool:
        assert len(list(pool.run(["a", "b", "c"]))) == 3
        for worker in pool.workers:
            worker.channel.close()
            worker.process.join(10)
            assert not worker.process.is_alive()


def test_workers_end_with_the_pool() -> None:
    with Pool(work, 2, 30.0) as pool:
        assert len(list(pool.run(["a", "b", "c"]))) == 3
        processes = [worker.process for worker in pool.workers]
    assert not any(process.is_alive() for process in processes)
