"""The rule for test cells of code notebooks: they call the pupil's functions with plain data only.

A cell that keeps the rule can be run with the pupil's functions behind the wall, gives the same
score as in a notebook, and cannot be brought to eat up the grader's memory by what they return.
"""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MODULES: Final = ("calendar", "datetime", "hashlib", "math", "random")
# fmt: off
CALLS: Final = frozenset({
    "abs", "all", "any", "bool", "check", "dict", "divmod", "enumerate", "float", "frozenset",
    "int", "isinstance", "len", "list", "max", "min", "print", "range", "repr", "reversed",
    "round", "set", "sorted", "str", "sum", "tuple", "type", "zip",
})
METHODS: Final = frozenset({
    "append", "casefold", "copy", "count", "days", "encode", "endswith", "extend", "get",
    "hexdigest", "index", "intersection", "isalpha", "isdigit", "isoformat", "items", "join",
    "keys", "lower", "lstrip", "replace", "rstrip", "sort", "split", "splitlines", "startswith",
    "strip", "title", "union", "upper", "values",
})
# fmt: on
_STATEMENTS: Final = (
    *(ast.Import, ast.ImportFrom, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr),
    *(ast.For, ast.If, ast.Assert, ast.Pass, ast.Try),
)
_NO_CREDIT: Final = (ast.Compare, ast.BoolOp, ast.JoinedStr, ast.List, ast.Dict, ast.Tuple)
_NOT_PLAIN: Final = (ast.Lambda, ast.Await, ast.Yield, ast.YieldFrom)
_EXCEPTIONS: Final = frozenset(
    name
    for name, found in vars(builtins).items()
    if isinstance(found, type) and issubclass(found, Exception)
)


class Fault(NamedTuple):
    """What breaks the rule: the line, a code that names the reason, and the name concerned."""

    line: int
    code: str
    name: str = ""


def faults(
    source: str,
    points: float,
    known: Iterable[str] = (),
    functions: Iterable[str] | None = None,
) -> list[Fault]:
    """Return what breaks the rule in a test cell.

    Parameters: `known` are names that locked cells before define; `functions` are the pupil's,
    or None where any name that is not known may be one.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [Fault(error.lineno or 1, "syntax")]
    cell = _Cell(tree, set(known), None if functions is None else set(functions))
    found = [*cell.faults(), *_credit(tree, points, cell.theirs)]
    return sorted(dict.fromkeys(found))


def setup_faults(source: str) -> list[Fault]:
    """Return what breaks the rule in a locked cell: it may import and name plain data."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [Fault(error.lineno or 1, "syntax")]
    cell = _Cell(tree, set(), set())
    own = [
        Fault(one.lineno, "statement", type(one).__name__)
        for one in tree.body
        if not isinstance(one, ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign)
    ]
    return sorted({*own, *cell.faults()})


def names_of(source: str) -> set[str]:
    """Return the names that a cell imports or assigns at its top level."""
    return _stored(ast.parse(source))


def functions_of(source: str) -> set[str]:
    """Return the functions that a cell of the pupil's defines."""
    return {one.name for one in ast.parse(source).body if isinstance(one, ast.FunctionDef)}


