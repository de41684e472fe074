"""Photos are kept, shown to whom they may be, and taken away."""

import pytest

from services.staff.domain.person import COMMAND_LINE, NoSuchPerson, WrongFields
from services.staff.use_cases.keep_portrait import keep_portrait
from services.staff.use_cases.remove_portrait import remove_portrait
from services.staff.use_cases.see_portrait import see_portrait
from shared.contract import PersonChanged
from tests.staff.arrange import NOW, added, events
from tests.staff.test_portraits import photo


def test_a_public_photo_is_on_the_card_until_it_is_taken_away(database):
    person_id = added(database, public=("photo",))
    keep_portrait(database, person_id, photo(), COMMAND_LINE, NOW)
    seen, event = see_portrait(database, person_id), events(database)[-1]
    assert seen is not None
    assert seen.public
    assert isinstance(event, PersonChanged)
    assert event.card == {"photo": f"/staff/photos/{person_id}/{seen.mark}.webp"}
    remove_portrait(database, person_id, COMMAND_LINE, NOW)
    gone = events(database)[-1]
    assert isinstance(gone, PersonChanged)
    assert (gone.card, gone.row_version) == ({}, 3)
    assert see_portrait(database, person_id) is None


def test_a_photo_that_is_not_public_is_on_no_card(database):
    person_id = added(database, public=())
    keep_portrait(database, person_id, photo(), COMMAND_LINE, NOW)
    event = events(database)[-1]
    assert isinstance(event, PersonChanged)
    assert event.card == {}


def test_the_same_photo_again_leaves_no_trace(database):
    person_id = added(database)
    for _ in range(2):
        keep_portrait(database, person_id, photo(), COMMAND_LINE, NOW)
    assert len(events(database)) == 2


def test_what_is_no_photo_or_nobodys_is_refused(database):
    person_id = added(database)
    with pytest.raises(WrongFields):
        keep_portrait(database, person_id, b"x", COMMAND_LINE, NOW)
    with pytest.raises(NoSuchPerson):
        keep_portrait(database, "nobody", photo(), COMMAND_LINE, NOW)
