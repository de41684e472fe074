"""The first admin comes in."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from services.staff.domain.person import Particulars, WrongFields
from services.staff.use_cases.list_people import list_people
from services.staff.use_cases.make_first_link import make_first_link
from services.staff.use_cases.see_first_link import see_first_link
from services.staff.use_cases.use_first_link import use_first_link
from services.staff.use_cases.use_sign_in_link import LinkRefused
from shared.database import Database
from tests.staff.arrange import KEY, NOW, added, whole_record

EEVA = Particulars("eeva@example.org", "Eeva Eka", languages=("fi",))


def made(database: Database) -> str:
    secret = make_first_link(database, NOW)
    assert secret is not None
    return secret


def test_whoever_holds_it_is_admin_and_it_works_once(database):
    secret = made(database)
    assert use_first_link(database, secret, EEVA, KEY, NOW).roles == ("admin",)
    assert secret not in whole_record(database)
    with pytest.raises(LinkRefused):
        use_first_link(database, secret, Particulars("b@example.org", "Bo"), KEY, NOW)


def test_of_two_who_come_at_once_one_is_admin(database):
    secret, together = made(database), Barrier(2)

    def come(name: str) -> bool:
        together.wait()
        try:
            use_first_link(database, secret, Particulars(f"{name}@example.org", name, languages=("fi",)), KEY, NOW)
        except LinkRefused:
            return False
        return True

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(come, ("eeva", "bo"))) == [False, True]
    assert len(list_people(database)) == 1


def test_a_wrong_field_does_not_use_it_up(database):
    secret = made(database)
    with pytest.raises(WrongFields):
        use_first_link(database, secret, Particulars("eeva", ""), KEY, NOW)
    assert see_first_link(database, secret, NOW)


@pytest.mark.parametrize("when", [NOW + timedelta(hours=24), NOW + timedelta(days=400)])
def test_it_is_over_after_a_day(database, when):
    secret = made(database)
    assert not see_first_link(database, secret, when)
    with pytest.raises(LinkRefused):
        use_first_link(database, secret, EEVA, KEY, when)


def test_a_newer_one_makes_it_useless(database):
    older, newer = made(database), made(database)
    assert [see_first_link(database, each, NOW) for each in (older, newer)] == [False, True]
    with pytest.raises(LinkRefused):
        use_first_link(database, older, EEVA, KEY, NOW)


def test_it_counts_only_while_nobody_works_here(database):
    secret = made(database)
    added(database)
    assert not see_first_link(database, secret, NOW)
    with pytest.raises(LinkRefused):
        use_first_link(database, secret, EEVA, KEY, NOW)
    with pytest.raises(LinkRefused):
        use_first_link(database, "forged", EEVA, KEY, NOW)
