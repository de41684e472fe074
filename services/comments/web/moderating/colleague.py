"""Who is at the desk, as the record of decisions names them."""

from __future__ import annotations

from services.comments.domain.colleagues import Colleague
from shared.web.place import signed_in


def this_colleague() -> Colleague:
    person = signed_in().person
    return Colleague(person.id, person.name)
