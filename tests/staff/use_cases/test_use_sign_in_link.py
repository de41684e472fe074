"""A sign-in link is used."""

import threading
from datetime import timedelta

import pytest

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from tests.staff.arrange import NOW, added, record


def test_a_link_works_once(database):
    person_id = added(database)
    secret = make_sign_in_link(database, person_id, COMMAND_LINE, NOW)
    assert use_sign_in_link(database, secret, NOW).id == person_id
    assert record(database)[-1] == (person_id, "sign-in link used", person_id)
    with pytest.raises(LinkRefused):
        use_sign_in_link(database, secret, NOW)


def test_of_two_who_come_at_once_one_gets_in(database):
    secret = make_sign_in_link(database, added(database), COMMAND_LINE, NOW)
    outcomes = []

    def use() -> None:
        try:
            outcomes.append(use_sign_in_link(database, secret, NOW).name)
        except LinkRefused:
            outcomes.append("")

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["", "", "", "Mari Virta"]


def test_a_link_ends_after_a_day(database):
    person_id = added(database)
    secret = make_sign_in_link(database, person_id, COMMAND_LINE, NOW)
    with pytest.raises(LinkRefused):
        use_sign_in_link(database, secret, NOW + timedelta(hours=24))
    assert use_sign_in_link(database, secret, NOW + timedelta(hours=23, minutes=59)).id == person_id


@pytest.mark.parametrize("forged", ["", "x", "ä" * 2000, "' OR 1=1 --"])
def test_a_forged_link_is_refused(database, forged):
    make_sign_in_link(database, added(database), COMMAND_LINE, NOW)
    with pytest.raises(LinkRefused):
        use_sign_in_link(database, forged, NOW)
