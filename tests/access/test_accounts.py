"""Nothing comes with an account: without the demo nobody can sign in until somebody uses the first admin's link."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from services.staff.models import Base, FirstLink
from shared.database import Database, database_url
from tests.vastine.running import real_house


@pytest.mark.journey
def test_a_house_without_the_demo_has_no_account_at_all(tmp_path: Path) -> None:
    with real_house(tmp_path / "data") as house:
        said = house.lines()
        assert "/staff/first/" in "".join(said)
        staff = Database(database_url(None, "staff", house.data))
        with staff.reading() as session:
            counted = {
                each.name: session.scalar(select(func.count()).select_from(each))
                for each in Base.metadata.sorted_tables
            }
        staff.close()
    assert counted.pop(FirstLink.__tablename__) == 1
    assert {"people", "tokens", "passkeys", "identities", "sign_in_links"} <= set(counted)
    # The record says that the link was made.
    assert counted.pop("audit") == 1
    assert set(counted.values()) == {0}
