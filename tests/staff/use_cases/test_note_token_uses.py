"""When a token was last used stays known, also without Redis."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.domain.secret import fingerprint
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.note_token_uses import note_token_uses
from tests.staff.arrange import NOW, added


def test_the_newest_use_is_kept_and_an_older_one_changes_nothing(database):
    mari = added(database)
    mark = fingerprint(make_token(database, NewToken(mari, "laptop"), COMMAND_LINE, NOW))
    later = NOW + timedelta(minutes=5)
    assert note_token_uses(database, {}) == 0
    assert note_token_uses(database, {mark: later, "unknown": NOW}) == 1
    assert note_token_uses(database, {mark: NOW}) == 0
    assert [each.last_used_at for each in list_tokens(database, mari, NOW)] == [later]
