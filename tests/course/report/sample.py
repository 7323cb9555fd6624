"""A small class for the tests of the report: six checks' worth of marks, made by hand."""

from __future__ import annotations

from course.report.figures import figures
from course.report.meaning import Meaning, Meanings
from course.report.page import Report
from course.report.results import Assignment, ClassResults, Mark, Work

SLUG = "04-cabinet"
SESSION, CONSENT, ANSWER = ((SLUG, key) for key in ("session", "consent", "reflection"))
MEANINGS = {
    SLUG: Meanings(
        "A look into the cabinet",
        {
            SESSION: Meaning("You ended the session", "L4.sessions", "M04c", by_hand=False),
            CONSENT: Meaning("You withdrew <b>it</b>", "L4.withdraw-consent", None, by_hand=False),
            ANSWER: Meaning("reflection", None, None, by_hand=True),
        },
    )
}


def work(session: float, consent: float, *, waiting: bool = False) -> Work:
    marks = {
        SESSION: Mark(session, 1.0, waiting=False),
        CONSENT: Mark(consent, 2.0, waiting=False),
        ANSWER: Mark(0.0, 2.0, waiting=waiting),
    }
    return Work(sum(mark.score for mark in marks.values()), marks)


def results(works: dict[str, Work | None]) -> ClassResults:
    handed_in = {pupil: one for pupil, one in works.items() if one}
    names = {pupil: pupil.title() for pupil in works}
    return ClassResults("savod-uz", names, [Assignment(SLUG, 5.0, handed_in)])


def report(works: dict[str, Work | None], lang: str = "en") -> Report:
    found = results(works)
    return Report(
        lang=lang,
        day="1 September 2026",
        results=found,
        meanings=MEANINGS,
        figures=figures(found, MEANINGS),
        alike=[],
        odd=[],
        surveys=[],
    )
