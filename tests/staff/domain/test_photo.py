"""Where a photo is shown."""

from services.staff.domain.photo import photo_address


def test_another_picture_has_another_address():
    assert photo_address("mari", "a") == "/staff/photos/mari/a.webp" != photo_address("mari", "b")
