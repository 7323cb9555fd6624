"""Questions are read from a notebook's calls, whatever language it is in."""

from __future__ import annotations

from pathlib import Path

import nbformat

from course.questions import Question, read_questions

ASKED = 'ask("first", "Who?", option("a", "Ali"), option("b", "Vali"), desk=desk)'
SORTED = """sort(
    "zoo",
    "Where?",
    [group("pet", "A pet"), group("wild", "Wild")],
    [card("cat", "A cat"), card("wolf", "A wolf")],
    desk=desk,
)"""


def test_a_question_has_its_options_and_each_card_the_groups(tmp_path: Path) -> None:
    book = nbformat.v4.new_notebook()
    book.cells = [nbformat.v4.new_code_cell(source) for source in (ASKED, "1 + 1", SORTED)]
    path = tmp_path / "book.ipynb"
    nbformat.write(book, path)
    groups = {"pet": "A pet", "wild": "Wild"}
    assert read_questions(path) == [
        Question("first", "Who?", {"a": "Ali", "b": "Vali"}),
        Question("zoo-cat", "A cat", groups),
        Question("zoo-wolf", "A wolf", groups),
    ]
