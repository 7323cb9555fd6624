"""The signature service sign.gov.test: check documents, get a certificate, sign, revoke."""

from sandbox_portal.sites.sign import certificate, check, home, own, read
from sandbox_portal.sites.sign.site import sign

__all__ = ["SITES", "certificate", "check", "home", "own", "read", "sign"]

SITES = (sign,)
