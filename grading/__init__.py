"""Grading: checks, replay of journals, and the nbgrader plug-ins."""
