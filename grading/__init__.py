"""Grading: checks, replay of journals, and the nbgrader plug-ins."""

from grading.check import CheckFailed, check

__all__ = ["CheckFailed", "check"]
