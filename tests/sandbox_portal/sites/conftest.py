"""A visitor, and one who is signed in."""

from __future__ import annotations

import pytest

from tests.sandbox_portal.sites.visitor import Visitor


@pytest.fixture
def visitor() -> Visitor:
    return Visitor()


@pytest.fixture
def citizen(visitor: Visitor) -> Visitor:
    visitor.sign_in()
    return visitor
