"""The hosts of the simulated web."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

ONE_ID: Final = "id.gov.test"
PORTAL: Final = "my.gov.test"
PHONE: Final = "phone.test"
SIGN: Final = "sign.gov.test"
KIOSK: Final = "kiosk.gov.test"
COUNCIL: Final = "council.gov.test"
BANK: Final = "bank.test"
FEED: Final = "choyxona.test"
INSPECTOR: Final = "inspector.gov.test"
MAHALLA: Final = "mahalla.gov.test"
OFFICE: Final = "office.gov.test"
START: Final = "search.test"
PRIZE: Final = "super-yutuq.example"

SIGN_IN: Final = f"https://{ONE_ID}/authorize?client=my"
SIGNED_IN: Final = f"https://{PORTAL}/signed-in"
SIGN_IN_BANK: Final = f"https://{ONE_ID}/authorize?client=bank"
SIGN_IN_OFFICE: Final = f"https://{ONE_ID}/authorize?client=office"
SIGN_IN_SIGN: Final = f"https://{ONE_ID}/authorize?client=sign"
KIOSK_START: Final = f"https://{KIOSK}/"
KIOSK_MENU: Final = f"https://{KIOSK}/menu"
COUNCIL_SIGN_IN: Final = f"https://{ONE_ID}/authorize?client=council"
INSPECTOR_SIGN_IN: Final = f"https://{ONE_ID}/authorize?client=inspector"
MAHALLA_SIGN_IN: Final = f"https://{ONE_ID}/authorize?client=mahalla"
SIGNED_OUT: Final = f"https://{PORTAL}/?done=signed_out"


def lost(asked: str) -> str:
    """Return the address that says of another one that no site is there."""
    return f"https://no-such-site.test/?asked={quote(asked, safe='')}"
