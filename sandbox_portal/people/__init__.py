"""Fake citizens: identifiers that nobody has, names, places, and what looks real."""
