"""`vastine staff add`: lets a colleague in, with a password or with a link that signs them in once."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from services.staff.domain.person import COMMAND_LINE, Particulars
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.web import PREFIX
from vastine.at_staff import Staff, at_staff


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    """Prints how to sign in."""
    password = sys.stdin.readline().rstrip("\r\n") if told.password_stdin else None
    particulars = Particulars(told.email, told.name, roles=tuple(told.role), languages=tuple(told.language or ["fi"]))
    with at_staff(values) as staff:
        person_id = add_person(
            staff.database,
            NewPerson(particulars, password, staff.settings.house.site.name),
            staff.settings.notify_public_key,
            COMMAND_LINE,
            staff.now(),
        )
        staff.take_effect()
        print(_way_in(staff, person_id, told.email, with_password=password is not None))
    return 0


def _way_in(staff: Staff, person_id: str, email: str, *, with_password: bool) -> str:
    door = f"{staff.settings.house.site.url}{PREFIX}/sign-in"
    if with_password:
        return f"{email} can sign in at {door}"
    secret = make_sign_in_link(staff.database, person_id, COMMAND_LINE, staff.now())
    return f"{email} can sign in once, within 24 hours, at {door}/{secret}"
