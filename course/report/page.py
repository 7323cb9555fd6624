"""The two pages of a report as HTML, in the language of the course."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.report import charts
from course.report.figures import KINDS, CheckRow, Figures, OutcomeRow, Reached
from course.report.hiding import hide
from course.report.meaning import Meanings, misconception_text, outcome_text
from sandbox_portal.language import translator

if TYPE_CHECKING:
    from course.report.journals import Alike, NotWhole
    from course.report.results import ClassResults
    from course.report.surveys import Survey

TEMPLATES: Final = Path(__file__).parent / "templates"
HARDEST: Final = 10
SIGNS: Final[dict[Reached, str]] = {
    "reached": "●",
    "partly": "◐",
    "not_yet": "○",
    "waiting": "…",
    "missing": "–",
}


@dataclass(frozen=True)
class Report:
    """All that is known when the pages are written."""

    lang: str
    day: str
    results: ClassResults
    meanings: dict[str, Meanings]
    figures: Figures
    alike: list[Alike]
    odd: list[NotWhole]
    surveys: list[Survey]


def teacher_page(report: Report) -> str:
    """Return the teacher's page: names, marks, what waits."""
    numbers = {row.outcome: [row.counts[kind] for kind in KINDS] for row in report.figures.outcomes}
    wrong = {row.key: len(row.pupils) for row in report.figures.misconceptions if row.pupils}
    return _render(
        "teacher.html",
        report,
        outcomes_chart=_image(charts.stacked(numbers, _kinds(report.lang))) if numbers else "",
        misconceptions_chart=_image(charts.bars(wrong)) if wrong else "",
        hardest=[row for row in report.figures.checks if row.solved < 1][:HARDEST],
    )


def shared_page(report: Report) -> str:
    """Return the page that may be shown around: counts only, small ones hidden."""
    return _render("shared.html", report)


def _render(template: str, report: Report, **more: Any) -> str:
    translations = translator(report.lang)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    environment.filters["outcome"] = lambda key: outcome_text(key, report.lang)
    environment.filters["misconception"] = lambda key: misconception_text(key, report.lang)
    environment.filters["hidden"] = _hidden
    environment.filters["title"] = lambda slug: _title(report, slug)
    return environment.get_template(template).render(
        report=report, kinds=KINDS, names=_kinds(report.lang), signs=SIGNS, **more
    )


def _hidden(row: OutcomeRow | CheckRow) -> list[int | None]:
    return hide([row.counts[kind] for kind in KINDS])


def _title(report: Report, slug: str) -> str:
    known = report.meanings.get(slug)
    return known.title if known else slug


def _kinds(lang: str) -> list[str]:
    _ = translator(lang).gettext
    return [_("reached"), _("in part"), _("not yet"), _("waits for marking"), _("not handed in")]


def _image(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
