"""What an author withdraws is erased everywhere here; its place stays where others have answered."""

from pathlib import Path

import pytest
from sqlalchemy import text

from services.comments.domain.refusals import UnknownReceipt
from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.edit_comment import Edit, edit_comment
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import CommentDecided, ThreadChanged
from tests.comments.builders import CONTACT, INTAKE, a_public_comment, events, judge, later, open_thread, submit


def test_a_withdrawn_comment_leaves_the_thread_at_once(database):
    open_thread(database)
    kept = a_public_comment(database)
    withdraw_comment(database, kept.token, later(5))
    assert show_thread(database, "t1", None, later(6)).comments == ()
    assert events(database, ThreadChanged)[-1].count == 0
    assert events(database, CommentDecided)[-1].status == "withdrawn"
    receipt = show_receipt(database, kept.token, later(6))
    assert (receipt.status, receipt.body, receipt.name, receipt.may) == (Status.WITHDRAWN, "", "", frozenset())


def test_its_place_stays_where_others_have_answered(database):
    open_thread(database)
    kept = a_public_comment(database, name="Maija")
    answer = a_public_comment(database, later(2), parent=kept.comment)
    withdraw_comment(database, kept.token, later(5))
    places = show_thread(database, "t1", None, later(6)).comments
    assert [(each.id, each.gone, each.html == "") for each in places] == [
        (kept.comment, "withdrawn", True), (answer.comment, None, False),
    ]  # fmt: skip
    assert places[1].parent_name is None
    withdraw_comment(database, answer.token, later(7))
    assert show_thread(database, "t1", None, later(8)).comments == ()


def test_no_byte_of_it_is_left_in_the_database(sqlite, tmp_path: Path):
    open_thread(sqlite)
    kept = submit(sqlite, body="Vesikauhuinen ensimmäinen.", name="Vesikauhu")
    edit_comment(sqlite, Edit(kept.token, 1, "Vesikauhuinen toinen.", "Vesikauhu"), INTAKE, later(1))
    judge(sqlite, kept.comment, Verdict.REJECT, now=later(2))
    object_to_decision(sqlite, kept.token, "Vesikauhuinen vastalause.", later(3))
    assert b"Vesikauhu" in _bytes(sqlite, tmp_path)
    withdraw_comment(sqlite, kept.token, later(4))
    assert b"Vesikauhu" not in _bytes(sqlite, tmp_path)


def test_twice_is_the_same_as_once(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    for seconds in (1, 2):
        withdraw_comment(sqlite, kept.token, later(seconds))
    assert len(events(sqlite, CommentDecided)) == 1
    with pytest.raises(UnknownReceipt):
        withdraw_comment(sqlite, "wrong", later())


def test_a_contact_request_on_its_way_travels_on_and_a_held_one_goes(sqlite):
    open_thread(sqlite)
    free = submit(sqlite, contact=CONTACT)
    held = submit(sqlite, contact=CONTACT, traces=Traces(trap_filled=True), body="Toinen kommentti.")
    for kept in (free, held):
        withdraw_comment(sqlite, kept.token, later())
    states = [show_receipt(sqlite, kept.token, later(2)).contact for kept in (free, held)]
    assert [each.destroyed_at for each in states if each] == [None, later()]


def _bytes(sqlite, folder: Path) -> bytes:
    with sqlite.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    return b"".join(path.read_bytes() for path in folder.glob("comments.db*"))
