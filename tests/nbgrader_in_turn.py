"""Several of nbgrader's commands in one process: starting nbgrader takes longer than its work.

Each command is begun as `nbgrader` begins it, with nothing left of the one before. The first
that fails ends the process with its exit status.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence


def command_line(commands: Sequence[Sequence[str]]) -> list[str]:
    """Return what to run for some commands; it is to be run in the course's folder.

    `-P` keeps the folder of this file, in which `tests/course` lies, off Python's path.
    """
    return [sys.executable, "-P", __file__, json.dumps(commands)]


def main() -> None:
    """Run the commands that are written in the first argument."""
    # Not above: who only asks for the command line need not load nbgrader.
    from jupyter_core.application import JupyterApp
    from nbgrader.apps import NbGraderApp

    for command in json.loads(sys.argv[1]):
        NbGraderApp.launch_instance(command)
        JupyterApp.instance().clear_instance()


if __name__ == "__main__":
    main()
