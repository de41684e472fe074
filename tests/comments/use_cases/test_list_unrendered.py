"""What readers should see otherwise than it was rendered is listed until it was."""

from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from tests.comments.builders import a_public_comment, later, open_thread, submit


def test_a_change_that_readers_see_is_listed_and_another_is_not(database):
    open_thread(database)
    (first,) = list_unrendered(database)
    mark_rendered(database, "t1", first.version)
    submit(database)
    assert list_unrendered(database) == ()
    a_public_comment(database, later())
    assert [each.version for each in list_unrendered(database)] == [first.version + 1]
