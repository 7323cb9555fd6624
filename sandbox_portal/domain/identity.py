"""One ID: password, one-time code, sessions, and the lock after wrong tries."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from sandbox_portal.domain.one_id.sms import text_code
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

WRONG_PASSWORDS_ALLOWED: Final = 5
WRONG_CODES_ALLOWED: Final = 3
LOCK: Final = timedelta(minutes=15)
CODE_LIFETIME: Final = timedelta(minutes=5)
LAPTOP: Final = "laptop"
KIOSK: Final = "kiosk"
SCORE_NEEDED: Final = 3
LENGTH_NEEDED: Final = 8
SESSION_OF: Final = {LAPTOP: ("this_computer", "here"), KIOSK: ("kiosk", "mahalla_office")}
"""What a session started on a device is listed as, and where."""


class PasswordSeal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of a password: facts measured where it was typed, and a mark to compare.

    `mark` is 12 bits of a keyed digest: enough to tell a wrong password from the right one in
    a game, too little to find the password by trying words, because many words share a mark.
    `length` stops at 32; `score` is zxcvbn's, 0 to 4.
    """

    mark: str
    length: int
    score: int
    own_data: bool


def mark_of(password: str, key: str) -> str:
    """Return the mark of a password for one pupil's world."""
    digest = hashlib.blake2b(password.encode(), key=hashlib.sha256(key.encode()).digest())
    return digest.hexdigest()[:3]


class Session(msgspec.Struct):
    """A sign-in that is open, or was until `ended`."""

    id: str
    device: str
    place: str
    started: datetime
    mine: bool
    ended: datetime | None = None

    @property
    def status(self) -> str:
        """`open` or `ended`."""
        return "open" if self.ended is None else "ended"


class Challenge(msgspec.Struct):
    """A one-time code that was sent and not used yet."""

    code: str
    expires: datetime
    wrong: int = 0


class Awaiting(Protocol):
    """Whatever waits for a one-time code."""

    challenge: Challenge | None


class Account(msgspec.Struct):
    """The citizen's One ID; `here` is the open session of the device that is used now.

    `seal` is what is known of the password, if the citizen chose it in this exercise.
    """

    login: str
    phone: str
    mark: str
    registered: bool = True
    seal: PasswordSeal | None = None
    sessions: list[Session] = msgspec.field(default_factory=list)
    here: str | None = None
    challenge: Challenge | None = None
    codes_sent: int = 0
    wrong_passwords: int = 0
    locked_until: datetime | None = None

    def session(self, session_id: str) -> Session | None:
        """Return the session, or None if there is no such one."""
        return next((s for s in self.sessions if s.id == session_id), None)

    @property
    def signed_in(self) -> bool:
        """Tell whether this device has an open session."""
        return self.here is not None

    def start_session(self, at: datetime, *, device: str, place: str, mine: bool) -> Session:
        """Open one more session."""
        session = Session(f"s{len(self.sessions) + 1}", device, place, at, mine)
        self.sessions.append(session)
        return session


class SignIn(msgspec.Struct, frozen=True, tag="sign_in", omit_defaults=True):
    """Give login and password; `remember` asks One ID to keep the device signed in."""

    login: str
    password: PasswordSeal
    remember: bool = False


class EnterCode(msgspec.Struct, frozen=True, tag="enter_code"):
    """Give the one-time code that the phone received."""

    code: str


class SendCodeAgain(msgspec.Struct, frozen=True, tag="send_code_again"):
    """Ask for a new one-time code in place of the last."""


class SignOut(msgspec.Struct, frozen=True, tag="sign_out"):
    """End the session of this device."""


class EndSession(msgspec.Struct, frozen=True, tag="end_session"):
    """End a session from the cabinet's list."""

    session: str


class ChangePassword(msgspec.Struct, frozen=True, tag="change_password"):
    """Put a new password in place of the old."""

    old: PasswordSeal
    new: PasswordSeal


def sign_in(country: Country, command: SignIn) -> Outcome:
    """Check login and password; if right, send a code to the phone."""
    account = country.account
    if account.signed_in:
        return refused("login", "signed_in")
    if account.locked_until is not None and country.now < account.locked_until:
        return refused("password", "locked")
    if not account.registered:
        return refused("login", "no_account")
    if command.login.strip().casefold() != account.login or command.password.mark != account.mark:
        return _wrong_password(country)
    account.wrong_passwords = 0
    account.locked_until = None
    if country.kiosk is not None:
        country.kiosk.remember_asked = command.remember
    return done(_send_code(country))


