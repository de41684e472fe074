"""Passwords as people type them, the fields they type them into, and the way out on every page."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from services.staff.use_cases.check_password import check_password
from tests.access.askers import ask, by_session
from tests.access.walk import Row, read_table
from tests.access.world import World
from tests.staff.arrange import added

TEMPLATES = sorted((Path(__file__).parents[2] / "services" / "staff" / "web" / "templates").rglob("*.html"))
FIELD = re.compile(r'form\.field\("(?:password|current|wanted)\w*".*?\}\}', re.DOTALL)
# Shows an article as readers will see it, who are not signed in.
AS_READERS_SEE_IT = "/desk/articles/<article_id>/preview"
PAGES = sorted(
    row for row in read_table()[0].values()
    if row.roles and not row.writes and not row.is_call and row.path != AS_READERS_SEE_IT
)  # fmt: skip
LONG = "Ä  kaksi väliä, ÄÖÅ ja äöå, lopussa väli, ja vielä pitkä häntä perään, jotta merkkejä on yli sata yhteensä "
EMAIL = "exact@example.org"


def test_every_password_field_hides_what_is_typed_and_lets_a_manager_fill_it() -> None:
    fields = [field for template in TEMPLATES for field in FIELD.findall(template.read_text(encoding="utf-8"))]
    assert len(fields) >= 3
    assert [field for field in fields if 'type="password"' not in field] == []
    assert [field for field in fields if not re.search('autocomplete="(current|new)-password"', field)] == []


def test_a_password_counts_exactly_as_it_was_typed(world: World) -> None:
    staff, now = world.database("staff"), datetime.now(UTC)
    assert len(LONG) > 64
    added(staff, LONG, email=EMAIL, roles=(), now=now)
    others = (LONG.strip(), LONG.lower(), LONG[:-2], LONG[:72], LONG.replace("  ", " "), LONG + "x")
    assert check_password(staff, EMAIL, LONG, now) is not None
    assert [each for each in others if check_password(staff, EMAIL, each, now) is not None] == []


def test_a_password_stays_good_for_years(world: World) -> None:
    staff, now = world.database("staff"), datetime.now(UTC)
    added(staff, LONG, email="old@example.org", roles=(), now=now)
    assert check_password(staff, "old@example.org", LONG, now + timedelta(days=3_000)) is not None


@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.name)
def test_every_page_for_colleagues_has_its_way_out(row: Row, world: World) -> None:
    answer = ask(world, row, by_session("admin")(world))
    if answer.status_code == 200 and answer.mimetype == "text/html":
        assert 'action="/staff/sign-out"' in answer.text
