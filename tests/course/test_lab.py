"""`savod lab`: the right folder, our defaults for JupyterLab, and a port that is taken."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Sequence
from pathlib import Path

import pytest

from course import lab
from course.errors import UsageError
from course.workspace import init
from tests.grading.small_course import write_course


@pytest.fixture(autouse=True)
def _small_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_course(tmp_path / "checkout", "en")
    monkeypatch.setattr("course.pupil_folder.pupil_folder.__defaults__", (None, None, root))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def test_without_a_folder_it_makes_one_by_language() -> None:
    place = lab.prepare(None, None, None, None)
    assert (place.folder, place.role) == (Path.cwd() / "work" / "en", "pupil")
    assert (place.folder / "start.md").is_file()


def test_in_a_pupils_folder_it_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = lab.prepare("en", None, None, None).folder
    monkeypatch.chdir(folder)
    assert lab.prepare(None, None, None, None).folder == folder


def test_in_a_workspace_it_opens_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = init(tmp_path / "class", "en", root=tmp_path / "checkout")
    before = sorted(made.rglob("*"))
    monkeypatch.chdir(made)
    place = lab.prepare(None, None, None, None)
    assert (place.folder, place.role) == (made, "teacher")
    assert sorted(made.rglob("*")) == before


def test_folder_of_another_language_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lab.prepare("en", None, None, None).folder)
    with pytest.raises(UsageError, match="language en"):
        lab.prepare("ru", None, None, None)


def test_unknown_language_names_the_three() -> None:
    with pytest.raises(UsageError, match="uz, ru, en"):
        lab.prepare("de", None, None, None)
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(
    ("args", "port"),
    [
        (["--port", "8899"], 8899),
        (["--no-browser", "--port=8899"], 8899),
        (["--ServerApp.port=8899"], 8899),
        (["--no-browser"], None),
        (["--port=0"], None),
        (["--port"], None),
        ([], None),
    ],
)
def test_port_among_the_arguments(args: Sequence[str], port: int | None) -> None:
    assert lab.port_in(args) == port


def test_taken_port_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(lab.PortTakenError, match=str(port)):
            lab.refuse_taken_port([f"--port={port}"])
    lab.refuse_taken_port([f"--port={port}"])


@pytest.mark.parametrize(("role", "page"), [("pupil", "start.md"), ("teacher", "README.md")])
def test_command_opens_the_page_to_read_first(tmp_path: Path, role: str, page: str) -> None:
    line = lab.command(lab.Place(tmp_path, "en", role), ["--no-browser"])
    assert f"--LabApp.default_url=/lab/tree/{page}" in line
    assert line[-1] == "--no-browser"


def test_named_port_is_the_only_one_tried(tmp_path: Path) -> None:
    place = lab.Place(tmp_path, "en", "pupil")
    assert "--ServerApp.port_retries=0" in lab.command(place, ["--port=8899"])
    assert "--ServerApp.port_retries=0" not in lab.command(place, [])


@pytest.mark.parametrize("lang", ["uz", "ru", "en"])
def test_defaults_of_jupyterlab(tmp_path: Path, lang: str) -> None:
    env = lab.environment(lab.Place(tmp_path, lang, "pupil"))
    settings, page = merged(env, "default_setting_overrides"), merged(env, "page_config")
    assert env["TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR"] == "1"
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
    locale = settings.get("@jupyterlab/translation-extension:plugin", {}).get("locale")
    assert locale == ("ru_RU" if lang == "ru" else None)
    assert page["disabledExtensions"]["@jupyter/nbgrader:formgrader"]
    assert page["disabledExtensions"]["@jupyter/nbgrader:assignment-list"]


def test_teacher_keeps_formgrader(tmp_path: Path) -> None:
    env = lab.environment(lab.Place(tmp_path, "en", "teacher", handed_out=True))
    assert merged(env, "page_config") == {}


def merged(env: dict[str, str], name: str) -> dict[str, dict[str, object]]:
    """Return what JupyterLab reads from our folders."""
    found: dict[str, dict[str, object]] = {}
    for folder in env["JUPYTER_CONFIG_PATH"].split(os.pathsep):
        path = Path(folder) / "labconfig" / f"{name}.json"
        if path.is_file():
            for key, values in json.loads(path.read_text(encoding="utf-8")).items():
                found.setdefault(key, {}).update(values)
    return found
