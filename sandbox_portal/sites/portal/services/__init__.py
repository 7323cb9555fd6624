"""Services of the portal: the catalogue, requests and their traces, forms, the number."""

from sandbox_portal.sites.portal.services import catalogue, forms, number, register, requests

__all__ = ["catalogue", "forms", "number", "register", "requests"]
