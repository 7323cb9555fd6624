"""A citizen at work: short ways to do what the rules are tried with."""

from __future__ import annotations

from sandbox_portal.domain.cabinet import AskCorrection
from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EnterCode, PasswordSeal, SignIn, mark_of
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.world import World


class CitizenAtWork:
    """One world, and the commands in plain words."""

    def __init__(self, pupil: str = "ali", exercise: str = "04-cabinet") -> None:
        self.world = World(exercise, pupil)
        self.truth = self.world.truth
        self.country = self.world.country

    def do(self, command: Command) -> Outcome:
        return self.world.do(command)

    def seal(self, password: str, *, score: int = 4, own_data: bool = False) -> PasswordSeal:
        mark = mark_of(password, self.world.password_key)
        return PasswordSeal(mark, len(password), score, own_data)

    def try_password(self, password: str) -> Outcome:
        return self.do(SignIn(self.truth.login, self.seal(password)))

    def code(self) -> str:
        challenge = self.country.account.challenge
        assert challenge is not None
        return challenge.code

    def sign_in(self) -> Outcome:
        self.try_password(self.truth.password)
        return self.do(EnterCode(self.code()))

    def ask_right_correction(self) -> Outcome:
        return self.do(AskCorrection(self.truth.wrong_field, self.truth.right_value))

    def wait(self, *spans: str) -> None:
        for span in spans:
            self.do(PassTime(span))

    def happened(self) -> list[str]:
        return [event.name for event in self.world.events]


def code_of(outcome: Outcome) -> tuple[str, str]:
    """Return field and code of the one problem of an outcome."""
    (problem,) = outcome.problems
    return problem.field, problem.code
