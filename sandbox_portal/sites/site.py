"""A site: a blueprint that answers on one host."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from sandbox_portal.sites.pages import go
from sandbox_portal.sites.style import ADDRESS, stylesheet
from sandbox_portal.sites.visit import current_visit, note_opening

View = Callable[..., ResponseReturnValue]
Doorkeeper = Callable[[], ResponseReturnValue | None]


def unless_signed_in(address: str) -> Doorkeeper:
    """Return a doorkeeper who sends a visitor to an address until they have signed in."""

    def turn_away() -> ResponseReturnValue | None:
        return None if current_visit().country.account.signed_in else go(address)

    return turn_away


class Site(Blueprint):
    """A blueprint and the host where it answers; a host may have several.

    `stands` tells whether the country of this visit has the site, on this device; where it has
    not, each address leads nowhere. `turn_away` says where a visitor goes who may not see a
    private page; None lets them in.
    """

    def __init__(
        self,
        name: str,
        host: str,
        *,
        stands: Callable[[], bool] = lambda: True,
        turn_away: Doorkeeper = lambda: None,
    ) -> None:
        super().__init__(name, __name__)
        self.host = host
        self.stands = stands
        self.turn_away = turn_away
        self.before_request(self._only_where_it_stands)
        self.add_url_rule(ADDRESS, "stylesheet", stylesheet)

    def page(
        self, rule: str, name: str, *, about: str = "", private: bool = False
    ) -> Callable[[View], View]:
        """Show a named page on GET; `about` is the part of the address that says what it shows."""

        def decorate(view: View) -> View:
            @wraps(view)
            def opened(**parts: str) -> ResponseReturnValue:
                note_opening(name, parts.get(about, ""))
                return view(**parts)

            self._add(rule, opened, "GET", private=private)
            return view

        return decorate

    def door(self, rule: str, *, private: bool = False) -> Callable[[View], View]:
        """Send a visitor on, on GET; nothing is shown here."""

        def decorate(view: View) -> View:
            self._add(rule, view, "GET", private=private)
            return view

        return decorate

    def action(self, rule: str, *, private: bool = False) -> Callable[[View], View]:
        """Take a form on POST."""

        def decorate(view: View) -> View:
            self._add(rule, view, "POST", private=private)
            return view

        return decorate

    def _only_where_it_stands(self) -> None:
        if not self.stands():
            abort(404)

    def _add(self, rule: str, view: View, method: str, *, private: bool) -> None:
        @wraps(view)
        def kept(**parts: str) -> ResponseReturnValue:
            elsewhere = self.turn_away() if private else None
            return view(**parts) if elsewhere is None else elsewhere

        self.add_url_rule(rule, view.__name__, kept, methods=[method])