def _wrong_password(country: Country) -> Outcome:
    account = country.account
    account.challenge = None
    account.wrong_passwords += 1
    failed = country.event("sign_in_failed", tries=account.wrong_passwords)
    if account.wrong_passwords < WRONG_PASSWORDS_ALLOWED:
        return refused("password", "wrong", failed)
    account.wrong_passwords = 0
    account.locked_until = country.now + LOCK
    return refused("password", "locked", failed, country.event("account_locked"))


def _send_code(country: Country) -> Event:
    account = country.account
    account.challenge = new_challenge(country)
    return text_code(
        country, account.codes_sent, account.challenge.code, account.phone, "one_time_code"
    )


def new_challenge(country: Country) -> Challenge:
    """Return a fresh code; One ID counts all that it has sent."""
    account = country.account
    account.codes_sent += 1
    code = country.draw.stream(f"code {account.codes_sent}").digits(6)
    return Challenge(code, country.now + CODE_LIFETIME)


def send_code_again(country: Country, _: SendCodeAgain) -> Outcome:
    """Send a new code, if a sign-in is under way."""
    if country.account.challenge is None:
        return refused("code", "none")
    return done(_send_code(country))


def enter_code(country: Country, command: EnterCode) -> Outcome:
    """Finish the sign-in with the code; three wrong tries or five minutes void it."""
    account = country.account
    if (stopped := check_code(country, account, command.code)) is not None:
        return stopped
    device, place = SESSION_OF.get(country.device, SESSION_OF[LAPTOP])
    session = account.start_session(country.now, device=device, place=place, mine=True)
    account.here = session.id
    signed_in = country.event("signed_in", session=session.id, **_where(country))
    if country.kiosk is not None and country.kiosk.remember_asked:
        country.kiosk.remembered.add(session.id)
        return done(signed_in, country.event("device_remembered", device=country.device))
    return done(signed_in)


def _where(country: Country) -> dict[str, str]:
    """Return on which device this happens, where there is more than one."""
    return {"device": country.device} if country.kiosk is not None else {}


def check_code(country: Country, waiting: Awaiting, code: str) -> Outcome | None:
    """Return why a code is not accepted; a right one is used up, and the answer is None."""
    challenge = waiting.challenge
    if challenge is None:
        return refused("code", "none")
    if country.now > challenge.expires:
        waiting.challenge = None
        return refused("code", "expired")
    if "".join(code.split()) != challenge.code:
        return _wrong_code(country, waiting, challenge)
    waiting.challenge = None
    return None


def _wrong_code(country: Country, waiting: Awaiting, challenge: Challenge) -> Outcome:
    challenge.wrong += 1
    failed = country.event("code_refused", tries=challenge.wrong)
    if challenge.wrong < WRONG_CODES_ALLOWED:
        return refused("code", "wrong", failed)
    waiting.challenge = None
    return refused("code", "void", failed)


def sign_out(country: Country, _: SignOut) -> Outcome:
    """End the session of this device."""
    account = country.account
    session = account.session(account.here) if account.here else None
    if session is None:
        return refused("session", "not_signed_in")
    return done(_end(country, session), country.event("signed_out", **_where(country)))


def end_session(country: Country, command: EndSession) -> Outcome:
    """End any open session of the account; one's own too."""
    account = country.account
    if not account.signed_in:
        return refused("session", "not_signed_in")
    session = account.session(command.session)
    if session is None:
        return refused("session", "unknown")
    if session.ended is not None:
        return refused("session", "ended")
    return done(_end(country, session))


def close_session(country: Country, session: Session) -> None:
    """End a session, on whichever device it is open."""
    session.ended = country.now
    if country.account.here == session.id:
        country.account.here = None
    if country.kiosk is not None:
        country.kiosk.forget(session.id)


def _end(country: Country, session: Session) -> Event:
    close_session(country, session)
    return country.event("session_ended", session=session.id, mine=session.mine)


def change_password(country: Country, command: ChangePassword) -> Outcome:
    """Change the password. Sessions that are open stay open: ending them is another step."""
    account = country.account
    if not account.signed_in:
        return refused("session", "not_signed_in")
    if command.old.mark != account.mark:
        return refused("old", "wrong")
    if code := _why_not(command):
        return refused("new", code)
    account.mark, account.seal = command.new.mark, command.new
    return done(
        country.event("password_changed", length=command.new.length, score=command.new.score)
    )


def _why_not(command: ChangePassword) -> str | None:
    new = command.new
    if new.mark == command.old.mark:
        return "same"
    if new.own_data:
        return "own_data"
    if new.length < LENGTH_NEEDED:
        return "short"
    return "weak" if new.score < SCORE_NEEDED else None
