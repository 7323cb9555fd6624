"""A simulated country with a mini e-government portal and fake citizens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox_portal.desk import ask, begin, card, group, open_desk, option, sort

__all__ = ["ask", "begin", "card", "group", "open_desk", "option", "sort"]


def __getattr__(name: str) -> Any:
    """Load the desk only when a notebook asks for it: the grader never needs widgets."""
    if name in __all__:
        from sandbox_portal.collector import paused

        with paused():
            from sandbox_portal import desk
        return getattr(desk, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
