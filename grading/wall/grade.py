"""Grade a code notebook: the pupil's cells behind the wall, the teacher's tests on this side."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from grading.cells import FILE_NAME, run_with
from grading.check import CheckFailed
from grading.notebook import clear_outputs, code_cells, grade_id, node
from grading.wall.errors import NoAnswer, NotPlainAnswer, PupilError
from grading.wall.limits import Limits
from grading.wall.proxies import PRINTED_MARK, PupilFunction, pupils_names
from grading.wall.pupil import PupilCode
from grading.wall.words import broken_cell, explained

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from nbformat import NotebookNode

    from grading.teacher import TeachersCell
    from grading.wall.pupil import CellRun

_FAILED: Final = {CheckFailed.__name__, AssertionError.__name__}
_PUPILS_FAULT: Final = (
    *(PupilError, NoAnswer, NotPlainAnswer),
    *(AttributeError, LookupError, TypeError, ValueError),  # a result of another kind
)


class TooMuchCodeError(Exception):
    """The notebook holds more code than a pupil can have written."""


def grade_code(
    nb: NotebookNode,
    tests: Mapping[str, TeachersCell],
    setup: Mapping[str, str],
    folder: Path | None,
    lang: str = "en",
    limits: Limits | None = None,
) -> dict[str, str]:
    """Give the test cells of a code notebook their outputs, and its other cells what they showed.

    Parameters: `nb` is the submitted notebook and is changed; `tests` and `setup` are the
    teacher's test cells and other locked cells, from the gradebook; `folder` is the pupil's own,
    as handed in, with no hidden test in it; `lang` is that of the course.

    Returns what is wrong with the test cells themselves, by grade id. Raises NoWallError where
    no sandbox can be made, and TooMuchCodeError.
    """
    limits = limits or Limits()
    clear_outputs(nb)
    _forget_copies(nb, {*tests, *setup})
    _restore(nb, tests, setup)
    if sum(len(cell.source) for cell in code_cells(nb)) > limits.source:
        raise TooMuchCodeError
    with PupilCode(folder, limits) as code:
        return _Grading(code, tests, setup, lang).grade(nb)


class _Grading:
    """The notebook's cells in their order."""

    def __init__(
        self,
        code: PupilCode,
        tests: Mapping[str, TeachersCell],
        setup: Mapping[str, str],
        lang: str,
    ) -> None:
        self.code = code
        self.tests = tests
        self.setup = setup
        self.lang = lang
        self.teachers_names: dict[str, Any] = {}

    def grade(self, nb: NotebookNode) -> dict[str, str]:
        wrong = {}
        for number, cell in enumerate(code_cells(nb), 1):
            name = grade_id(cell) or ""
            if name in self.tests:
                if fault := self._test(cell, self.tests[name]):
                    wrong[name] = fault
                continue
            if name in self.setup and (fault := self._set_up(self.setup[name])):
                wrong[name] = fault
            cell.outputs = _shown(self.code.run(number, cell.source))
        return wrong

    def _set_up(self, source: str) -> str:
        """Run a locked cell of the teacher's on this side, too; return what is wrong with it."""
        try:
            exec(source, self.teachers_names)  # noqa: S102 - the teacher's code, by design
        except Exception as error:  # noqa: BLE001 - told to the teacher
            return f"{type(error).__name__}: {error}"
        return ""

    def _test(self, cell: NotebookNode, test: TeachersCell) -> str:
        """Run a test cell; return what is wrong with the cell itself."""
        theirs = pupils_names(test.source, self.code, {"check", *self.teachers_names})
        functions = [one for one in theirs.values() if isinstance(one, PupilFunction)]

        def explain(error: BaseException) -> CheckFailed | None:
            if not (isinstance(error, _PUPILS_FAULT) and any(one.calls for one in functions)):
                return None
            sentence, hint = _sentence(test.source, error), self._hint(error)
            return CheckFailed(sentence, hint) if sentence else CheckFailed(hint)

        cell.outputs = run_with(test.source, {**self.teachers_names, **theirs}, explain)
        for output in cell.outputs:
            if output.output_type == "error" and output.ename not in _FAILED:
                return f"{output.ename}: {output.evalue}"
        return ""

    def _hint(self, error: BaseException) -> str:
        """Say what went wrong in the pupil's code; for a missing function, in its cell."""
        if isinstance(error, NoAnswer) and error.code == "missing":
            for run in self.code.cells:
                if run.error and f"def {error.function}" in run.source:
                    return broken_cell(error.function, run, self.lang)
        return explained(error, self.lang)


def _sentence(source: str, error: BaseException) -> str:
    """Return the sentence of the check in whose arguments the error happened, or the next one."""
    line = _line(error)
    sentences = {
        call.end_lineno or 0: call.args[0].value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "check"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    return next((str(sentences[end]) for end in sorted(sentences) if end >= line), "")


def _line(error: BaseException) -> int:
    step, line = error.__traceback__, 0
    while step is not None:
        if step.tb_frame.f_code.co_filename == FILE_NAME:
            line = step.tb_lineno
        step = step.tb_next
    return line


def _shown(run: CellRun) -> list[NotebookNode]:
    """Return the outputs of a cell of the pupil's."""
    outputs = []
    if run.printed:
        text = "".join(f"{PRINTED_MARK}{line}\n" for line in run.printed.splitlines())
        outputs.append(node(output_type="stream", name="stdout", text=text))
    if run.error:
        name, text = str(run.error.get("type") or "Stopped"), str(run.error.get("text") or "")
        lines = [f"{name}: {text}"]
        if run.error.get("line"):
            lines.insert(0, f"line {run.error['line']}")
        outputs.append(node(output_type="error", ename=name, evalue=text, traceback=lines))
    return outputs


def _forget_copies(nb: NotebookNode, names: set[str]) -> None:
    """Make later copies of the teacher's cells plain cells: without outputs they would score."""
    seen: set[str] = set()
    for cell in nb.cells:
        name = grade_id(cell)
        if name in seen & names:
            del cell.metadata["nbgrader"]
        elif name:
            seen.add(name)


def _restore(nb: NotebookNode, tests: Mapping[str, TeachersCell], setup: Mapping[str, str]) -> None:
    """Give the teacher's cells their own text again; add those that were deleted."""
    found = {grade_id(cell): cell for cell in code_cells(nb)}
    lost = [name for name in setup if name not in found]
    nb.cells[:0] = [_locked_cell(name) for name in lost]
    found |= {grade_id(cell): cell for cell in nb.cells[: len(lost)]}
    for name, source in setup.items():
        found[name].source = source
    for name, test in tests.items():
        if name in found:
            test.restore(found[name])
        else:
            nb.cells.append(test.new_cell())


def _locked_cell(name: str) -> NotebookNode:
    marks = node(grade=False, grade_id=name, locked=True, schema_version=3, solution=False)
    return node(
        cell_type="code",
        id=f"restored-{name}"[:64],
        metadata=node(deletable=False, editable=False, nbgrader=node(task=False, **marks)),
        execution_count=None,
        outputs=[],
        source="",
    )
