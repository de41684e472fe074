"""Calls a passkey something else."""

from __future__ import annotations

from services.staff.domain.passkey import NoSuchPasskey, passkey_name
from services.staff.models import Passkey
from shared.database import Database


def rename_passkey(database: Database, passkey_id: str, person_id: str, name: str) -> None:
    """Raises `NoSuchPasskey`. Without a new name it keeps the old one."""
    with database.writing() as session:
        passkey = session.get(Passkey, passkey_id)
        if passkey is None or passkey.person_id != person_id:
            raise NoSuchPasskey
        passkey.name = passkey_name(name, passkey.name)
