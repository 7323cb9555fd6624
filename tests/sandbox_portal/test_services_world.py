"""Whatever a pupil does with services and forms: invariants hold, and replay equals live."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.consent import GiveConsent, RefuseConsent, WithdrawConsent
from sandbox_portal.domain.identity import SignOut
from sandbox_portal.domain.phone.handling import HandleMessage, OpenLink
from sandbox_portal.domain.services.fields import REGISTER
from sandbox_portal.domain.services.forms import RefuseForm, SendForm, TakeFormBack
from sandbox_portal.domain.services.number import MaskNumber
from sandbox_portal.domain.services.requests import LabelTrace, NamePaper, RequestService
from sandbox_portal.world import World
from tests.sandbox_portal.played import signed_in

TRACE, FORMS = "01-who-serves-whom", "02-personal-data"
START = World(TRACE, "ali")
PAPERS = st.sampled_from([*(p.key for p in START.country.services.papers), "x"])
FIELDS = st.lists(st.sampled_from([*REGISTER, "x"]), max_size=5).map(tuple)
REQUESTS = st.sampled_from(["M-2601", "M-2602", "x"])
ASKING = st.sampled_from([START.truth.asking, "x"])
NEEDS = st.just(tuple(START.truth.asking_needs))
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        RequestService,
        service=st.sampled_from([*START.country.services.catalogue, "x"]),
        attached=st.lists(PAPERS, max_size=2).map(tuple),
    ),
    st.builds(
        LabelTrace,
        request=REQUESTS,
        labels=st.lists(st.sampled_from(["g2c", "g2b", "g2g", "x"]), max_size=7).map(tuple),
    ),
    st.builds(NamePaper, request=REQUESTS, paper=PAPERS),
    st.builds(GiveConsent, consent=ASKING, fields=FIELDS | NEEDS),
    st.builds(RefuseConsent, consent=ASKING),
    st.builds(WithdrawConsent, consent=ASKING),
    st.builds(OpenLink, message=st.sampled_from([START.truth.lure, "x"])),
    st.builds(HandleMessage, message=st.just(START.truth.lure), how=st.sampled_from(["check"])),
    st.builds(PassTime, span=st.sampled_from(["quarter", "day", "week"])),
    st.builds(SignOut),
)
FORM_KEYS = st.sampled_from(["library", "section", "prize", "x"])
FORM_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(SendForm, form=FORM_KEYS, fields=FIELDS | st.just(("name", "address", "born"))),
    st.builds(RefuseForm, form=FORM_KEYS),
    st.builds(TakeFormBack, form=FORM_KEYS),
    st.builds(MaskNumber, hidden=st.lists(st.integers(-1, 16), max_size=8).map(tuple)),
)
few = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def played(exercise: str, commands: list[Command]) -> World:
    one = signed_in(exercise)
    for command in commands:
        one.do(command)
    one.check_replay()
    return one.world


@few
@given(st.lists(COMMANDS, max_size=30))
def test_requests_keep_their_invariants(commands: list[Command]) -> None:
    world = played(TRACE, commands)
    services = world.country.services
    done = [e.facts["request"] for e in world.events if e.name == "request_done"]
    assert done == list(dict.fromkeys(done)), "each is done once"
    assert {r.id for r in services.requests if r.done} == set(done)
    for request in services.requests:
        assert [s.plan for s in request.trace] == list(request.service.steps[: len(request.trace)])
        assert request.done or not (request.labels or request.paper)
        logged = [e for e in world.country.access_log.entries if e.case == request.id]
        assert len(logged) == sum(
            s.plan.reads and "citizen" not in (s.plan.asks, s.plan.asked) for s in request.trace
        )
    consent = world.country.consents.find(world.truth.asking)
    if consent.status == "active":
        assert set(consent.needed) <= set(consent.given) <= set(consent.fields)
        assert consent.until >= world.now.date()


@few
@given(st.lists(FORM_COMMANDS, max_size=30))
def test_forms_keep_their_invariants(commands: list[Command]) -> None:
    world = played(FORMS, commands)
    for form in world.country.services.forms.values():
        assert (form.status == "sent") == bool(form.sent)
        assert not form.sent or form.needed <= set(form.sent)
    sent = [e for e in world.events if e.name == "field_sent"]
    assert {e.facts["form"] for e in sent} == {
        e.facts["form"] for e in world.events if e.name == "form_sent"
    }
    hidden = world.country.services.hidden
    assert hidden is None or set(hidden) <= set(range(1, 15))
