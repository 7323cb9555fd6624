"""The nbgrader_config.py of a teacher's workspace and of a pupil's folder."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING, Final

from sandbox_portal.language import translator

if TYPE_CHECKING:
    from pathlib import Path

HEAD: Final = """\
import os
import sysconfig
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
c = get_config()  # noqa: F821

# $course
c.CourseDirectory.course_id = $course_id
c.CourseDirectory.root = str(HERE)

# $lock_files
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "*.lock", "*.old-*.jsonl",
    "*.htm*", "*.xhtml", "*.svg", "*.js", "received.txt"
]

# $path
SCRIPTS = sysconfig.get_path("scripts")
if SCRIPTS not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = SCRIPTS + os.pathsep + os.environ.get("PATH", "")

# $warnings
warnings.filterwarnings("ignore", "Object of type <Submitted.*> not in session")
"""

EXCHANGE: Final = """
# $exchange
c.Exchange.root = str(HERE / $exchange_root)
c.Exchange.cache = str(HERE / ".nbgrader_cache")
# $timezone
c.Exchange.timezone = "UTC"
c.NbGraderAPI.timezone = "Asia/Tashkent"
"""

TEACHER: Final = """
# $gradebook
$db_url

# $repair
c.Autograde.exporter_class = "grading.plugins.repair.SubmissionExporter"
c.SubmissionExporter.lang = $lang
c.Autograde.pre_convert_hook = "grading.plugins.names.settle_names"
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "grading.plugins.repair.Repair",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# $replay
c.Autograde.autograde_preprocessors = [
    "grading.plugins.replay.Replay",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Replay.lang = $lang

# $feedback
from grading.plugins.feedback import TEMPLATE, TEMPLATES  # noqa: E402

c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "grading.plugins.feedback.PupilFeedback",
]
c.PupilFeedback.lang = $lang
c.GenerateFeedback.exporter_class = "grading.feedback.exporter.FeedbackExporter"
c.FeedbackExporter.template_name = TEMPLATE
c.FeedbackExporter.extra_template_basedirs = [str(TEMPLATES)]

# $formgrader
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {"markdown2html": "grading.plugins.formgrader.safe_markdown"}

# $stubs
c.ClearSolutions.code_stub = {"python": $code_stub}
c.ClearSolutions.text_stub = $text_stub
"""


@dataclass(frozen=True)
class CourseSettings:
    """What differs between two courses."""

    lang: str
    course_id: str
    exchange: Path | None
    db_url: str | None = None


def teacher_settings(settings: CourseSettings) -> str:
    """Return the nbgrader_config.py of a teacher's workspace."""
    return _filled(HEAD + EXCHANGE + TEACHER, settings)


def pupil_settings(settings: CourseSettings) -> str:
    """Return the nbgrader_config.py of a pupil's folder."""
    return _filled(HEAD + (EXCHANGE if settings.exchange else ""), settings)


def stubs(lang: str) -> tuple[str, str]:
    """Return what stands for pupils in place of a solution: in code and in text."""
    _ = translator(lang).gettext
    code = "# " + _("Write your code here") + "\nraise NotImplementedError"
    return code, _("Write your answer here.")


def _db_url(url: str | None) -> str:
    """Return the setting, or how it would look."""
    if url is None:
        return '# c.CourseDirectory.db_url = "postgresql+psycopg:///savod"'
    return f"c.CourseDirectory.db_url = {url!r}"


def _filled(template: str, settings: CourseSettings) -> str:
    _ = translator(settings.lang).gettext
    code_stub, text_stub = stubs(settings.lang)
    return Template(template).substitute(
        course=_("The name of the course, and this folder as its home."),
        course_id=repr(settings.course_id),
        gradebook=_("The gradebook: a file here, or a database on a server. See docs/grading.md."),
        db_url=_db_url(settings.db_url),
        lock_files=_("Files that are never handed out or in."),
        path=_("nbgrader starts other programs; they lie beside this Python."),
        warnings=_("nbgrader says this about itself at every submission; nothing is lost."),
        exchange=_("The folder through which teacher and pupils hand things to each other."),
        exchange_root=repr(str(settings.exchange or "exchange")),
        timezone=_("Keep UTC here: nbgrader cannot collect with a time zone whose name has a +."),
        repair=_("What a pupil or a program has broken by accident is put right, and noted."),
        replay=_("Core exercises are graded by the pupil's journal, code behind a wall."),
        lang=repr(settings.lang),
        feedback=_("The feedback page: sentences and hints in the language of the course."),
        formgrader=_("Formgrader shows what pupils wrote, but no script in it runs."),
        stubs=_("What pupils see in place of a solution."),
        code_stub=repr(code_stub),
        text_stub=repr(text_stub),
    )
