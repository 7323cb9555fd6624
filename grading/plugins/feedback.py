"""Put on the feedback page what the pupil should read, in the pupil's language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grading.feedback.page import graded_cells
from sandbox_portal.language import translator

if TYPE_CHECKING:
    from nbformat import NotebookNode

TEMPLATES: Final = Path(__file__).parents[1] / "feedback"
TEMPLATE: Final = "savod_feedback"


class PupilFeedback(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Stands in `GenerateFeedback.preprocessors` after GetGrades.

    The page shows sentences, hints, points and the teacher's words. It shows no code, no
    hidden test, and nothing of what the pupil typed but as plain text.
    """

    lang = Unicode("en", help="Language of the page: uz, ru or en").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Give the template what it shows."""
        resources["savod"] = {
            "lang": self.lang,
            "words": words(self.lang),
            "graded": graded_cells(nb),
            "title": _title(nb) or resources["nbgrader"]["notebook"],
            "score": resources["nbgrader"]["score"],
            "max_score": resources["nbgrader"]["max_score"],
            "late_penalty": resources["nbgrader"]["late_penalty"],
            "pupil": resources["nbgrader"]["student"],
            "repairs": list(nb.metadata.get("savod", {}).get("repairs", [])),
        }
        return nb, resources


def _title(nb: NotebookNode) -> str:
    for cell in nb.cells:
        if cell.cell_type == "markdown" and cell.source.startswith("# "):
            return str(cell.source.splitlines()[0]).removeprefix("# ")
    return ""


def words(lang: str) -> dict[str, str]:
    """Return the fixed sentences of the page."""
    _ = translator(lang).gettext
    return {
        "feedback": _("Feedback"),
        "score": _("Your score: {score} of {points}"),
        "penalty": _("Points taken off because it came late: {points}"),
        "done": _("What is done"),
        "open": _("What is still open"),
        "all_done": _("Everything is done. Well done!"),
        "none_done": _("Nothing is done yet. The hints above help you to begin."),
        "answer": _("In your own words"),
        "no_answer": _("You wrote nothing here."),
        "waits": _("Your teacher has not read this yet."),
        "teacher": _("Your teacher writes:"),
        "points": _("{score} of {points}"),
        "repairs": _("Put right before grading"),
        "again": _("You can do the exercise again: press “Start over” under the desk."),
    }
