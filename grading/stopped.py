"""A submission that cannot be graded."""


class SubmissionStoppedError(Exception):
    """This submission cannot be graded; the message says why and what to do."""
