"""A world that is played, with all that was done in it; its journal tells the same again."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EnterCode, SignIn
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.journal import Journal, read_journal
from sandbox_portal.world import World
from tests.sandbox_portal.country_rules import check_outcome
from tests.sandbox_portal.plain import whole
from tests.sandbox_portal.seals import seal


class Played:
    """One pupil's world and the commands so far."""

    def __init__(self, exercise: str, pupil: str = "ali") -> None:
        self.world = World(exercise, pupil)
        self.done: list[Command] = []

    def do(self, command: Command) -> Outcome:
        """Do a command; whatever comes of it can be told, and a refusal changes nothing."""
        self.done.append(command)
        before = self.world.now
        outcome = self.world.do(command)
        assert self.world.now > before
        check_outcome(outcome)
        return outcome

    def sign_in(self) -> Outcome:
        """Sign in with the code that comes."""
        world = self.world
        outcome = self.do(SignIn(world.truth.login, seal(world.truth.password, world)))
        challenge = world.country.account.challenge
        return self.do(EnterCode(challenge.code)) if challenge else outcome

    def check_replay(self) -> None:
        """Write the journal, read it back, and let it happen again in a new world."""
        live = self.world
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.journal.jsonl"
            journal = Journal.open(path, live.exercise, live.version, live.pupil)
            for command in self.done:
                journal.append(command)
            journal.close()
            header, commands = read_journal(path)
        assert commands == self.done
        again = World(header.exercise, header.pupil)
        for command in commands:
            again.do(command)
        assert whole(again) == whole(live)


def signed_in(exercise: str, pupil: str = "ali") -> Played:
    """Return a world in which the pupil has just signed in."""
    played = Played(exercise, pupil)
    assert not played.sign_in().refused
    assert isinstance(played.done[-1], EnterCode)
    return played