def modules_of(source: str) -> set[str]:
    """Return the modules that a cell imports, by their first names."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {one.name.partition(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or ".").partition(".")[0])
    return found


def _is_no_statement(node: ast.stmt | ast.expr) -> bool:
    """Say whether this does more than a test cell may."""
    return isinstance(node, _NOT_PLAIN) or (
        isinstance(node, ast.stmt) and not isinstance(node, _STATEMENTS)
    )


def _stored(tree: ast.AST) -> set[str]:
    names = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(one.asname or one.name).partition(".")[0] for one in node.names}
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
    return names


@dataclass
class _Cell:
    """One cell and the names in it."""

    tree: ast.Module
    known: set[str]
    functions: set[str] | None
    imported: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.own = _stored(self.tree)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                self.imported |= {one.asname or one.name for one in node.names}
        self.theirs = self._called_theirs() if self.functions is None else self.functions
        self.from_pupil = self._from_pupil()

    def faults(self) -> Iterator[Fault]:
        """Yield the faults of all statements and expressions."""
        callees = {id(node.func) for node in ast.walk(self.tree) if isinstance(node, ast.Call)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.stmt | ast.expr) and _is_no_statement(node):
                yield Fault(node.lineno, "statement", type(node).__name__)
            elif isinstance(node, ast.Name):
                yield from self._name(node, called=id(node) in callees)
            elif isinstance(node, ast.Attribute):
                yield from self._attribute(node, called=id(node) in callees)
            elif isinstance(node, ast.Import | ast.ImportFrom):
                yield from _imports(node)
            elif isinstance(node, ast.Call | ast.BinOp | ast.FormattedValue):
                yield from self._growth(node)

    def _called_theirs(self) -> set[str]:
        called = {
            node.func.id
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        return called - CALLS - self.own - self.known - set(vars(builtins))

    def _name(self, node: ast.Name, *, called: bool) -> Iterator[Fault]:
        if not isinstance(node.ctx, ast.Load):
            if node.id in self.theirs or node.id in CALLS:
                yield Fault(node.lineno, "overwritten", node.id)
        elif node.id in self.theirs:
            if not called:
                yield Fault(node.lineno, "not_called", node.id)
        elif node.id not in self.own | self.known | CALLS | _EXCEPTIONS:
            if node.id in vars(builtins):
                yield Fault(node.lineno, "builtin", node.id)
            elif self.functions is not None:
                yield Fault(node.lineno, "unknown", node.id)
        elif called and node.id not in CALLS | self.imported | self.known:
            yield Fault(node.lineno, "call", node.id)

    def _attribute(self, node: ast.Attribute, *, called: bool) -> Iterator[Fault]:
        modules = self.imported | self.known
        if isinstance(node.value, ast.Name) and node.value.id in modules:
            if node.attr.startswith("_"):
                yield Fault(node.lineno, "attribute", node.attr)
            elif node.value.id == "random" and node.attr != "Random":
                yield Fault(node.lineno, "unseeded", node.attr)
        elif node.attr not in METHODS and not (called and self._seeded(node)):
            yield Fault(node.lineno, "attribute", node.attr)

    def _seeded(self, node: ast.Attribute) -> bool:
        """Say whether this draws from a generator that was given a seed."""
        draws = {"choice", "randint", "sample", "shuffle", "random"}
        return node.attr in draws and not self._is_from_pupil(node.value)

    def _growth(self, node: ast.Call | ast.BinOp | ast.FormattedValue) -> Iterator[Fault]:
        """Yield where a result could be blown up: a text times a number, a format, a range."""
        if isinstance(node, ast.FormattedValue):
            grows = node.format_spec is not None and self._is_from_pupil(node)
        elif isinstance(node, ast.BinOp):
            grows = self._grows(node)
        else:
            called = node.func.id if isinstance(node.func, ast.Name) else ""
            grows = called == "range" and self._is_from_pupil(node)
            if called == "Random" or (
                isinstance(node.func, ast.Attribute) and node.func.attr == "Random"
            ):
                grows = False
                if not node.args:
                    yield Fault(node.lineno, "unseeded", "Random")
        if grows:
            yield Fault(node.lineno, "growth")

    def _grows(self, node: ast.BinOp) -> bool:
        if isinstance(node.op, ast.Mod):
            return self._is_from_pupil(node.left)
        if isinstance(node.op, ast.Mult | ast.Pow | ast.LShift):
            return self._is_from_pupil(node)
        return False

    def _is_from_pupil(self, node: ast.AST) -> bool:
        return any(
            isinstance(one, ast.Name) and one.id in self.theirs | self.from_pupil
            for one in ast.walk(node)
        )

    def _from_pupil(self) -> set[str]:
        """Return the names to which something is given that a pupil's function returned."""
        self.from_pupil = set()
        before = -1
        while before != len(self.from_pupil):
            before = len(self.from_pupil)
            for target, value in _assignments(self.tree):
                if self._is_from_pupil(value):
                    self.from_pupil |= _stored(target)
        return self.from_pupil


def _assignments(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            yield from ((target, node.value) for target in node.targets)
        elif isinstance(node, ast.AugAssign | ast.NamedExpr | ast.AnnAssign):
            yield node.target, node.value or node.target
        elif isinstance(node, ast.For | ast.comprehension):
            yield node.target, node.iter


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[Fault]:
    if isinstance(node, ast.ImportFrom):
        if node.module == "grading" and [one.name for one in node.names] == ["check"]:
            return
        if node.module not in MODULES or node.module == "random":
            yield Fault(node.lineno, "import", node.module or ".")
        return
    for one in node.names:
        if one.name not in MODULES:
            yield Fault(node.lineno, "import", one.name)


def _credit(tree: ast.Module, points: float, theirs: set[str]) -> Iterator[Fault]:
    """Yield a last line whose value cannot be partial credit, or is what the pupil says."""
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        return
    value = last.value
    called = value.func if isinstance(value, ast.Call) else None
    pupils = isinstance(called, ast.Name) and called.id in theirs
    if pupils or _is_no_credit(value, points):
        yield Fault(last.lineno, "credit")


def _is_no_credit(value: ast.expr, points: float) -> bool:
    """Say whether a value certainly is no number from 0 to the points; calls decide later."""
    if isinstance(value, ast.UnaryOp):
        return isinstance(value.op, ast.Not | ast.USub)
    if isinstance(value, ast.Constant):
        number = value.value
        return type(number) not in {int, float} or not 0 <= number <= points  # type: ignore[operator]
    return isinstance(value, _NO_CREDIT)
