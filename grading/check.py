"""The one function of a test cell: say in a sentence what is expected, and whether it is so."""

from __future__ import annotations

from typing import Final

PASSED_MARK: Final = "✓"
FAILED_MARK: Final = "✗"


class CheckFailed(Exception):  # noqa: N818 - pupils read this name in nbgrader's pages
    """A check did not pass; shows itself as the sentence and the hint, with no traceback."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence, hint)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return "\n".join(self._render_traceback_())

    def _render_traceback_(self) -> list[str]:
        """Return the lines that IPython shows instead of a traceback."""
        lines = [f"{FAILED_MARK} {self.sentence}"]
        return [*lines, f"  {self.hint}"] if self.hint else lines


class CheckWrittenWrongError(TypeError):
    """The author of a test cell gave `check` something other than True or False."""


def check(sentence: str, passed: bool, hint: str = "") -> None:
    """Print the sentence if it is fulfilled; stop the cell with sentence and hint if not.

    Parameters: `sentence` says in the pupil's language what was expected; `passed` is True or
    False and nothing else; `hint` helps when it is not fulfilled, without giving the answer.

    Example: `check("You ended the session", desk.happened("session_ended"), "See «Sessions».")`
    """
    if not isinstance(passed, bool):
        raise CheckWrittenWrongError(
            f"check({sentence!r}, …): the second argument must be True or False, "
            f"but it is {passed!r}"
        )
    if not passed:
        raise CheckFailed(sentence, hint)
    print(f"{PASSED_MARK} {sentence}")
