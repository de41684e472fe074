"""A preview is what readers would see, with contact details marked in it, and nothing is kept."""

import pytest

from services.comments.domain.contact_choices import Choice
from services.comments.domain.refusals import WrongFields
from services.comments.use_cases.preview_comment import preview_comment
from services.comments.use_cases.submit_comment import Submission
from shared.contact_details.checking import ContactDetails


def preview(body, **more):
    return preview_comment(Submission(thread="t1", body=body, network="n", **more), "fi")


def test_it_is_the_html_that_readers_would_get():
    shown = preview("*Hei*\n\n> lainaus", name="  Aino ")
    assert shown.html == "<p><em>Hei</em></p><blockquote><p>lainaus</p></blockquote>"
    assert (shown.name, shown.found) == ("Aino", None)


@pytest.mark.parametrize(("body", "marked"), [
    ("Soita 040 123 4567 heti.", "<p>Soita <mark>040 123 4567</mark> heti.</p>"),
    ("- a@b.fi\n- muuta", "<ul><li><mark>a@b.fi</mark></li><li>muuta</li></ul>"),
    ("**Soita 040 123 4567**", "<p><strong>Soita <mark>040 123 4567</mark></strong></p>"),
    ("<b>a@b.fi</b>", "<p>&lt;b&gt;<mark>a@b.fi</mark>&lt;/b&gt;</p>"),
])  # fmt: skip
def test_contact_details_are_marked_where_they_stand(body, marked):
    shown = preview(body)
    assert shown.html == marked
    assert shown.found is not None
    assert Choice.REMOVE in shown.found.choices


def test_the_signs_that_mark_are_never_the_writers_own():
    shown = preview("\ufdd0a\ufdd1 https://x.fi/a@b.fi ja a@b.fi")
    assert "\ufdd0" not in shown.html
    assert "%EF%B7" not in shown.html
    assert shown.html.count("<mark>") == shown.html.count("</mark>") >= 1


def test_once_chosen_it_shows_what_the_choice_makes_of_it():
    shown = preview("Soita 040 123 4567.", choice=Choice.REMOVE)
    assert "[puhelinnumero poistettu]" in shown.html
    assert shown.found is None
    kept = preview("Soita 040 123 4567.", choice=Choice.KEEP)
    assert kept.html == "<p>Soita 040 123 4567.</p>"


def test_what_goes_to_staff_alone_has_nothing_marked():
    shown = preview("Soita 040 123 4567.", only_staff=True)
    assert (shown.html, shown.only_staff, shown.found) == ("<p>Soita 040 123 4567.</p>", True, None)


@pytest.mark.parametrize(("body", "name", "field"), [
    (" \n", "", "body"), ("x" * 5_001, "", "body"), ("hei", "x" * 81, "name"), ("hei", "a@b.fi", "name"),
])  # fmt: skip
def test_what_could_not_be_published_is_said(body, name, field):
    with pytest.raises(WrongFields) as wrong:
        preview(body, name=name)
    assert set(wrong.value.faults) == {field}


def test_what_is_wrong_in_the_private_part_stands_in_no_preview_s_way():
    assert preview("hei", contact=ContactDetails(email="ei osoite")).html == "<p>hei</p>"
