"""A comment knows the group it stands in, however it comes into the table."""

from sqlalchemy import select

from services.comments.models import Comment
from tests.comments.builders import a_public_comment, later, open_thread


def test_the_first_of_a_group_is_its_root_and_that_of_all_answers_below(database):
    open_thread(database)
    first = a_public_comment(database).comment
    answer = a_public_comment(database, later(1), parent=first).comment
    deeper = a_public_comment(database, later(2), parent=answer).comment
    with database.reading() as session:
        assert dict(session.execute(select(Comment.id, Comment.root)).all()) == dict.fromkeys(
            (first, answer, deeper), first
        )
