"""Oversight: citizens ask who read their data and why; an inspector reviews what they cannot solve."""
