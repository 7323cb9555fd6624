"""Appeals on the portal: the list, writing, one appeal with its history, the register."""

from sandbox_portal.sites.portal.appeals import bodies, mine, one, writing

__all__ = ["bodies", "mine", "one", "writing"]
