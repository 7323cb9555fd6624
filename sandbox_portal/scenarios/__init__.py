"""What awaits the pupil in each exercise: strict TOML, and how chance settles it.

The types that msgspec reads are written without `from __future__ import annotations`: it would
compile each annotation, which is then a string, whenever a desk opens.
"""
