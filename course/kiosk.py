"""`savod kiosk`: the infokiosk for a real browser on this computer."""

from __future__ import annotations

from typing import Final

import typer

from course.errors import UsageError
from course.words import _
from course.workspace import checked_language
from sandbox_portal.kiosk import KioskError, open_kiosk
from sandbox_portal.language import N_, system_language

SENTENCES: Final = {
    "not_this_computer": N_(
        "The kiosk has no encryption, so it serves only a screen at this computer. "
        "Leave --host out, or give 127.0.0.1."
    ),
    "port_taken": N_(
        "Port {port} is in use. Perhaps a kiosk runs already. Choose another one with --port."
    ),
    "port_refused": N_("Port {port} can't be used here. Choose one above 1024 with --port."),
}


class KioskNotOpenError(UsageError):
    """The kiosk cannot be served there."""

    def __init__(self, code: str, port: int) -> None:
        super().__init__(_(SENTENCES[code]).format(port=port))


def serve(lang: str | None, host: str, port: int, minutes: int) -> None:
    """Serve until Ctrl+C."""
    language = checked_language(lang) if lang else system_language()
    try:
        with open_kiosk(language, host, port, idle=minutes * 60) as server:
            address = f"http://{host}:{server.effective_port}/"
            typer.echo(
                _("The kiosk is open at {address}. Stop it with Ctrl+C.").format(address=address)
            )
            server.run()
    except KioskError as error:
        raise KioskNotOpenError(error.code, port) from None
