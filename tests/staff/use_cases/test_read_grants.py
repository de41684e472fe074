"""What must stand in Redis."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.domain.secret import fingerprint
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.read_grants import read_grants, read_mark
from services.staff.use_cases.revoke_token import revoke_token
from tests.staff.arrange import NOW, SENDER, added, an_admin, particulars


def test_the_mark_is_another_after_every_change(database):
    marks = [read_mark(database)]
    admin, person_id = an_admin(database), added(database)
    marks.append(read_mark(database))
    change_person(database, Change(person_id, 1, particulars(roles=("editor",))), SENDER, COMMAND_LINE, NOW)
    marks.append(read_mark(database))
    make_token(database, NewToken(admin, "laptop"), COMMAND_LINE, NOW)
    marks.append(read_mark(database))
    revoke_token(database, list_tokens(database, admin, NOW)[0].id, admin, NOW, COMMAND_LINE)
    marks.append(read_mark(database))
    leave(database, person_id, None, COMMAND_LINE, NOW)
    marks.append(read_mark(database))
    assert len(set(marks)) == len(marks)
    assert read_mark(database) == marks[-1] == read_grants(database, NOW).mark


def test_grants_hold_who_is_here_and_name_who_is_gone(database):
    admin, person_id = an_admin(database), added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    grants = read_grants(database, NOW)
    assert [(each.id, each.roles) for each in grants.people] == [(admin, ("admin",))]
    assert grants.gone == (person_id,)


def test_a_token_counts_for_as_long_as_it_has_left(database):
    person_id = added(database)
    secret = make_token(database, NewToken(person_id, "laptop", 30), COMMAND_LINE, NOW)
    [token] = read_grants(database, NOW + timedelta(days=29)).tokens
    assert (token.fingerprint, token.person_id, token.seconds) == (fingerprint(secret), person_id, 24 * 3600)
    assert read_grants(database, NOW + timedelta(days=30)).tokens == ()


def test_a_revoked_token_is_named_so_that_it_is_taken_away(database):
    person_id = added(database)
    secret = make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, NOW)
    revoke_token(database, list_tokens(database, person_id, NOW)[0].id, person_id, NOW, COMMAND_LINE)
    grants = read_grants(database, NOW)
    assert (grants.tokens, grants.revoked) == ((), (fingerprint(secret),))
