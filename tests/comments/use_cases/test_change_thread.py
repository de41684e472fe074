"""A change counts anew under the thread's lock and is told once."""

from concurrent.futures import ThreadPoolExecutor

from services.comments.domain.statuses import Verdict
from services.comments.models import Thread
from services.comments.use_cases.change_thread import change_thread
from shared.contract import ThreadChanged
from tests.comments.builders import events, judge, later, open_thread, submit
from tests.contract.examples import assert_like_its_example


def test_many_changes_at_once_miscount_nothing(database):
    open_thread(database)
    comments = [submit(database, later(n), body=f"Kommentti {n}").comment for n in range(12)]
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda comment: judge(database, comment, Verdict.APPROVE), comments))
    with database.reading() as session:
        thread = session.get_one(Thread, "t1")
    told = events(database, ThreadChanged)
    assert thread.count == 12
    assert (told[-1].count, told[-1].row_version) == (12, thread.version)
    assert len({each.row_version for each in told}) == len(told)


def test_it_says_what_the_contract_wants(sqlite):
    open_thread(sqlite)
    with sqlite.writing() as session:
        change_thread(session, "t1", later())
    assert_like_its_example(events(sqlite, ThreadChanged)[-1])
