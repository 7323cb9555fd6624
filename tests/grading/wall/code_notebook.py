"""A code notebook and what honest pupils hand in for it, good and bad."""

from __future__ import annotations

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from tests.grading.small_course import check_cell, nbgrader_cell, notebook

NAME = "04-cabinet-code"
STUB = "    # Write your code here\n    raise NotImplementedError"


def solution(grade_id: str, head: str, body: str) -> NotebookNode:
    """Return a cell in which the pupil writes a function."""
    text = f"{head}\n    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION"
    return nbgrader_cell(new_code_cell(text), grade_id, solution=True)


def code_notebook() -> NotebookNode:
    """Return the source of the notebook: four functions, 10 points."""
    cells = [
        new_markdown_cell("# Four functions", id="title"),
        nbgrader_cell(
            new_code_cell("import math\n\nfrom grading import check\n\nLIMIT = 3"),
            "begin",
            locked=True,
        ),
        solution("count-code", "def count(words):", "    return len(words)"),
        check_cell(
            "count",
            'check("count counts", count(["a", "b"]) == 2, hint="Use len.")\n'
            "### BEGIN HIDDEN TESTS\n"
            'check("count counts nothing", count([]) == 0)\n'
            "### END HIDDEN TESTS",
            2,
        ),
        solution(
            "by-name-code",
            "def by_name(words):",
            "    found = {}\n    for word in words:\n"
            "        found[word] = found.get(word, 0) + 1\n    return found",
        ),
        check_cell(
            "by-name",
            'words = ["b", "a", "b"]\n'
            'check("by_name counts each", by_name(words) == {"a": 1, "b": 2})\n'
            'check("by_name leaves the list as it is", words == ["b", "a", "b"])',
            3,
        ),
        solution(
            "ends-code",
            "def ends(numbers, limit=LIMIT):",
            "    small = sorted(numbers)[:limit]\n    return small[0], small[-1]",
        ),
        check_cell(
            "ends",
            'check("ends gives two numbers", ends([5, 1, 9]) == (1, 9))\n'
            'check("ends knows a limit", ends([5, 1, 9], limit=2) == (1, 5))\n'
            "try:\n    ends([])\n    told = False\nexcept IndexError:\n    told = True\n"
            'check("ends tells of an empty list", told)',
            3,
        ),
        solution("half-code", "def half(number):", "    return number / 2"),
        check_cell(
            "half",
            "reached = 0\nif half(4) == 2:\n    reached += 0.5\n"
            "if math.isclose(half(5), 2.5):\n    reached += 1.5\nreached",
            2,
        ),
    ]
    return notebook(cells)


COUNT = "def count(words):\n    return len(words)"
BY_NAME = "from collections import Counter\n\ndef by_name(words):\n    return Counter(words)"
ENDS = (
    "def ends(numbers, limit=LIMIT):\n    small = sorted(numbers)[:limit]\n"
    "    return small[0], small[-1]"
)
HALF = "def half(number):\n    return number / 2"
MODEL = {"count-code": COUNT, "by-name-code": BY_NAME, "ends-code": ENDS, "half-code": HALF}
FULL = {"count": 2, "by-name": 3, "ends": 3, "half": 2}

HONEST: dict[str, tuple[dict[str, str], dict[str, float]]] = {
    "model": (MODEL, FULL),
    "untouched": ({}, dict.fromkeys(FULL, 0)),
    "half-way": (
        {
            "count-code": COUNT,
            "half-code": "def half(number):\n    print('half of', number)\n    return number / 2",
        },
        {"count": 2, "by-name": 0, "ends": 0, "half": 2},
    ),
    "nearly-right": (
        {
            "count-code": "def count(words):\n    return 2",
            "by-name-code": "def by_name(words):\n    words.sort()\n"
            "    return {word: words.count(word) for word in words}",
            "ends-code": "def ends(numbers, limit=LIMIT):\n"
            "    small = sorted(numbers)[:limit]\n    return [small[0], small[-1]]",
            "half-code": "def half(n):\n    return n // 2",
        },
        {"count": 0, "by-name": 0, "ends": 0, "half": 0.5},
    ),
    "has-errors": (
        {
            "count-code": "def count(words)\n    return len(words)",
            "by-name-code": BY_NAME + "\n\nby_name(7)",
            "ends-code": "def ends(numbers, limit=LIMIT):\n    if not numbers:\n"
            "        raise ValueError('empty')\n" + ENDS.partition("\n")[2],
            "half-code": "def half(n):\n    return n / 0",
        },
        {"count": 0, "by-name": 3, "ends": 0, "half": 0},
    ),
    "prints-and-misspells": (
        {
            "count-code": "def count(words):\n    print(len(words))",
            "by-name-code": BY_NAME,
            "ends-code": ENDS,
            "half-code": "def halve(n):\n    return n / 2",
        },
        {"count": 0, "by-name": 3, "ends": 3, "half": 0},
    ),
    "has-ideas": (
        {
            "count-code": "seen = 0\n\ndef count(words):\n    global seen\n    seen += 1\n"
            "    return len(words) if seen < 3 else -1",
            "by-name-code": "class Words(list):\n    def numbers(self):\n"
            "        return {word: self.count(word) for word in self}\n\n"
            "def by_name(words):\n    return Words(words).numbers()",
            "ends-code": "def smallest(numbers):\n    if len(numbers) == 1:\n"
            "        return numbers[0]\n    return min(numbers[0], smallest(numbers[1:]))\n\n"
            "def ends(numbers, limit=LIMIT):\n"
            "    return smallest(numbers[:]), sorted(numbers)[:limit][-1]",
            "half-code": HALF + "\n\ndef count(words):\n    return -1",
        },
        FULL,
    ),
}
"""What pupils wrote, by grade id, and their scores: the same in stock nbgrader."""
