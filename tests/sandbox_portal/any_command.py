"""What anybody may try in any world, sense or nonsense: every command of the union.

A field is filled with words that this world knows now, with words of other worlds, or with a
text that nobody expects. A command with a field that has no words here is an error, so that a
new command is never left out of the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from sandbox_portal.domain.clock import PASSES
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import PasswordSeal
from sandbox_portal.domain.kiosk.state import FAULTS, STEPS
from sandbox_portal.domain.law.appeals import KINDS
from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.domain.mahalla.publishing import LISTS
from sandbox_portal.domain.mahalla.services import PAPERS, SERVICES
from sandbox_portal.domain.office.state import WORDS
from sandbox_portal.domain.services.fields import REGISTER
from sandbox_portal.domain.signature.checking import REASONS, TESTS
from sandbox_portal.domain.signature.owning import REASONS as WHY_REVOKED
from sandbox_portal.domain.signature.pin import PinSeal
from sandbox_portal.scenarios.plan_appeals import load_register
from sandbox_portal.world import World
from tests.sandbox_portal.seals import seal

Words = Iterable[str]
ALL: tuple[type, ...] = get_args(Command)
NONSENSE = ("", "x", "%s{{7*7}}", "<b>", "\u202e1\x00", "@name")


def codes(world: World) -> Words:
    """Return the codes that somebody waits for now."""
    country = world.country
    errand = country.one_id.errand
    challenges = [country.account.challenge, errand.challenge if errand else None]
    yield from (one.code for one in challenges if one)
    yield from country.codes_for_strangers.values()


def always(words: Words) -> Callable[[World], Words]:
    """Return words that are the same in every world."""
    return lambda _: words


KNOWN: dict[str, Callable[[World], Words]] = {
    "about": always(load_register().offices),
    "appeal": lambda w: [a.id for a in w.country.appeals.all],
    "attached": lambda w: [*(p.key for p in w.country.services.papers), *PAPERS, *LISTS],
    "body": lambda w: [*load_register().offices, *w.country.bodies],
    "cells": lambda w: w.country.mahalla.sheet.keys if w.country.mahalla.works else (),
    "certificate": lambda w: [o.certificate.serial for o in [w.country.signature.own] if o],
    "choice": lambda w: [o.key for v in w.country.council.votes for o in v.options],
    "code": codes,
    "consent": lambda w: [c.id for c in w.country.consents.all],
    "counts": lambda w: [
        *(o.key for v in w.country.council.votes for o in v.options),
        *(k.key for k in w.country.mahalla.kinds),
    ],
    "detail": always([one for details in SERVICES.values() for one in details]),
    "device": always(["laptop", "phone", "kiosk"]),
    "document": lambda w: [
        w.country.cabinet.true["document_number"],
        *(d.key for d in (w.country.kiosk.printable if w.country.kiosk else ())),
        *w.country.signature.received,
        *w.country.signature.drafts,
    ],
    "draft": lambda w: ["", "", *(a.id for a in w.country.appeals.all)],
    "entry": lambda w: [e.id for e in w.country.access_log.entries],
    "fault": always(FAULTS),
    "field": lambda w: w.country.cabinet.record,
    "fields": always(REGISTER),
    "form": lambda w: w.country.services.forms,
    "hash": lambda w: [d.hash("uz") for d in w.country.signature.drafts.values()],
    "home": lambda w: [w.country.citizen.address.text],
    "host": always(LOOK_ALIKES),
    "how": always(["check", "ask_adult", "call_bank", "leave"]),
    "initiative": lambda w: [i.id for i in w.country.council.initiatives],
    "job": lambda w: [j.id for j in w.country.kiosk.jobs] if w.country.kiosk else [],
    "kind": always(KINDS),
    "labels": always(["g2c", "g2b", "g2g"]),
    "lang": always(["uz", "ru"]),
    "letter": lambda w: [one.appeal.id for one in w.country.office.letters],
    "login": lambda w: [w.truth.login, "yangi.odam"],
    "mahalla": lambda w: [m.id for m in w.country.mahalla.mahallas],
    "merged_kinds": lambda w: [k.key for k in w.country.mahalla.kinds],
    "merged_mahallas": lambda w: [m.id for m in w.country.mahalla.mahallas],
    "message": lambda w: [m.id for m in w.country.inbox.messages],
    "name": lambda w: [w.country.citizen.full_name],
    "page": always(["my/profile", "my/home", "my/log", "kiosk/menu"]),
    "paper": lambda w: [p.key for p in w.country.services.papers],
    "phone": lambda w: [w.country.account.phone, w.country.one_id.own, "+998 00 123 45 67"],
    "question": always(["q"]),
    "reason": always([*REASONS, *WHY_REVOKED]),
    "reply": lambda w: [
        *("refuse", "send_code", "accept", "tell_pin", "send_key", "keep", "tell", "thank"),
        *(r.key for m in w.country.inbox.messages for r in m.replies),
    ],
    "request": lambda w: [r.id for r in w.country.services.requests],
    "review": lambda w: w.country.oversight.reviews,
    "role": always(["citizen", "secretary"]),
    "row_end": always(["none", "total", "rate", "both"]),
    "service": lambda w: [*w.country.services.catalogue, *SERVICES],
    "session": lambda w: [s.id for s in w.country.account.sessions],
    "span": always(PASSES),
    "step": always(STEPS),
    "stub": lambda w: [s for v in w.country.council.votes for s in v.box.stubs],
    "subject": always(load_register().subjects),
    "tests": always(TESTS),
    "text": always(["Please mend the lamp in our street."]),
    "to": always(load_register().offices),
    "value": lambda w: [*w.country.cabinet.true.values(), "31.02.2010"],
    "verdict": always(["valid", "invalid", "explained", "mistake", "misuse"]),
    "vote": lambda w: [v.id for v in w.country.council.votes],
    "way": always(["site", "call", "with", "without"]),
    "who": always(["adult", "bank", "police", "elder", "pupil"]),
    "words": always(WORDS),
}
"""What a world knows for the fields that are texts, by the field's name."""


