"""Measurements of the course's figures."""
