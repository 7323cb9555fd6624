"""The ways in agree: pyproject.toml, environment.yml and requirements.lock."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
REQUIREMENT = re.compile(r"([A-Za-z0-9_.-]+)\s*(.*)")


def bounds(requirements: list[str]) -> dict[str, str]:
    matches = (REQUIREMENT.fullmatch(line) for line in requirements)
    return {plain(m[1]): m[2] for m in matches if m}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_conda_and_pip_ask_for_the_same() -> None:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    by_pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    assert "--editable ." in by_pip
    by_conda = [entry for entry in listed if isinstance(entry, str) and entry != "pip"]
    asked = bounds([*by_conda, *(line for line in by_pip if not line.startswith("--"))])
    assert asked.pop("python") == PROJECT["requires-python"]
    assert asked == bounds(PROJECT["dependencies"])


def test_the_lock_pins_every_requirement_with_hashes_and_names_no_host() -> None:
    pinned = {plain(name) for name in re.findall(r"^([A-Za-z0-9_.-]+)==", LOCK, re.MULTILINE)}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert bounds(wanted).keys() <= pinned
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in LOCK
    assert "index-url" not in LOCK
