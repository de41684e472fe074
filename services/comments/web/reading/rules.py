"""The door of the house rules."""

from __future__ import annotations

from flask import render_template

from services.comments.domain.house_rules import HOUSE_RULES
from services.comments.web.manners import language_links
from shared.web.doors import Doors

doors = Doors("rules", __name__, "/comments")


@doors.page("/rules", may=None)
def house_rules() -> str:
    """What may be written here, in the reader's language."""
    return render_template("comments/rules.html", rules=HOUSE_RULES, language_links=language_links())
