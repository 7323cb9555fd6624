"""The command `savod`: what a teacher, an author and a maintainer run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from course.errors import CourseError
from course.units import COURSE_ROOT, all_units
from course.words import _, ngettext
from sandbox_portal.language import system_language

# jsonschema would build a grammar of IRIs, which takes longer than all else that is imported
# and which no notebook needs.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=_("Savod: a school course in digital literacy."),
)

Lang = Annotated[str | None, typer.Option(help=_("uz, ru or en; else that of this computer."))]
Exchange = Annotated[
    Path | None, typer.Option(help=_("The folder through which teacher and pupils exchange work."))
]
Course = Annotated[str | None, typer.Option(help=_("The name of the course in nbgrader."))]
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
    from course.build import run

    if check:
        run.check(COURSE_ROOT, only)
        typer.echo(_("Everything is up to date."))
        return
    _report(len(run.build(COURSE_ROOT, only)))


@app.command(help=_("Bring the translation files up to date with the sources."))
def messages(*, only: Only = None) -> None:
    """Update the catalogues."""
    from course.build import run

    _report(len(run.update_messages(COURSE_ROOT, only)))


@app.command(help=_("Play the recorded classes again and write their journals."))
def record(
    *,
    check: Annotated[
        bool, typer.Option("--check", help=_("Write nothing; list the files that differ."))
    ] = False,
) -> None:
    """Record the journals, or compare them with what is there."""
    from course.record import check_recordings, write_recordings

    if check:
        check_recordings(all_units())
        typer.echo(_("Everything is up to date."))
        return
    _report(write_recordings(all_units()))


@app.command("new-unit", help=_("Make the files of a new unit, small but whole."))
def new_unit(
    slug: Annotated[str, typer.Argument(help=_("Its name: two digits and words: 13-my-topic."))],
    *,
    title: Annotated[str, typer.Option(help=_("Its title in English."))],
) -> None:
    """Make the files and say what comes next."""
    from course.new_unit.make import new_unit as make

    for path in make(slug, title):
        typer.echo(str(path.relative_to(COURSE_ROOT)))
    typer.echo(_("What comes next is in CONTRIBUTING.md, under “Add a unit”."))


@app.command(help=_("Open JupyterLab on the start page; what follows -- goes to jupyter."))
def lab(
    args: Annotated[list[str] | None, typer.Argument(help=_("Options of jupyter lab."))] = None,
    *,
    lang: Lang = None,
    folder: Annotated[Path | None, typer.Option(help=_("The folder to work in."))] = None,
    exchange: Exchange = None,
    course: Course = None,
) -> None:
    """Open a pupil's folder, or the workspace that one is in."""
    from course.lab import lab as open_lab

    open_lab(lang, args or [], folder, exchange, course)


@app.command(help=_("Make a teacher's workspace: an nbgrader course in one language."))
def init(
    folder: Annotated[Path, typer.Argument(help=_("A new folder."))],
    *,
    lang: Lang = None,
    exchange: Exchange = None,
    course: Course = None,
    gradebook: Annotated[
        str | None,
        typer.Option(help=_("A database instead of a file: postgresql+psycopg://server/name")),
    ] = None,
) -> None:
    """Make the workspace and say where to read on."""
    from course.workspace import init as make

    made = make(folder, lang or system_language(), exchange, course, db_url=gradebook)
    typer.echo(_("The course is ready. Read on in {file}").format(file=made / "README.md"))


@app.command(help=_("Pack an exercise into one file to hand in."))
def pack(
    folder: Annotated[
        Path | None, typer.Argument(help=_("The folder of the exercise; else this one."))
    ] = None,
    *,
    to: Annotated[Path | None, typer.Option(help=_("Where to put the file."))] = None,
) -> None:
    """Pack the pupil's work, unless something in it looks like real data."""
    from course.handin.pack import pack as make

    typer.echo(_("Hand in this file: {file}").format(file=make(folder or Path.cwd(), to)))


@app.command(help=_("Take packed exercises from a folder into this course."))
def collect(folder: Annotated[Path, typer.Argument(help=_("The folder with the files."))]) -> None:
    """Collect, and say what became of each file; 1 if one was not taken."""
    from course.handin.collect import collect as take

    found = take(Path.cwd(), folder)
    for one in found:
        typer.echo(f"{'✓' if one.taken else '–'} {one.file}  {one.reason}".rstrip())
    taken = sum(one.taken for one in found)
    typer.echo(ngettext("{n} submission taken.", "{n} submissions taken.", taken).format(n=taken))
    if any(not one.taken for one in found):
        raise typer.Exit(1)


@app.command(help=_("Write what the class has reached and not understood yet."))
def report() -> None:
    """Write the pages and tables of this course, and say where."""
    from course.report.write import write_report

    for path in write_report(Path.cwd()):
        typer.echo(str(path))


@app.command(help=_("Collect what pupils submitted, grade it, and show the scores."))
def grade(
    exercise: Annotated[
        str | None, typer.Argument(help=_("The exercise, 04-cabinet for example."))
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help=_("All exercises."))] = False,
    again: Annotated[
        bool, typer.Option("--again", help=_("Also what was graded before and is unchanged."))
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help=_("End with status 3 if something was not graded."))
    ] = False,
) -> None:
    """Grade the class; 0 if each submission is graded or listed with its reason."""
    from course.grading import grade as grade_all

    if (exercise is None) != every:
        raise typer.BadParameter(_("Name an exercise, or say --all."))
    outcomes = grade_all(Path.cwd(), exercise, again=again)
    if any(outcome.faults for outcome in outcomes):
        raise typer.Exit(1)
    if strict and any(outcome.ungraded for outcome in outcomes):
        raise typer.Exit(3)


@app.command(help=_("Play a recorded class: hand out, submit, grade, feedback."))
def demo(
    folder: Annotated[Path | None, typer.Argument(help=_("A new folder; else demo/1."))] = None,
    *,
    lang: Lang = None,
) -> None:
    """Play the class; fail if a score differs from the expected one."""
    from course.demo import demo as play

    play(folder, lang or system_language())


@app.command(help=_("Open the infokiosk for a browser on this computer."))
def kiosk(
    *,
    lang: Lang = None,
    host: Annotated[str, typer.Option(help=_("Only this computer: 127.0.0.1."))] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help=_("Where it listens."))] = 8765,
    idle: Annotated[
        int, typer.Option(min=2, max=60, help=_("Minutes until an idle session is erased."))
    ] = 4,
) -> None:
    """Serve the kiosk until it is stopped."""
    from course.kiosk import serve

    serve(lang, host, port, idle)


def _report(count: int) -> None:
    sentence = ngettext("{number} file written.", "{number} files written.", count)
    typer.echo(sentence.format(number=count))
