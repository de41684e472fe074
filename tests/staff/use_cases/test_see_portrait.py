"""A photo is looked at."""

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.keep_portrait import keep_portrait
from services.staff.use_cases.leave import leave
from services.staff.use_cases.see_portrait import see_portrait
from tests.staff.arrange import NOW, added
from tests.staff.test_portraits import photo


def test_the_photo_of_who_left_is_gone(database):
    person_id = added(database, public=("photo",))
    keep_portrait(database, person_id, photo(), COMMAND_LINE, NOW)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    assert see_portrait(database, person_id) is None
    assert see_portrait(database, "nobody") is None
