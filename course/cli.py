"""The command `savod`: what a teacher, an author and a maintainer run."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from course.build import run
from course.errors import CourseError
from course.units import COURSE_ROOT
from course.words import _, ngettext

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=_("Savod: a school course in digital literacy."),
)

Only = Annotated[str | None, typer.Option(help=_("Only the unit with this name."))]


def main() -> None:
    """Run the command; an expected error is one sentence, never a traceback."""
    try:
        app()
    except CourseError as error:
        typer.secho(str(error), fg="red", err=True)
        sys.exit(error.exit_status)


@app.command(help=_("Make the notebooks from their sources and translations."))
def build(
    *,
    only: Only = None,
    check: Annotated[
        bool, typer.Option("--check", help=_("Write nothing; list the files that differ."))
    ] = False,
) -> None:
    """Make the notebooks, or compare them with what is there."""
    if check:
        run.check(COURSE_ROOT, only)
        typer.echo(_("Everything is up to date."))
        return
    _report(len(run.build(COURSE_ROOT, only)))


@app.command(help=_("Bring the translation files up to date with the sources."))
def messages(*, only: Only = None) -> None:
    """Update the catalogues."""
    _report(len(run.update_messages(COURSE_ROOT, only)))


def _report(count: int) -> None:
    sentence = ngettext("{number} file written.", "{number} files written.", count)
    typer.echo(sentence.format(number=count))
