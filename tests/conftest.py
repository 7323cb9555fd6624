"""Settings of all tests."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

# A busy machine is no mistake, so no example has a deadline. What lands is decided on examples
# that are the same each time; everywhere else hypothesis looks for new ones.
settings.register_profile("savod", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("savod")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs bubblewrap where there is none; in CI it must be there."""
    if shutil.which("bwrap") or os.environ.get("CI") == "true":
        return
    for item in items:
        if item.get_closest_marker("bubblewrap"):
            item.add_marker(pytest.mark.skip(reason="bubblewrap is not installed"))
