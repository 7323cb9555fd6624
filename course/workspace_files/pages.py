"""The pages that a person reads first: the start page, and the teacher's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox_portal.language import translator

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class UnitLinks:
    """The notebooks of a unit as the start page links them; an empty list is left out."""

    title: str
    lessons: Sequence[str]
    exercises: Sequence[str]


def start_page(lang: str, units: Sequence[UnitLinks], *, handed_out: bool = False) -> str:
    """Return the start page; `handed_out` says that exercises come through nbgrader."""
    _ = translator(lang).gettext
    lines = [
        "# " + _("Savod: your data and you"),
        _(
            "Here you learn to look after your data on the internet. You practise in a made-up "
            "country: its people, its money and its government portal are not real, so nothing "
            "can go wrong. Never type your own data or anybody's here."
        ),
        "## " + _("How to begin"),
        _("1. Click a lesson below. It opens in a new tab."),
        _("2. In the lesson's tab choose “Run”, then “Run All Cells”. The desk appears."),
        _("3. Read from the top down and do what the text says. Everything is saved by itself."),
        _("4. After the lesson do the exercise. Its “Validate” button tells what is still to do."),
    ]
    if handed_out:
        lines.append(
            _(
                "Your teacher hands out the exercises: choose “Nbgrader”, then “Assignment List”. "
                "Fetch the exercise there, and submit it there when you are done."
            )
        )
    lines.append("## " + _("Lessons and exercises"))
    lines.extend(_links(unit, lang) for unit in units)
    return "\n\n".join(lines) + "\n"


def _links(unit: UnitLinks, lang: str) -> str:
    _ = translator(lang).gettext
    named = [(_("Lesson"), path) for path in unit.lessons]
    named += [(_("Exercise"), path) for path in unit.exercises[:1]]
    named += [(_("Exercise with code"), path) for path in unit.exercises[1:]]
    links = " · ".join(f"[{name}]({path})" for name, path in named)
    return f"### {unit.title}\n\n{links}"


def teacher_page(lang: str, assignments: Sequence[str]) -> str:
    """Return the teacher's page: from the roster to the feedback, one command each."""
    _ = translator(lang).gettext
    names = ", ".join(f"`{name}`" for name in assignments)
    lines = [
        "# " + _("For the teacher"),
        _(
            "This folder is a course of nbgrader. Run `savod lab` here and open a terminal there: "
            "“File”, “New”, “Terminal”. Each step below is one command in it."
        ),
        *(
            f"{number}. {step}"
            for number, step in enumerate(_steps(lang, _example(assignments)), 1)
        ),
        "## " + _("What lies where"),
        "\n".join(f"- `{path}`: {text}" for path, text in _places(lang).items()),
        _("Exercises: {names}").format(names=names),
    ]
    return "\n\n".join(lines) + "\n"


def _example(assignments: Sequence[str]) -> str:
    """Return an exercise to show the commands with: not the questionnaire, where there are more."""
    return next((name for name in assignments if not name.startswith("00-")), assignments[0])


def _steps(lang: str, name: str) -> list[str]:
    """Return the steps in their order, each with its command below it."""
    _ = translator(lang).gettext
    steps = [
        (
            _("Write your class into roster.csv and bring it into the gradebook:"),
            "nbgrader db student import roster.csv",
        ),
        (_("Prepare an exercise for the pupils:"), f"nbgrader generate_assignment {name}"),
        (_("Hand it out:"), f"nbgrader release_assignment {name}"),
        (
            _(
                "Collect and mark what they submitted. Do it as often as you like: only new work "
                "is marked. What could not be marked is listed with its reason:"
            ),
            f"savod grade {name}",
        ),
        (_("Read the free answers: choose “Nbgrader” in the menu, then “Formgrader”."), ""),
        (_("Write the feedback pages:"), f"nbgrader generate_feedback {name}"),
        (_("Give them to the pupils:"), f"nbgrader release_feedback {name}"),
        (
            _("See what the class has reached and what it has not understood yet:"),
            "savod report",
        ),
    ]
    return [f"{text}\n\n       {command}".rstrip() for text, command in steps]


def _places(lang: str) -> dict[str, str]:
    _ = translator(lang).gettext
    return {
        "source/": _("the exercises with their tests; pupils never get these files"),
        "guide.html": _("the guide of the course with a plan of each lesson, to print"),
        "lessons/": _("the lessons, to be shown or handed out as they are"),
        "roster.csv": _("the class: one line a pupil"),
        "nbgrader_config.py": _("the settings of the course; you may change them"),
        "reports/": _("what savod report wrote; teacher.html names pupils, class.html does not"),
        "gradebook.db": _("the scores; keep a copy of this file in a safe place"),
    }
