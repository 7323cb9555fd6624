"""Citizens for the tests of the rules."""

from __future__ import annotations

import pytest

from tests.sandbox_portal.domain.citizen import CitizenAtWork


@pytest.fixture
def stranger() -> CitizenAtWork:
    """A citizen who has not signed in."""
    return CitizenAtWork()


@pytest.fixture
def citizen() -> CitizenAtWork:
    """A citizen who has signed in."""
    someone = CitizenAtWork()
    someone.sign_in()
    return someone
