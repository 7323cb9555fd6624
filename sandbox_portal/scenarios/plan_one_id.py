"""What a scenario says of a citizen who has no One ID yet."""

from collections.abc import Mapping

import msgspec

from sandbox_portal.domain.bodies import Body
from sandbox_portal.domain.messages import AwaitedMessage, Reply


class HelperPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who offers to register the citizen, and comes again when the number is gone.

    `{phone}` in a text is the helper's number.
    """

    sender: str
    offer_text: str
    again_text: str


class OneIdPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who wants to help, what one may reply, who asks for the code, when the number goes."""

    operator: str
    days: tuple[int, ...]
    helper_pool: tuple[HelperPlan, ...]
    offer_replies: tuple[Reply, ...]
    again_replies: tuple[Reply, ...]
    support_pool: tuple[AwaitedMessage, ...]

    def fault(self, bodies: Mapping[str, Body]) -> str | None:
        """Return what does not fit together, or None."""
        if self.operator not in bodies:
            return f"operator: no body {self.operator!r}"
        for key in ("days", "helper_pool", "support_pool"):
            if not getattr(self, key):
                return f"{key}: empty"
        return None
