"""The rule for test cells: what keeps it, what breaks it and why."""

from __future__ import annotations

import pytest

from grading.wall.rule import faults, functions_of, names_of, setup_faults

KEPT = [
    'check("adds", add(1, 2) == 3, hint="Use +.")',
    'check("adds", add(a=1, b=[2, {"c": (3, -4.5)}]) == {"x": None})',
    'cases = [(1, 2), (3, 4)]\nfor a, b in cases:\n    check("adds", add(a, b) == a + b)',
    'check("all", all(add(n, 1) == n + 1 for n in range(5)))',
    'found = add("a", "b")\ncheck("adds", found == "ab" and len(found) == 2)',
    'check("near", abs(add(0.1, 0.2) - 0.3) < 0.001)',
    'check("text", add("a", "b").strip().lower() == "ab")',
    'check("inside", add([1], [2])[0] == 1)',
    'check("sorted", sorted(add([2], [1])) == [1, 2])',
    'import math\ncheck("pi", add(math.pi, 0) == math.pi)',
    'import hashlib\ncheck("hash", add("", "") == hashlib.sha256(b"x").hexdigest())',
    'from datetime import date\ncheck("day", add(date(2024, 2, 9).isoformat(), 1) == "2024-02-10")',
    'import random\ndraw = random.Random(5)\nn = draw.randint(1, 9)\ncheck("n", add(n, 0) == n)',
    "try:\n    add(1, None)\nexcept (TypeError, ValueError):\n    check('told', True)",
    "points = 0.5 if add(1, 2) == 3 else 0\npoints",
    "assert add(1, 2) == 3",
    'data = [3, 1]\nadd(data, [])\ncheck("unchanged", data == [3, 1])',
    'if add(1, 2) == 3:\n    check("yes", True)\nelse:\n    pass',
    'check("same", PEOPLE == add(PEOPLE, []))',
    'check("typed", isinstance(add(1, 2), int) and type(add(1, 2)) is int)',
    'n = 3\ncheck("many", add("x" * n, "") == "x" * n)',
    "0.5",
]
BROKEN = {
    'check("x"': "syntax",
    "desk.happened('x')": "unknown",
    'check("x", open("f").read() == "")': "builtin",
    'check("x", eval("1") == 1)': "builtin",
    "import os": "import",
    "from subprocess import run": "import",
    "from . import x": "import",
    "from random import randint": "import",
    "from grading import teacher": "import",
    "import random\nadd(random.random(), 1)": "unseeded",
    "import random\nadd(random.Random().random(), 1)": "unseeded",
    'check("x", add.__code__ is None)': "not_called",
    'check("x", callable(add))': "not_called",
    'check("x", list(map(add, [1], [2])) == [3])': "not_called",
    "add = len": "overwritten",
    "check = print": "overwritten",
    "def helper():\n    pass": "statement",
    "class Person:\n    pass": "statement",
    "while add(1, 2):\n    pass": "statement",
    "with add(1, 2):\n    pass": "statement",
    "del add": "statement",
    "global x": "statement",
    'check("x", (lambda: True)())': "statement",
    'check("x", other(1) == 1)': "unknown",
    'check("x", add(1, 2) * 2 == 6)': "growth",
    'check("x", add(1, 2) ** 9 == 6)': "growth",
    'check("x", add(1, 2) % 2 == 0)': "growth",
    'found = add(1, 2)\nmore = found\ncheck("x", "a" * more == "aaa")': "growth",
    'for n in add([1], [2]):\n    check("x", n << 5 > 0)': "growth",
    'check("x", [n for n in range(add(1, 2))] == [0])': "growth",
    'check("x", f"{add(1, 2):>9}" == "3")': "growth",
    'check("x", add("a", "b").format(1) == "3")': "attribute",
    'check("x", add("a", "b").center(9) == "3")': "attribute",
    'check("x", add(1, 2).__class__ is int)': "attribute",
    'check("x", [].__class__ is list)': "attribute",
    'check("x", add(1, 2).real == 3)': "attribute",
    "add(1, 2) == 3": "credit",
    "not add(1, 2)": "credit",
    "add(1, 2)": "credit",
    "'text'": "credit",
    "True": "credit",
    "None": "credit",
    "-1": "credit",
    "5": "credit",
}


@pytest.mark.parametrize("source", KEPT)
def test_kept(source: str) -> None:
    assert faults(source, 2, known={"PEOPLE"}, functions={"add"}) == []


@pytest.mark.parametrize(("source", "code"), BROKEN.items())
def test_broken(source: str, code: str) -> None:
    found = {fault.code for fault in faults(source, 2, functions={"add"})}
    assert code in found


@pytest.mark.parametrize("source", KEPT)
def test_without_a_list_of_functions_any_called_name_may_be_the_pupils(source: str) -> None:
    assert faults(source, 2, known={"PEOPLE"}) == []


def test_without_a_list_attacks_on_names_are_still_seen() -> None:
    assert [fault.code for fault in faults('check("x", open("f") == 1)', 1)] == ["builtin"]
    assert [fault.code for fault in faults('check("x", f(1) * 9 == 9)', 1)] == ["growth"]


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("from grading import check\nimport math\nRATE = 0.5\nNAMES = ['a', 'b']", []),
        ("RATE: float = 0.5", []),
        ("def helper():\n    return 1", ["statement"]),
        ("from grading import check\nfrom sandbox_portal import open_desk", ["import"]),
        ("print('x')", ["statement"]),
        ("x = open('f')", ["builtin"]),
        ("x =", ["syntax"]),
    ],
)
def test_locked_cells(source: str, codes: list[str]) -> None:
    assert sorted({fault.code for fault in setup_faults(source)}) == codes


def test_line_and_name_are_told() -> None:
    (fault,) = faults('x = 1\ncheck("x", other(1) == x)', 1, functions=())
    assert (fault.line, fault.name) == (2, "other")


def test_names_and_functions_of_a_cell() -> None:
    assert names_of("import os.path as p\nfrom math import pi\na, b = 1, 2") == {
        "p",
        "pi",
        "a",
        "b",
    }
    assert functions_of("def f(): pass\nx = 1\nclass C:\n    def g(self): pass") == {"f"}
