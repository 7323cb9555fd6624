"""Oversight: citizens ask why their data was read; an inspector reviews readings."""
