"""What can go wrong in the course's own work, in sentences for the person who ran it.

CourseError                 exit status 1
├── ContentError            sources or translations are wrong: a list of faults
├── OutdatedError           committed files differ from what a command makes now
└── UsageError              exit status 2: asked for something that is not there
    ├── NoCourseError       the folder holds no course
    └── UnknownUnitError    no unit has this name
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from course.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class CourseError(Exception):
    """An expected failure: its text is all that a person needs to see."""

    exit_status: ClassVar[int] = 1


class ContentError(CourseError):
    """Sources or translations are wrong; `faults` says each one."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults

    def inside(self, place: str) -> list[str]:
        """Return the faults, each led by the place where it was found."""
        return [f"{place}: {fault}" for fault in self.faults]


class OutdatedError(CourseError):
    """Committed files differ from what a command would make now."""

    def __init__(self, files: Iterable[str | Path], command: str = "savod build") -> None:
        self.files = tuple(str(file) for file in files)
        head = _("These files are not up to date. Run {command}:").format(command=command)
        super().__init__("\n".join([head, *(f"  {file}" for file in self.files)]))


class UsageError(CourseError):
    """The command was asked for something that is not there."""

    exit_status = 2


class NoCourseError(UsageError):
    """The folder holds no course."""

    def __init__(self, root: Path) -> None:
        super().__init__(
            _("There is no folder “lessons” in {root}. Run savod from a checkout of the course.")
            .format(root=root)
        )  # fmt: skip


class UnknownUnitError(UsageError):
    """No unit has this name."""

    def __init__(self, slug: str, known: Iterable[str]) -> None:
        super().__init__(
            _("There is no unit “{slug}”. Units: {known}").format(
                slug=slug, known=", ".join(known)
            )
        )  # fmt: skip
