"""A whole country as plain data, to compare two of them: nothing is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from sandbox_portal.domain.draw import Draw
from sandbox_portal.world import World


def whole(world: World) -> Any:
    """Return everything that a world has become."""
    return [plain(world.events), plain(world.country)]


def plain(thing: Any) -> Any:
    """Return a thing as lists, dicts and texts."""
    if isinstance(thing, Draw):
        return thing.seed
    if isinstance(thing, Mapping):
        return [[plain(key), plain(value)] for key, value in thing.items()]
    if isinstance(thing, list | tuple):
        return [plain(one) for one in thing]
    if isinstance(thing, set | frozenset):
        return sorted(repr(one) for one in thing)
    return _by_name(thing)


def _by_name(thing: Any) -> Any:
    if isinstance(thing, msgspec.Struct):
        return {name: plain(getattr(thing, name)) for name in thing.__struct_fields__}
    if hasattr(thing, "__dict__") and type(thing).__module__.startswith("sandbox_portal"):
        return {name: plain(value) for name, value in vars(thing).items()}
    return thing
