"""The figures of one's own page."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.read_own_ways import OwnWays, read_own_ways
from tests.staff.arrange import NOW, added, an_admin


def test_only_what_is_ones_own_and_still_counts(database):
    mari, aino = added(database), an_admin(database)
    assert read_own_ways(database, mari, NOW) == OwnWays(False, 0, 0, 0, None)
    make_token(database, NewToken(mari, "laptop", 90), COMMAND_LINE, NOW)
    make_token(database, NewToken(mari, "cron", 30), COMMAND_LINE, NOW)
    make_token(database, NewToken(aino, "cron", 30), COMMAND_LINE, NOW)
    ways = read_own_ways(database, mari, NOW)
    assert (ways.tokens, ways.next_end) == (2, NOW + timedelta(days=30))
    assert read_own_ways(database, mari, NOW + timedelta(days=31)).tokens == 1
