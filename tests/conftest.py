"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no mistake, so no example has a deadline. What lands is decided on examples
# that are the same each time; everywhere else hypothesis looks for new ones.
settings.register_profile("savod", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("savod")
