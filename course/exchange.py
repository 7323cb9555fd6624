"""The pupil's side of nbgrader's exchange, for demonstrations and tests: fetch and submit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory
from traitlets.config import Config

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class PupilsSide:
    """A pupil with a folder; many can be played in one process."""

    home: Path
    pupil: str
    course_id: str
    exchange: Path

    def fetch(self, assignment: str) -> None:
        """Do what `nbgrader fetch_assignment` does."""
        self._run("FetchAssignment", assignment)

    def submit(self, assignment: str) -> None:
        """Do what `nbgrader submit --student` does."""
        self._run("Submit", assignment)

    def _run(self, action: str, assignment: str) -> None:
        config = Config()
        config.CourseDirectory.course_id = self.course_id
        config.CourseDirectory.student_id = self.pupil
        config.CourseDirectory.assignment_id = assignment
        config.CourseDirectory.root = str(self.home)
        config.Exchange.root = str(self.exchange)
        config.Exchange.cache = str(self.home / ".nbgrader_cache")
        config.Exchange.assignment_dir = str(self.home)
        parts = {
            "coursedir": CourseDirectory(config=config),
            "authenticator": Authenticator(config=config),
        }
        getattr(ExchangeFactory(config=config), action)(config=config, **parts).start()
