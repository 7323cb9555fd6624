"""The questionnaire before and after the course: what a class answered, counts only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from course.questions import Question, read_questions
from course.report.hiding import hide
from grading.reading import UnreadableNotebookError
from grading.replay import replay
from sandbox_portal.journal import JournalError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BEFORE: Final = "00-before"
AFTER: Final = "13-after"

Counts = list[int | None]


@dataclass(frozen=True)
class Survey:
    """One question: each option with its numbers before and after; the last row is no answer."""

    text: str
    rows: list[tuple[str, int | None, int | None]]


def read_surveys(source: Path, submitted: Path, pupils: Iterable[str]) -> list[Survey]:
    """Return the questions that were asked before or after, with what the class answered."""
    asked = source / BEFORE / f"{BEFORE}.ipynb"
    if not asked.is_file():
        return []
    names = list(pupils)
    answers = {slug: list(_answers(submitted, slug, names)) for slug in (BEFORE, AFTER)}
    if not any(any(one) for one in answers.values()):
        return []
    return [_survey(question, answers) for question in read_questions(asked)]


def _survey(question: Question, answers: dict[str, list[dict[str, str]]]) -> Survey:
    before, after = (_counts(question, answers[slug]) for slug in (BEFORE, AFTER))
    texts = [*question.options.values(), ""]
    return Survey(question.text, list(zip(texts, before, after, strict=True)))


def _counts(question: Question, answers: list[dict[str, str]]) -> Counts:
    chosen = Counter(one.get(question.key) for one in answers)
    row = [chosen[key] for key in question.options]
    return hide([*row, len(answers) - sum(row)])


def _answers(submitted: Path, slug: str, pupils: list[str]) -> Iterable[dict[str, str]]:
    """Yield each pupil's answers; without a whole journal they are none."""
    for pupil in pupils:
        try:
            yield dict(replay(submitted / pupil / slug, slug, pupil).country.answers)
        except (JournalError, UnreadableNotebookError, OSError):
            yield {}
