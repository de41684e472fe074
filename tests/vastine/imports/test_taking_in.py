"""Settled comments are taken in once."""

from __future__ import annotations

from datetime import UTC, datetime

from services.comments.domain.statuses import Status
from services.comments.use_cases.import_comments import ImportedComment
from tests.vastine.imports.arrange import a_page, comments_of, house_of
from tests.vastine.quiet import quiet_house
from vastine.imports.ids import imported_id
from vastine.imports.report import Report
from vastine.imports.taking_in import BATCH, take_in

AT = datetime(2020, 1, 1, 12, tzinfo=UTC)


def test_more_than_one_batch_is_taken_in_and_a_second_run_changes_nothing(tmp_path):
    values = quiet_house(tmp_path)
    thread = a_page(values, "kokous")
    comments = [
        ImportedComment(imported_id("test", str(number), AT), thread, "", f"Comment {number}", Status.APPROVED, AT)
        for number in range(BATCH + 5)
    ]
    dry, first, second = Report(), Report(), Report()
    with house_of(values) as house:
        take_in(house.comments, comments, dry, house.now, dry=True)
        assert comments_of(values) == []
        take_in(house.comments, comments, first, house.now, dry=False)
        take_in(house.comments, comments, second, house.now, dry=False)
    assert dry.new == first.new == {"approved": BATCH + 5}
    assert (second.new.total(), second.known) == (0, BATCH + 5)
    assert len(comments_of(values)) == BATCH + 5
