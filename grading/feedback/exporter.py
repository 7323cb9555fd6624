"""The exporter that writes the feedback page: its own class, so that Formgrader keeps its own."""

from __future__ import annotations

from nbconvert.exporters import HTMLExporter


class FeedbackExporter(HTMLExporter):
    """Writes the page of our template; the workspace's nbgrader_config.py names the template."""
