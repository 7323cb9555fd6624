"""The notebook face of the simulated country: a desk with a browser, a phone and a role card."""

from sandbox_portal.desk.begin import begin
from sandbox_portal.desk.desk import Desk
from sandbox_portal.desk.opening import open_desk
from sandbox_portal.desk.questions import ask, option
from sandbox_portal.desk.sorting import card, group, sort

__all__ = ["Desk", "ask", "begin", "card", "group", "open_desk", "option", "sort"]
