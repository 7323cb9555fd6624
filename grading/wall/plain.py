"""Plain data as it crosses the wall: JSON without objects, rebuilt as exact plain types.

Both sides use this file: the runner inside the sandbox gets it with its own code, so it needs
nothing but Python, and not even `typing`, whose import would take longer than the rest.

| Python | crosses as |
|---|---|
| None, True, False, numbers, texts | themselves |
| list, tuple, set, frozenset | `["list", item, …]`, `["tuple", item, …]` … |
| dict | `["dict", key, value, key, value, …]` |
| bytes | `["bytes", "hexadecimal"]` |

A value of a subclass (Counter, an enum of numbers, a namedtuple) crosses as its plain part.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

DEPTH = 40
PARTS = 20_000
KEYS = 2_000  # more keys that were made to collide would keep the grader busy
CHARACTERS = 1_000_000
BITS = 8_000

_BUILDERS: dict[str, Callable[[Iterable[Any]], Any]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
}


class NotPlainError(ValueError):
    """This value cannot cross: `code` says why, `what` names the type or the limit."""

    def __init__(self, code: str, what: str = "") -> None:
        super().__init__(code, what)
        self.code = code
        self.what = what


class Budget:
    """Counts what has crossed in one message."""

    def __init__(self) -> None:
        self.parts = PARTS
        self.characters = CHARACTERS

    def take(self, characters: int = 0) -> None:
        """Count one part with so many characters."""
        self.parts -= 1
        self.characters -= characters
        if self.parts < 0 or self.characters < 0:
            raise NotPlainError("too_big")


def pack(value: Any, budget: Budget | None = None, depth: int = 0) -> Any:
    """Return a value as it crosses."""
    budget = budget or Budget()
    if depth > DEPTH:
        raise NotPlainError("too_deep")
    if value is None or value is True or value is False:
        budget.take()
        return value
    if isinstance(value, (int, float, str, bytes)):
        return _pack_scalar(value, budget)
    if isinstance(value, (dict, set, frozenset)) and len(value) > KEYS:
        raise NotPlainError("too_big")
    if isinstance(value, dict):
        pairs = list(dict.items(value))
        return ["dict", *_packed((one for pair in pairs for one in pair), budget, depth)]
    kind: Any
    for kind in (list, tuple, set, frozenset):
        if isinstance(value, kind):
            return [kind.__name__, *_packed(kind.__iter__(value), budget, depth)]
    raise NotPlainError("type", type(value).__name__)


def _packed(values: Iterable[Any], budget: Budget, depth: int) -> list[Any]:
    budget.take()
    return [pack(one, budget, depth + 1) for one in values]


def _pack_scalar(value: Any, budget: Budget) -> Any:
    if isinstance(value, bytes):
        budget.take(2 * len(value))
        return ["bytes", bytes.hex(value)]
    kind: Any
    for kind in (int, float):
        if isinstance(value, kind):
            budget.take()
            return _number(kind.__pos__(value))
    budget.take(len(value))
    return _text(str.__str__(value))


def _number(value: float) -> float:
    if isinstance(value, int):
        if value.bit_length() > BITS:
            raise NotPlainError("huge_number")
    elif value != value or value in {float("inf"), float("-inf")}:
        raise NotPlainError("no_number", str(value))
    return value


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise NotPlainError("half_letter") from None
    return value


def unpack(crossed: Any, budget: Budget | None = None, depth: int = 0) -> Any:
    """Rebuild what crossed, as exact plain types; refuse whatever `pack` does not make."""
    budget = budget or Budget()
    if depth > DEPTH:
        raise NotPlainError("too_deep")
    if crossed is None or type(crossed) is bool:
        budget.take()
        return crossed
    if type(crossed) in {int, float}:
        budget.take()
        return _number(crossed)
    if type(crossed) is str:
        budget.take(len(crossed))
        return _text(crossed)
    if type(crossed) is list and crossed:
        return _unpack_many(crossed, budget, depth)
    raise NotPlainError("form")


def _unpack_many(crossed: list[Any], budget: Budget, depth: int) -> Any:
    budget.take()
    kind, items = crossed[0], crossed[1:]
    if type(kind) is not str:
        raise NotPlainError("form")
    if kind == "bytes" and len(items) == 1 and type(items[0]) is str:
        budget.take(len(items[0]))
        try:
            return bytes.fromhex(items[0])
        except ValueError:
            raise NotPlainError("form") from None
    if kind in {"dict", "set", "frozenset"} and len(items) > 2 * KEYS:
        raise NotPlainError("too_big")
    parts = [unpack(one, budget, depth + 1) for one in items]
    try:
        return _dict(parts) if kind == "dict" else _collection(kind, parts)
    except TypeError:  # a list among the keys
        raise NotPlainError("form") from None


def _dict(parts: list[Any]) -> dict[Any, Any]:
    found = dict(zip(parts[::2], parts[1::2]))  # noqa: B905 - an odd end is caught below
    if 2 * len(found) != len(parts):
        raise NotPlainError("form")
    return found


def _collection(kind: str, parts: list[Any]) -> Any:
    build = _BUILDERS.get(kind)
    if build is None:
        raise NotPlainError("form")
    found = build(parts)
    if len(found) != len(parts):
        raise NotPlainError("form")
    return found
