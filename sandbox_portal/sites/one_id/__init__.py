"""One ID: sign in with password and one-time code, change the password, sign out."""

from sandbox_portal.sites.one_id import password, sign_in
from sandbox_portal.sites.one_id.site import one_id

__all__ = ["one_id", "password", "sign_in"]
