"""The vote on the website and at the infokiosk: two ways to one list."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.council.vote import CastBallot
from tests.sandbox_portal.sites.visitor import COUNCIL, ID, KIOSK, Page, Visitor


class Voter(Visitor):
    """A citizen with a laptop, who may also go to the infokiosk."""

    def __init__(self) -> None:
        super().__init__(exercise="12-council")
        self.own = f"{COUNCIL}/votes/{self.truth.vote}"

    def come_in(self, computer: str) -> Page:
        self.computer = computer
        if computer == "kiosk":
            self.post(f"{KIOSK}/start")
        login, password = self.truth.login, self.truth.password
        self.post(f"{ID}/authorize?client=council", login=login, password=password)
        code = self.visit(computer).country.account.challenge.code
        return self.post(f"{ID}/code?client=council", code=code)

    def vote(self) -> Page:
        return self.post(f"{self.own}/cast", choice=self.truth.options[1])

    def channels(self, name: str) -> list[str]:
        return [e.facts["channel"] for e in self.world.events if e.name == name]


@pytest.fixture
def voter() -> Voter:
    return Voter()


@pytest.mark.parametrize(
    ("first", "second", "channels"),
    [
        ("laptop", "kiosk", ("web", "kiosk")),
        ("kiosk", "laptop", ("kiosk", "web")),
        ("kiosk", "kiosk", ("kiosk", "kiosk")),
    ],
)
def test_one_person_has_one_vote_on_all_channels(voter, first, second, channels):
    voter.come_in(first)
    assert "receipt" in voter.vote().url
    if first != second:
        voter.come_in(second)
    again = voter.post(f"{voter.own}/again")
    assert "website and kiosk together" in again.problems
    assert "website and kiosk together" in voter.vote().problems
    assert voter.channels("ballot_cast") == [channels[0]]
    assert voter.channels("ballot_refused") == [channels[1]] * 2
    roll = voter.country.council.vote(voter.truth.vote).roll
    assert roll.voted.count(voter.country.council.vote(voter.truth.vote).own_number) == 1


def test_asking_again_never_says_what_was_chosen(voter):
    voter.come_in("laptop")
    voter.vote()
    page = voter.post(f"{voter.own}/again")
    asked = voter.commands[-2] if isinstance(voter.commands[-2], CastBallot) else voter.commands[-1]
    assert asked == CastBallot(vote=voter.truth.vote, choice="", channel="web")
    assert "checked" not in page.html


def test_whoever_asks_first_time_this_way_gets_no_paper_in_the_box(voter):
    voter.come_in("laptop")
    before = len(voter.country.council.vote(voter.truth.vote).box.papers)
    assert voter.post(f"{voter.own}/again").status == 422
    assert len(voter.country.council.vote(voter.truth.vote).box.papers) == before


def test_the_kiosks_menu_leads_to_the_votes_and_no_elder_waits(voter):
    voter.come_in("kiosk")
    menu = voter.get(f"{KIOSK}/menu")
    assert f"{COUNCIL}/votes" in menu.links
    voter.post(f"{KIOSK}/end")
    voter.computer = "laptop"
    for _ in range(12):
        voter.get(f"{COUNCIL}/")
    assert not voter.country.kiosk.elder.waits
    assert any(e.name == "next_visitor_came" for e in voter.world.events)
