"""Finds out who comes from a provider: known, linked, or added by their groups; and lets their roles follow the groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.identity import PROVIDER, Claimed, NotOfOurs, roles_after, roles_of
from services.staff.domain.person import NAME_LENGTH, Colleague, NoSuchPerson, Particulars, WrongFields
from services.staff.use_cases.add_by_identity import add_by_identity
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.find_by_identity import find_by_identity
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.hold_person import StalePerson
from services.staff.use_cases.keep_an_admin import ADMIN
from services.staff.use_cases.letters import Sender
from services.staff.use_cases.note_deed import note_deed
from shared.database import Database

# Somebody else may change the person at the same moment; after so many times the roles follow at the next sign-in.
TRIES = 3


def welcome_claimed(
    database: Database, claimed: Claimed, roles: Mapping[str, str], sender: Sender, now: datetime
) -> Colleague:
    """Raises `NotOfOurs`. `roles` says which group has which role; when it is empty, roles are given here alone."""
    try:
        found = find_by_identity(database, claimed, sender, now) or _added(database, claimed, roles, sender, now)
    except NotOfOurs:
        note_deed(database, Deed.IDENTITY_REFUSED, None, now)
        raise
    if roles:
        found = _followed(database, found, roles_after(found.roles, claimed.groups, roles), sender, now)
    note_deed(database, Deed.IDENTITY_ACCEPTED, found.id, now, by=found.id)
    return found


def _added(database: Database, claimed: Claimed, roles: Mapping[str, str], sender: Sender, now: datetime) -> Colleague:
    given = roles_of(claimed.groups, roles)
    if not given:
        raise NotOfOurs
    name = claimed.name.strip()[:NAME_LENGTH] or claimed.email.partition("@")[0]
    particulars = Particulars(claimed.email, name, languages=(sender.language,), roles=given)
    return add_by_identity(database, claimed, particulars, sender, now)


def _followed(
    database: Database, found: Colleague, wanted: tuple[str, ...], sender: Sender, now: datetime
) -> Colleague:
    for _ in range(TRIES):
        change = Change(found.id, found.row_version, replace(found.particulars, roles=wanted))
        try:
            change_person(database, change, sender, PROVIDER, now)
        except StalePerson:
            found = _known(database, found.id)
        except WrongFields as wrong:
            if "roles" not in wrong.faults or ADMIN in wanted:
                break
            note_deed(database, Deed.LAST_ADMIN_KEPT, found.id, now, by=PROVIDER)
            wanted = (ADMIN, *wanted)
        except NoSuchPerson as gone:
            raise NotOfOurs from gone
        else:
            break
    return _known(database, found.id)


def _known(database: Database, person_id: str) -> Colleague:
    found = find_person(database, person_id=person_id)
    if found is None or not found.active:
        raise NotOfOurs
    return found
