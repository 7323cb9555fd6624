"""`savod lab`: JupyterLab on the course's start page, in the language of the system."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from course.errors import CourseError, UsageError
from course.pupil_folder import pupil_folder
from course.words import _
from course.workspace import checked_language, read_mark
from sandbox_portal.language import system_language

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULTS: Final = Path(__file__).parent / "workspace_files" / "jupyter"
RAISE_CONFIG_ERRORS: Final = {"TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR": "1"}


class PortTakenError(CourseError):
    """The port asked for is in use."""

    def __init__(self, port: int) -> None:
        super().__init__(
            _(
                "Port {port} is in use by another program. "
                "Name another port, or name none: then a free one is found."
            ).format(port=port)
        )


class OtherLanguageError(UsageError):
    """The folder was made in another language."""

    def __init__(self, folder: Path, lang: str) -> None:
        super().__init__(
            _(
                "The folder {folder} is in the language {lang}. Leave --lang out to open it, "
                "or name another folder."
            ).format(folder=folder, lang=lang)
        )


@dataclass(frozen=True)
class Place:
    """Where JupyterLab opens: whose folder, in which language, with an exchange or without."""

    folder: Path
    lang: str
    role: str
    handed_out: bool = False


def lab(
    lang: str | None = None,
    args: Sequence[str] = (),
    folder: Path | None = None,
    exchange: Path | None = None,
    course_id: str | None = None,
) -> None:
    """Prepare the folder and become JupyterLab; return only where that cannot be (Windows)."""
    refuse_taken_port(args)
    place = prepare(lang, folder, exchange, course_id)
    start(command(place, args), environment(place), place.folder)


def prepare(
    lang: str | None, folder: Path | None, exchange: Path | None, course_id: str | None
) -> Place:
    """Return the place to open: a teacher's workspace as it is, a pupil's folder made ready."""
    here = folder or Path.cwd()
    known = read_mark(here)
    if lang and known and known["lang"] != checked_language(lang):
        raise OtherLanguageError(here, known["lang"])
    language = checked_language(lang or known.get("lang") or system_language())
    if known.get("role") == "teacher":
        return Place(here.resolve(), language, "teacher", handed_out=True)
    chosen = here if folder or known else here / "work" / language
    for name in pupil_folder(chosen, language, exchange, course_id):
        print(
            _(
                "{name} was left as it is, because you have worked in it. "
                "To get it anew, rename it."
            ).format(name=name)
        )
    return Place(chosen.resolve(), language, "pupil", handed_out=exchange is not None)


def command(place: Place, args: Sequence[str]) -> list[str]:
    """Return the command line of JupyterLab."""
    page = "README.md" if place.role == "teacher" else "start.md"
    options = [f"--LabApp.default_url=/lab/tree/{page}", "--ServerApp.root_dir=."]
    if port_in(args) is not None:
        options.append("--ServerApp.port_retries=0")
    # In a container everybody is root, and Jupyter then wants to be told so.
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "--allow-root" not in args:
        options.append("--allow-root")
    return [sys.executable, "-m", "jupyterlab", *options, *args]


def environment(place: Place) -> dict[str, str]:
    """Return the environment: our defaults for JupyterLab before those of the system."""
    layers = [place.role, place.lang, "all"]
    if not place.handed_out:
        layers.insert(0, "alone")
    paths = [str(DEFAULTS / layer) for layer in layers if (DEFAULTS / layer).is_dir()]
    if earlier := os.environ.get("JUPYTER_CONFIG_PATH"):
        paths.append(earlier)
    own = place.folder / ".savod"
    return {
        **os.environ,
        **RAISE_CONFIG_ERRORS,
        "PATH": os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")]),
        "JUPYTER_CONFIG_PATH": os.pathsep.join(paths),
        "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
    }


def refuse_taken_port(args: Sequence[str]) -> None:
    """Raise if the port asked for is in use: Jupyter would quietly take another."""
    port = port_in(args)
    if port is None:
        return
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise PortTakenError(port) from None


def port_in(args: Sequence[str]) -> int | None:
    """Return the port that the arguments ask for: `--port 8890`, `--port=8890`."""
    following = [*args[1:], ""]
    for name, value in zip(args, following, strict=False):
        option, equals, attached = name.partition("=")
        text = attached if equals else value
        if option in ("--port", "--ServerApp.port") and text.isdecimal():
            return int(text) or None
    return None


def start(line: list[str], env: dict[str, str], folder: Path) -> None:
    """Become the program, so that Ctrl+C and exit status are its own."""
    if sys.platform == "win32":  # exec there gives the terminal back at once
        raise SystemExit(subprocess.call(line, env=env, cwd=folder))  # noqa: S603
    os.chdir(folder)
    os.execve(line[0], line, env)  # noqa: S606
