"""`vastine token create`: makes a token for a program that works in a colleague's name, and prints it once."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from services.staff.domain.person import COMMAND_LINE, WrongFields
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.make_token import NewToken, make_token
from vastine.at_staff import at_staff
from vastine.refused import Refused


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    """Prints the token alone, so that a script can take it."""
    with at_staff(values) as staff:
        person = find_person(staff.database, email=told.email)
        if person is None or not person.active:
            raise Refused(f"Nobody with the address {told.email} works here. Let them in with vastine staff add.")
        roles = tuple(told.roles) if told.roles else None
        try:
            new = NewToken(person.id, told.name, told.days, roles)
            secret = make_token(staff.database, new, COMMAND_LINE, staff.now())
        except WrongFields as wrong:
            raise Refused(
                f"A token gets only roles that {told.email} has: {', '.join(person.roles) or 'none'}."
            ) from wrong
        staff.take_effect()
    print(secret)
    return 0
