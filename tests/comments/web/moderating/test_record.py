"""The page of decisions: for moderators, narrowed, downloaded, and without a reader's word."""

import csv
import io

import pytest

from shared.sessions import Role
from tests.comments.web.site import decide, shown_text

RECORD = "/comments/record"


def test_it_tells_what_was_decided_and_holds_no_comment(site):
    site_comment = site.submit(body="Lukijan oma sana", name="Lukija Nimeltä").comment
    decide(site, site_comment, "reject", rule="topic", reason="=Perustelu tässä")
    page = site.moderator().get(RECORD)
    words = shown_text(page)
    assert all(each in words for each in ("Hylättiin", "=Perustelu tässä", "Pysy jutun aiheessa"))
    assert f"/comments/moderation/{site_comment}" in page.text
    sheet = site.moderator().get(f"{RECORD}/download?verdict=reject")
    assert sheet.headers["Content-Type"] == "text/csv; charset=utf-8"
    head, row = csv.reader(io.StringIO(sheet.text.removeprefix("\ufeff")))
    assert (head[0], row[4], row[6], row[8]) == (
        "Milloin", "'=Perustelu tässä", "moderoijan omasta luvusta", site_comment,
    )  # fmt: skip
    for each in (page, sheet):
        assert "Lukijan oma" not in each.text
        assert "Lukija Nimeltä" not in each.text
        assert each.headers["Cache-Control"] == "no-store"


def test_it_is_narrowed_and_says_when_nothing_is_left(site):
    decide(site, site.submit().comment, "spam")
    assert "Merkittiin roskaksi" in shown_text(site.moderator().get(f"{RECORD}?verdict=spam")).partition("Milloin")[2]
    assert "Ei päätöksiä" in site.moderator().get(f"{RECORD}?verdict=approve").text
    assert "Ei päätöksiä" in site.moderator().get(f"{RECORD}?to=2001-01-01").text


@pytest.mark.parametrize("path", [RECORD, f"{RECORD}/download"])
def test_a_day_that_is_none_is_said(site, path):
    page = site.moderator().get(f"{path}?from=eilen")
    assert page.status_code == 422
    assert 'href="#from"' in page.text
    assert 'value="eilen"' in page.text
    for odd in ("verdict=none", "by=%27", "cursor=" + "z" * 500):
        assert site.moderator().get(f"{path}?{odd}").status_code == 200


def test_only_moderators_and_admins_read_it(site):
    assert site.reader().get(RECORD).status_code == 303
    assert site.moderator("Essi", Role.EDITOR).get(f"{RECORD}/download").status_code == 403
