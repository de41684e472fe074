"""Many votes make one new version of a thread, and one rendering."""

from services.comments.use_cases.gather_votes import gather_votes
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_helpful import mark_helpful
from services.comments.use_cases.mark_rendered import mark_rendered
from services.comments.use_cases.show_thread import show_thread
from tests.comments.builders import INTAKE, NOW, a_public_comment, later, open_thread


def version(database):
    return show_thread(database, "t1", None, NOW).thread.version


def test_a_storm_of_votes_is_rendered_once(database):
    open_thread(database)
    open_thread(database, "t2")
    comments = [a_public_comment(database, later(number)).comment for number in range(3)]
    before = version(database)
    for thread in ("t1", "t2"):
        mark_rendered(database, thread, before)
    for network in range(5):
        for comment in comments:
            mark_helpful(database, comment, f"192.0.{network}.0/24", INTAKE, NOW)
    assert list_unrendered(database) == ()
    assert gather_votes(database) == 1
    assert version(database) == before + 1
    assert [each.thread for each in list_unrendered(database)] == ["t1"]
    assert gather_votes(database) == 0
