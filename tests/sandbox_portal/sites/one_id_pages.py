"""A walk through One ID of a citizen who has none yet."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import ID, NEW_PASSWORD, PHONE, WRONG, Page, Visitor


def one_id_pages(lang: str) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see."""
    visitor = Visitor(lang, exercise="03-one-id")
    yield from _registering(visitor)
    yield from _recovering(visitor)
    yield from _moving(visitor)
    yield from _helped(Visitor(lang, exercise="03-one-id"))


def errand_code(visitor: Visitor) -> str:
    return visitor.country.one_id.errand.challenge.code


def _registering(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    truth = visitor.truth
    yield "one-id-none", visitor.get(f"{ID}/")
    yield "authorize-none", visitor.get(f"{ID}/authorize?client=my")
    yield "authorize-no-account", visitor.post(f"{ID}/authorize", login="a", password="b")
    yield "phone-helper", visitor.get(f"{PHONE}/messages/helper")
    yield "phone-sim", visitor.get(f"{PHONE}/documents")
    yield "register", visitor.get(f"{ID}/register")
    yield "register-empty", visitor.post(f"{ID}/register", login="", phone="")
    yield "register-odd", visitor.post(f"{ID}/register", login="anvar", phone="00 12")
    yield "number-none", visitor.get(f"{ID}/number")
    yield "number-problems-none", visitor.post(f"{ID}/number", code="1")
    yield "new-password-none", visitor.get(f"{ID}/new-password")
    yield "number", visitor.post(f"{ID}/register", login=truth.login, phone=truth.own_number)
    yield "phone-number-sms", visitor.get(f"{PHONE}/messages/code-1")
    yield "number-again", visitor.post(f"{ID}/number/again")
    yield "number-problems", visitor.post(f"{ID}/number", code="")
    yield "new-password", visitor.post(f"{ID}/number", code=errand_code(visitor))
    yield "new-password-problems", visitor.post(f"{ID}/new-password", new="a", repeat="b")
    yield "new-password-short", visitor.post(f"{ID}/new-password", new="ab1", repeat="ab1")
    name = visitor.country.citizen.given_name + "2009"
    yield "password-own", visitor.post(f"{ID}/new-password", new=name, repeat=name)
    fields = {"new": NEW_PASSWORD, "repeat": NEW_PASSWORD}
    yield "password-strong", visitor.post(f"{ID}/new-password", **fields)
    yield "registered", visitor.post(f"{ID}/new-password/keep")
    yield "keep-none", visitor.post(f"{ID}/new-password/keep")


def _recovering(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    truth = visitor.truth
    yield "recover", visitor.get(f"{ID}/recover")
    yield (
        "recover-problems",
        visitor.post(f"{ID}/recover", login="anvar", phone=truth.own_number),
    )
    visitor.post(f"{ID}/recover", login=truth.login, phone=truth.own_number)
    yield "recover-password", visitor.post(f"{ID}/number", code=errand_code(visitor))
    fields = {"new": NEW_PASSWORD, "repeat": NEW_PASSWORD}
    visitor.post(f"{ID}/new-password", **fields)
    yield "recovered", visitor.post(f"{ID}/new-password/keep")
    visitor.post(f"{ID}/authorize", login=truth.login, password=NEW_PASSWORD)
    visitor.post(f"{ID}/code", code=visitor.newest_code())
    yield "phone-support", visitor.get(f"{PHONE}/messages/support")


def _moving(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    truth = visitor.truth
    yield "phone-week", visitor.post(f"{PHONE}/clock", span="week")
    yield "phone-new-sim", visitor.get(f"{PHONE}/messages/new-number")
    yield "move", visitor.get(f"{ID}/phone")
    yield "move-problems", visitor.post(f"{ID}/phone", phone=truth.new_number, old=WRONG)
    yield "move-odd", visitor.post(f"{ID}/phone", phone="1", old=WRONG)
    move = {"phone": truth.new_number, "old": NEW_PASSWORD}
    yield "move-number", visitor.post(f"{ID}/phone", **move)
    yield "move-done", visitor.post(f"{ID}/number", code=errand_code(visitor))


def _helped(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    visitor.get(f"{ID}/")
    yield "phone-helped", visitor.post(f"{PHONE}/messages/helper/reply", reply="accept")
    yield "phone-helped-done", visitor.get(f"{PHONE}/messages/helper-done")
    yield "one-id-helped", visitor.get(f"{ID}/")
    yield "in-person", visitor.get(f"{ID}/in-person")
    yield "in-person-problems", visitor.post(f"{ID}/in-person", document="", phone="")
    own = visitor.truth.own_number
    yield "in-person-not-mine", visitor.post(f"{ID}/in-person", document="XX1", phone=own)
    document = visitor.country.cabinet.true["document_number"]
    visitor.post(f"{ID}/in-person", document=document, phone=own)
    yield "taken-back", visitor.post(f"{ID}/number", code=errand_code(visitor))
