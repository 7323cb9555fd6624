"""The bank: the citizen's card, and the button that blocks it."""

from sandbox_portal.sites.bank import card
from sandbox_portal.sites.bank.site import bank

__all__ = ["SITES", "bank", "card"]

SITES = (bank,)
