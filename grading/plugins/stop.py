"""Stop one submission with a sentence, where nbgrader would print a traceback."""

from __future__ import annotations

import logging
import sys

from grading.stopped import SubmissionStoppedError

__all__ = ["SayItInOneLine", "SubmissionStoppedError", "say_it_in_one_line"]


class SayItInOneLine(logging.Filter):
    """Puts the sentence in place of the traceback that nbgrader logs for a stopped submission.

    nbgrader's converter catches every exception, logs `traceback.format_exc()` from inside the
    handler, and goes on with the next submission.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass; change only the traceback of a stopped submission."""
        error = sys.exc_info()[1]
        if isinstance(error, SubmissionStoppedError) and str(record.msg).startswith("Traceback"):
            record.msg, record.args = str(error), None
        return True


def say_it_in_one_line(log: logging.Logger | logging.LoggerAdapter[logging.Logger]) -> None:
    """See to it that this log shows the sentence of a stopped submission only."""
    logger = log.logger if isinstance(log, logging.LoggerAdapter) else log
    if not any(isinstance(known, SayItInOneLine) for known in logger.filters):
        logger.addFilter(SayItInOneLine())
