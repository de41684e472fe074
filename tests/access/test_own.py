"""Who may pass a door may still not reach through it for what is somebody else's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.staff.domain.person import Doer
from services.staff.models import Passkey
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from shared.database import new_id
from shared.sessions import Opening
from tests.access.askers import Credentials, ask, by_session, by_token
from tests.access.walk import Row, read_table
from tests.access.world import World
from tests.articles.arrange import an_article

ROWS = read_table()[0]
OWN = sorted(
    row for name, row in ROWS.items() if row.path.startswith("/staff/me/") and row.path.count("<") and row.writes
)


def an_others_thing(world: World, row: Row) -> str:
    """What stands in this address and belongs to the admin, who has every role but is not the one who asks."""
    now, admin = datetime.now(UTC), world.people["admin"]
    if "passkey_id" in row.path:
        key = Passkey(
            id=new_id(now), person_id=admin, credential_id=new_id(now).encode(), public_key=b"key", sign_count=0,
            name="phone", made_at=now, last_used_at=None,
        )  # fmt: skip
        with world.database("staff").writing() as session:
            session.add(key)
            return key.id
    assert "token_id" in row.path, "say here what stands in this address"
    make_token(world.database("staff"), NewToken(admin, "laptop", roles=("admin",)), Doer(admin), now)
    return list_tokens(world.database("staff"), admin, now)[0].id


@pytest.mark.parametrize("row", OWN, ids=lambda row: row.name)
@pytest.mark.parametrize("name", ["moderator", "nothing"])
def test_nobody_changes_what_is_anothers_by_naming_it(row: Row, name: str, world: World) -> None:
    place = "passkey_id" if "passkey_id" in row.path else "token_id"
    world.values[place] = an_others_thing(world, row)
    mine = by_session(name)(world)
    before = world.state()
    answer = ask(world, row, mine, data={"csrf": mine.csrf, "name": "mine now", "passkey_name": "mine now"})
    assert answer.status_code == 404
    assert world.state() == before


def test_nobody_ends_anothers_session_by_naming_it(world: World) -> None:
    row, now = ROWS["POST /staff/me/sessions/end"], datetime.now(UTC)
    cookie = world.sessions.open(world.people["admin"], Opening(), now)
    theirs = world.sessions.of_person(world.people["admin"], now)
    mine = by_session("moderator")(world)
    for session in theirs:
        ask(
            world,
            row,
            mine,
            data={"csrf": mine.csrf, "session": session.id, "session_id": session.id, "id": session.id},
        )
    assert world.sessions.by_cookie(cookie, datetime.now(UTC)) is not None


def test_a_draft_is_there_for_editors_alone(world: World) -> None:
    draft = an_article(world.database("articles"), datetime.now(UTC), wish=None)
    world.values["article_id"] = draft.id
    row = ROWS["GET /api/v1/articles/<article_id>"]
    for brought in (
        Credentials(),
        by_token("moderator")(world),
        by_token("contact")(world),
        by_session("editor")(world),
    ):
        assert ask(world, row, brought).status_code == 404
    assert ask(world, row, by_token("editor")(world)).status_code == 200


def test_a_comment_that_waits_cannot_be_reported_into_the_open(world: World) -> None:
    pending = world.values["comment"]
    answer = world.apps["comments"].test_client().get(f"/comments/comments/{pending}/report")
    assert answer.status_code == 404


def test_one_kind_of_secret_opens_no_other_kind_of_door(world: World) -> None:
    receipt = world.values["token"]
    assert world.apps["comments"].test_client().get(f"/comments/reports/{receipt}").status_code == 404
    link = world.values["link"]
    assert world.apps["comments"].test_client().get(f"/comments/receipts/{link}").status_code == 404
    assert ask(world, ROWS["GET /staff/api/v1/me"], Credentials(token=link)).status_code == 401
    assert (
        ask(world, ROWS["GET /staff/api/v1/me"], Credentials(token=by_session("admin")(world).cookie)).status_code
        == 401
    )
