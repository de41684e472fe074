"""The first admin's link on its way to the terminal."""

from __future__ import annotations

from vastine.up.first_link_note import NOTE, keep_first_link, taken_first_link


def test_it_is_read_once_by_its_owner_alone(tmp_path):
    keep_first_link(tmp_path, "http://x/staff/first/y")
    assert (tmp_path / NOTE).stat().st_mode & 0o077 == 0
    assert taken_first_link(tmp_path) == "http://x/staff/first/y"
    assert taken_first_link(tmp_path) == ""


def test_where_somebody_works_nothing_of_an_earlier_start_stays(tmp_path):
    keep_first_link(tmp_path, "http://x/staff/first/y")
    keep_first_link(tmp_path, None)
    assert taken_first_link(tmp_path) == ""
