"""A photo is put in its place and shown to whom it may be."""

from __future__ import annotations

import io

import pytest

from services.staff.use_cases.see_portrait import see_portrait
from tests.staff.arrange import added
from tests.staff.test_portraits import photo


@pytest.mark.parametrize(("public", "stranger_sees"), [(("photo",), 200), ((), 404)])
def test_readers_see_it_only_when_it_is_public(house, admin, key, public, stranger_sees):
    person_id = added(house.database, public=public)
    sent = {"csrf": key, "photo": (io.BytesIO(photo()), "me.jpg")}
    assert admin.post(f"/staff/people/{person_id}/photo", data=sent).status_code == 303
    seen = see_portrait(house.database, person_id)
    assert seen is not None
    address = f"/staff/photos/{person_id}/{seen.mark}.webp"
    answer = house.stranger().get(address)
    assert answer.status_code == stranger_sees
    assert ("immutable" in answer.headers["Cache-Control"]) == (stranger_sees == 200)
    assert admin.get(address).data == seen.image
    assert house.stranger().get(f"/staff/photos/{person_id}/{'0' * 16}.webp").status_code == 404
    assert admin.post(f"/staff/people/{person_id}/photo/remove", data={"csrf": key}).status_code == 303
    assert admin.get(address).status_code == 404


def test_what_is_no_photo_is_refused_with_a_sentence(house, admin, key):
    person_id = added(house.database)
    sent = {"csrf": key, "photo": (io.BytesIO(b"x"), "me.jpg")}
    answer = admin.post(f"/staff/people/{person_id}/photo?lang=en", data=sent)
    assert answer.status_code == 422
    assert "cannot be read as a photo" in answer.text
    assert admin.post(f"/staff/people/{person_id}/photo", data={"csrf": key}).status_code == 422
