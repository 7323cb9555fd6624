"""Fake citizens: identifiers that nobody has, names, places, and what looks like a real person's."""
