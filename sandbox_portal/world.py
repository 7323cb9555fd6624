"""The world: a pure function of exercise, pupil and commands."""

from __future__ import annotations

from datetime import datetime

from sandbox_portal.domain.clock import STEP, tick
from sandbox_portal.domain.commands import RULES, Command
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.messages import deliver_awaited
from sandbox_portal.domain.outcome import Event, Outcome
from sandbox_portal.scenarios.loader import load_scenario
from sandbox_portal.scenarios.settle import Truth, settle


class World:
    """One pupil's copy of the simulated country in one exercise.

    Two worlds with the same exercise, pupil and commands are equal on every machine: nothing
    here reads the wall clock, a file that changes, or a source of chance without a seed.
    """

    def __init__(self, exercise: str, pupil: str) -> None:
        scenario = load_scenario(exercise)
        self.exercise = exercise
        self.pupil = pupil
        self.version = scenario.version
        draw = Draw(f"{exercise}\0{scenario.version}\0{pupil}")
        self.country: Country
        self.truth: Truth
        self.country, self.truth = settle(scenario, draw)
        self.events: list[Event] = []

    @property
    def now(self) -> datetime:
        """The simulated time."""
        return self.country.now

    @property
    def password_key(self) -> str:
        """The key of this world's password marks."""
        return self.country.draw.seed

    def do(self, command: Command) -> Outcome:
        """Do a command: the clock moves on, and what happened is kept."""
        fallen_due = tick(self.country, STEP)
        outcome = RULES[type(command)](self.country, command)
        happened = (*fallen_due, *outcome.events)
        self.events.extend(happened)
        for event in happened:
            self.country.chain.add(event)
            deliver_awaited(self.country, event)
        return Outcome(happened, outcome.problems)
