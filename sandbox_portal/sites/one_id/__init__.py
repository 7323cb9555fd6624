"""One ID: register, sign in with password and code, change password and number, sign out."""

from sandbox_portal.sites.one_id import new_password, password, registering, sign_in
from sandbox_portal.sites.one_id.site import one_id

__all__ = ["SITES", "new_password", "one_id", "password", "registering", "sign_in"]

SITES = (one_id,)