def words(field: str, world: World) -> st.SearchStrategy[str]:
    """Draw for one text field: most often what the world knows."""
    known = list(dict.fromkeys(KNOWN[field](world)))
    nonsense = st.sampled_from(NONSENSE) | st.text(max_size=60)
    return st.sampled_from(known) | st.sampled_from(known) | nonsense if known else nonsense


def seals(world: World) -> st.SearchStrategy[PasswordSeal]:
    """Draw the right password, a good one or a weak one."""
    right = seal(world.truth.password, world)
    good, weak = seal("kitob-daftar-qalam-51", world), seal("12345678", world, score=0)
    return st.sampled_from([right, right, good, weak])


def pins(_world: World) -> st.SearchStrategy[PinSeal]:
    """Draw a PIN: a good one, another, one that is too easy."""
    return st.sampled_from([PinSeal(mark, 6, mark == "e", False) for mark in ("a", "a", "b", "e")])


SEALED: dict[type, Callable[[World], st.SearchStrategy[Any]]] = {
    PasswordSeal: seals,
    PinSeal: pins,
}
NUMBERS = st.integers(-3, 60) | st.integers(-(2**40), 2**40)


def values(field: str, kind: Any, world: World) -> st.SearchStrategy[Any]:
    """Draw for one field by its type."""
    if get_origin(kind) is not None:
        return _composed(field, kind, world)
    if kind in SEALED:
        return SEALED[kind](world)
    plain = {int: NUMBERS, bool: st.booleans()}
    return plain[kind] if kind in plain else words(field, world)


def _composed(field: str, kind: Any, world: World) -> st.SearchStrategy[Any]:
    inner = get_args(kind)
    if get_origin(kind) is tuple:
        return st.lists(values(field, inner[0], world), max_size=5).map(tuple)
    if get_origin(kind) is Literal:
        return st.sampled_from(inner)
    return st.dictionaries(words(field, world), NUMBERS, max_size=5)


def any_of(kind: type, world: World) -> st.SearchStrategy[Command]:
    """Draw one command of a kind, for what this world is now."""
    fields = msgspec.structs.fields(kind)
    return st.builds(kind, **{f.name: values(f.name, f.type, world) for f in fields})


def any_command(world: World) -> st.SearchStrategy[Command]:
    """Draw a command of any kind."""
    return st.sampled_from(ALL).flatmap(lambda kind: any_of(kind, world))
