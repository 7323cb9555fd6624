"""Run one of the teacher's test cells outside a notebook, with the outputs a notebook gives."""

from __future__ import annotations

import ast
import contextlib
import io
import traceback
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from grading.check import CheckFailed, check
from grading.notebook import node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import CodeType

    from nbformat import NotebookNode

    from sandbox_portal.evidence import Evidence

FILE_NAME = "<test cell>"


class StopCell(BaseException):
    """Ends a test cell, even one that catches every Exception."""


def run_cell(source: str, evidence: Evidence) -> list[NotebookNode]:
    """Run the source of a test cell with the names `desk` and `check`; return its outputs."""
    return run_with(source, {"desk": evidence})


def run_with(
    source: str,
    names: Mapping[str, Any],
    explain: Callable[[BaseException], CheckFailed | None] = lambda _: None,
) -> list[NotebookNode]:
    """Run the source of a test cell with `check` and other names; return its outputs.

    `explain` may put a failed check in place of what the cell raised.
    """
    outputs: list[NotebookNode] = []
    with _captured(outputs):
        try:
            value = _execute(source, {"__name__": "__main__", "check": check, **names})
        except CheckFailed as failed:
            outputs.append(_error(failed, failed._render_traceback_()))
        except (Exception, StopCell) as error:  # noqa: BLE001 - a notebook shows what it raises
            instead = explain(error)
            lines = instead._render_traceback_() if instead else _traceback_of_cell(error)
            outputs.append(_error(instead or error, lines))
        else:
            if value is not None:
                outputs.append(_result(value))
    return outputs


def _execute(source: str, names: dict[str, Any]) -> Any:
    """Run statements; return the value of a last line that is an expression, as IPython does."""
    statements, value = _compiled(source)
    exec(statements, names)  # noqa: S102 - the teacher's code, by design
    return None if value is None else eval(value, names)  # noqa: S307


@lru_cache(maxsize=512)
def _compiled(source: str) -> tuple[CodeType, CodeType | None]:
    """Return the code of the statements, and of a last line that is an expression."""
    tree = ast.parse(source, FILE_NAME)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    statements = compile(tree, FILE_NAME, "exec")
    if not isinstance(last, ast.Expr):
        return statements, None
    return statements, compile(ast.Expression(last.value), FILE_NAME, "eval")


def _result(value: object) -> NotebookNode:
    """Return what a notebook keeps of a cell's value: nbgrader reads partial credit from it."""
    data = node(**{"text/plain": repr(value)})
    return node(output_type="execute_result", data=data, metadata=node(), execution_count=None)


def _error(error: BaseException, lines: list[str]) -> NotebookNode:
    return node(
        output_type="error",
        ename=type(error).__name__,
        evalue=str(error),
        traceback=lines,
    )


def _traceback_of_cell(error: BaseException) -> list[str]:
    """Return the traceback without the frames of this module."""
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_code.co_filename != FILE_NAME:
        frames = frames.tb_next
    text = "".join(traceback.format_exception(type(error), error, frames))
    return text.rstrip().split("\n")


class _Stream(io.TextIOBase):
    """Writes into a list of notebook outputs, joining what follows on each other."""

    def __init__(self, name: str, outputs: list[NotebookNode]) -> None:
        self.name = name
        self.outputs = outputs

    def write(self, text: str) -> int:
        last = self.outputs[-1] if self.outputs else None
        if last is not None and last.get("name") == self.name:
            last.text += text
        elif text:
            self.outputs.append(node(output_type="stream", name=self.name, text=text))
        return len(text)


@contextlib.contextmanager
def _captured(outputs: list[NotebookNode]) -> Iterator[None]:
    out, err = _Stream("stdout", outputs), _Stream("stderr", outputs)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        yield
