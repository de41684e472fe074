"""A place in the thread goes out with what readers see, and an empty one says why it is empty."""

from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.withdraw_comment import withdraw_comment
from services.comments.web.api.thread_shapes import thread_shape
from tests.comments.builders import a_public_comment, later, open_thread


def test_an_empty_place_says_why(sqlite):
    open_thread(sqlite, close_at=later(600).isoformat())
    kept = a_public_comment(sqlite, name="Maija")
    a_public_comment(sqlite, later(1), parent=kept.comment)
    withdraw_comment(sqlite, kept.token, later(2))
    shape = thread_shape(show_thread(sqlite, "t1", None, later(3)))
    assert [(each.name, each.html == "", each.gone) for each in shape.comments] == [
        ("", True, "withdrawn"),
        ("", False, None),
    ]
    assert (shape.count, shape.open, shape.model_dump(mode="json")["closes_at"]) == (1, True, "2026-11-23T12:10:00Z")
