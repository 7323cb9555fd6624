"""The skeleton of code and notebooks: what must be the same in every language."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from course.build.literals import parse, text_nodes
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode


def code_skeleton(source: str) -> str:
    """Return what a code cell does, without comments and with the pupil's texts blanked."""
    tree = parse(source)
    for node, kind in list(text_nodes(tree)):
        node.value = kind.name
        node.kind = None
    return ast.dump(tree)


def same_code(one: str, other: str) -> bool:
    """Say whether two code cells are the same but for texts that a pupil reads."""
    return code_skeleton(one) == code_skeleton(other)


def differences(notebooks: Mapping[str, NotebookNode]) -> list[str]:
    """Return what differs between a notebook's languages besides texts; nothing should."""
    first, *others = notebooks
    found = []
    for lang in others:
        pairs = zip(_cells(notebooks[first]), _cells(notebooks[lang]), strict=False)
        found += [
            _("cell {number} differs between {first} and {other}").format(
                number=number, first=first, other=lang
            )
            for number, (one, other) in enumerate(pairs, 1)
            if one != other
        ]
        if len(notebooks[first].cells) != len(notebooks[lang].cells):
            found.append(
                _("{first} and {other} have different numbers of cells").format(
                    first=first, other=lang
                )
            )
    return found


def _cells(notebook: NotebookNode) -> list[tuple[object, ...]]:
    return [
        (
            cell.id,
            cell.cell_type,
            cell.metadata,
            code_skeleton(cell.source) if cell.cell_type == "code" else None,
        )
        for cell in notebook.cells
    ]
