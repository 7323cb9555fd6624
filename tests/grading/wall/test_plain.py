"""Plain data crosses the wall unchanged; nothing else crosses."""

from __future__ import annotations

import json
from collections import Counter, OrderedDict, defaultdict, namedtuple
from enum import IntEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.wall.plain import DEPTH, KEYS, NotPlainError, pack, unpack
from grading.wall.strict_json import StrictJSONError, read_object

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**200), 2**200)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary()
)
keys = st.recursive(scalars, lambda more: st.tuples(more, more), max_leaves=4)
plain = st.recursive(
    scalars,
    lambda more: (
        st.lists(more)
        | st.tuples(more, more)
        | st.dictionaries(keys, more)
        | st.sets(keys)
        | st.frozensets(keys)
    ),
)


class Yes(int):
    """Says yes to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


class Level(IntEnum):
    """A number with a name."""

    HIGH = 3


Point = namedtuple("Point", "x y")


def crossed(value: Any) -> Any:
    """Return a value as it comes out on the other side."""
    return unpack(read_object(json.dumps({"value": pack(value)}).encode())["value"])


def exact(value: Any) -> Any:
    """Return a value with its types, so that 1, 1.0 and True differ."""
    if isinstance(value, dict):
        return "dict", [(exact(key), exact(one)) for key, one in value.items()]
    if isinstance(value, set | frozenset):
        return type(value), sorted(map(repr, value))
    if isinstance(value, list | tuple):
        return type(value), [exact(one) for one in value]
    return type(value), repr(value)


@given(plain)
def test_plain_data_crosses_unchanged(value: Any) -> None:
    assert exact(crossed(value)) == exact(value)


@pytest.mark.parametrize(
    ("value", "becomes"),
    [
        (Yes(5), 5),
        (Level.HIGH, 3),
        (Point(1, 2), (1, 2)),
        (Counter("aab"), {"a": 2, "b": 1}),
        (defaultdict(list, a=[1]), {"a": [1]}),
        (OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
        (-0.0, -0.0),
        (type("Text", (str,), {})("x"), "x"),
    ],
)
def test_subclasses_cross_as_their_plain_part(value: Any, becomes: Any) -> None:
    assert exact(crossed(value)) == exact(becomes)


def nested(depth: int) -> list[Any]:
    """Return lists inside lists."""
    found: list[Any] = []
    for _ in range(depth):
        found = [found]
    return found


REFUSED: dict[str, tuple[Any, str]] = {
    "object": (object(), "type"),
    "function": (len, "type"),
    "range": (range(3), "type"),
    "generator": (iter([1]), "type"),
    "complex": (1j, "type"),
    "inside": ([{"a": (1, object())}], "type"),
    "nan": (float("nan"), "no_number"),
    "infinity": ([float("-inf")], "no_number"),
    "huge": (10**5000, "huge_number"),
    "surrogate": ("\ud800", "half_letter"),
    "surrogate-key": ({"\udfff": 1}, "half_letter"),
    "deep": (nested(DEPTH + 2), "too_deep"),
    "long-text": ("x" * 2_000_000, "too_big"),
    "long-list": ([0] * 100_000, "too_big"),
    "long-bytes": (b"x" * 2_000_000, "too_big"),
    "many-keys": (dict.fromkeys(range(KEYS + 1)), "too_big"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_rest_is_refused_with_its_reason(name: str) -> None:
    value, code = REFUSED[name]
    with pytest.raises(NotPlainError) as caught:
        pack(value)
    assert caught.value.code == code


def test_a_list_that_holds_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(NotPlainError):
        pack(value)


@pytest.mark.parametrize(
    "said",
    [
        {},
        [],
        ["object", 1],
        [1, 2],
        [["list"], 1],
        ["dict", 1],
        ["dict", ["list"], 1],
        ["dict", 1, 2, 1, 3],
        ["set", ["list"]],
        ["set", 1, 1],
        ["bytes", "zz"],
        ["bytes", 5],
        ["bytes"],
        ["list", {}],
        ["set", *range(2 * KEYS + 1)],
        float("nan"),
        float("inf"),
        10**4000,
        "\ud800",
        ["list", *[0] * 100_000],
        "x" * 2_000_000,
    ],
    ids=lambda said: repr(said)[:30],
)
def test_what_pack_does_not_make_is_refused(said: Any) -> None:
    with pytest.raises(NotPlainError):
        unpack(said)


@given(st.recursive(scalars, st.lists))
def test_whatever_is_said_comes_out_plain_or_not_at_all(said: Any) -> None:
    try:
        found = unpack(said)
    except NotPlainError:
        return
    assert exact(crossed(found)) == exact(found)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"4",
        b"[]",
        b"null",
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 2}}',
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b'{"a": 1} {"a": 2}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a": "\xff"}',
        b"{'a': 1}",
    ],
    ids=lambda line: repr(line)[:30],
)
def test_json_is_read_strictly(line: bytes) -> None:
    with pytest.raises(StrictJSONError):
        read_object(line)
